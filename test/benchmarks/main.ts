/** `npm run bench append`, `npm run bench append -- --json`: measures one thing and prints what it found. */
import { parseArgs } from 'node:util';
import { reportAppends } from './append-report.js';
import { benchmarkDatabase } from './database.js';
import { measureAppends } from './append.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
  },
});

const benchmarks: Readonly<Record<string, () => Promise<void>>> = {
  append: async () => {
    await using database = await benchmarkDatabase();
    const measured = await measureAppends(database.url, Number(values.rounds), Number(values.seconds));
    console.log(values.json ? JSON.stringify(measured, null, 2) : reportAppends(measured));
  },
};

const benchmark = benchmarks[positionals[0] ?? ''];
if (benchmark) {
  await benchmark();
} else {
  console.error(`npm run bench NAME [-- --json --rounds 5 --seconds 2], where NAME is one of: ${Object.keys(benchmarks).join(', ')}`);
  process.exitCode = 2;
}
