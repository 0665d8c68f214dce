/** `npm run bench append`, `npm run bench append -- --store kurrentdb --json`: measures one thing and prints it. */
import { parseArgs } from 'node:util';
import { reportAppends } from './append-report.js';
import { benchmarkDatabase } from './database.js';
import { measureAppends } from './append.js';
import { measureConsultations, reportConsultations } from './consult.js';
import { measureDecisions, reportDecisions } from './decide.js';
import { measureImports, reportImports } from './import.js';
import { isTight, measureLeaks, reportLeaks } from './leaks.js';
import { measureYear, reportYear } from './year.js';
import { measureKurrentDbAppends, reportKurrentDbAppends } from './append-kurrentdb.js';
import { measureRebuilds } from './rebuild/measure.js';
import { reportRebuilds } from './rebuild/report.js';
import { measureReports, reportReports } from './rebuild/reports.js';
import { measureTakeovers, reportTakeovers } from './takeover.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    store: { type: 'string', default: 'postgres' },
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    pairs: { type: 'string', default: '1000' },
    events: { type: 'string', default: '1000000' },
  },
});

const benchmarks: Readonly<Record<string, () => Promise<void>>> = {
  append: async () => {
    if (values.store === 'kurrentdb') {
      const measured = await measureKurrentDbAppends(Number(values.rounds), Number(values.seconds));
      console.log(values.json ? JSON.stringify(measured, null, 2) : reportKurrentDbAppends(measured));
      return;
    }
    await using database = await benchmarkDatabase();
    const measured = await measureAppends(database.url, Number(values.rounds), Number(values.seconds));
    console.log(values.json ? JSON.stringify(measured, null, 2) : reportAppends(measured));
  },
  import: async () => {
    const measured = await measureImports(Number(values.rounds));
    console.log(values.json ? JSON.stringify(measured, null, 2) : reportImports(measured));
  },
  consult: async () => {
    const measured = await measureConsultations(Number(values.rounds), Number(values.seconds));
    console.log(values.json ? JSON.stringify(measured, null, 2) : reportConsultations(measured));
  },
  decide: () => {
    const measured = measureDecisions(Number(values.rounds));
    console.log(values.json ? JSON.stringify(measured, null, 2) : reportDecisions(measured));
    return Promise.resolve();
  },
  year: async () => {
    const measured = await measureYear(Number(values.rounds));
    console.log(values.json ? JSON.stringify(measured, null, 2) : reportYear(measured));
  },
  leaks: async () => {
    const measured = await measureLeaks(Number(values.pairs));
    console.log(values.json ? JSON.stringify(measured, null, 2) : reportLeaks(measured));
    if (!isTight(measured)) process.exitCode = 1;
  },
  rebuild: async () => {
    const measured = await measureRebuilds(Number(values.events), Number(values.rounds));
    console.log(values.json ? JSON.stringify(measured, null, 2) : reportRebuilds(measured));
  },
  reports: async () => {
    const measured = await measureReports(Number(values.events));
    console.log(values.json ? JSON.stringify(measured, null, 2) : reportReports(measured));
  },
  takeover: async () => {
    const measured = await measureTakeovers(Number(values.rounds));
    console.log(values.json ? JSON.stringify(measured, null, 2) : reportTakeovers(measured));
  },
};

const benchmark = benchmarks[positionals[0] ?? ''];
if (benchmark && ['postgres', 'kurrentdb'].includes(values.store)) {
  await benchmark();
} else {
  const names = Object.keys(benchmarks).join(', ');
  const options = '--store postgres|kurrentdb --json --rounds 5 --seconds 2 --pairs 1000 --events 1000000';
  console.error(`npm run bench NAME [-- ${options}], where NAME is one of: ${names}`);
  process.exitCode = 2;
}
