import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDemo } from '../../apps/demo/load.js';
import { pageOfQuestions, writtenAnew } from './questions.js';
import { stepsIn, Tour } from './readme-tour.js';
import { startTestService } from './service.js';
import { startTestPostgres, stopTestPostgres } from './test-postgres.js';

/** `npm run questions`: asks the demo every question of docs/questions.md, and writes what it answers into the page. */
await startTestPostgres();
const kbi = await startTestService();
const directory = await mkdtemp(join(tmpdir(), 'kbi-questions-'));
try {
  await loadDemo({
    baseUrl: kbi.service.url,
    token: (scopes, organisation) => kbi.token(scopes, organisation),
  });
  const tour = new Tour(kbi, directory, undefined);
  const page = await readFile(pageOfQuestions, 'utf8');
  const outputs: (string | undefined)[] = [];
  for (const step of stepsIn(page)) {
    const output = await tour.run(step);
    if (output !== undefined) tour.comparable(step, output); // it learns which ids stand for those of the page
    outputs.push(output && tour.asShown(output));
  }
  await writeFile(pageOfQuestions, writtenAnew(page, outputs));
} finally {
  await kbi.stop();
  await rm(directory, { recursive: true });
  await stopTestPostgres();
}
