import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { MAX_IN_FLIGHT } from '../../apps/cli/import.js';
import { importAnswer } from '../../apps/api/imports/import-answer.js';
import { startService } from '../../apps/api/start/service.js';
import { readDossierReply } from '../../libs/magda/read.js';
import { systemClock } from '../../libs/platform/clock.js';
import { readConfiguration } from '../../libs/platform/config.js';
import { openLocalIssuer } from '../../libs/platform/local-issuer.js';
import { silentLog } from '../support/silent-log.js';
import { startProgress } from '../../libs/platform/progress.js';
import { answerOf, SEED } from '../roundtrip/answers.js';
import { official, officialSamples } from '../support/official-folder.js';
import { syntheticInsz } from '../support/synthetic-insz.js';
import { benchmarkDatabase } from './database.js';
import { importAll, type ImportTask } from './import-all.js';
import { median } from './statistics.js';
import { startTaskProcess } from './task-process.js';

/** Documents a round. */
const DOCUMENTS = 660;

/** What is measured: two ways of only parsing a document, and two of importing it. */
const names = ['parsedGenerically', 'parsedByOurs', 'imported', 'importedOverHttp'] as const;
type Name = (typeof names)[number];

/** The speed relative to each parser. */
type Ratios = Readonly<Record<'parsedGenerically' | 'parsedByOurs', number>>;

export interface ImportBenchmark {
  readonly documents: 'official' | 'generated';
  readonly bytesADocument: number;
  /** Medians of the rounds: documents a second. */
  readonly perSecond: Readonly<Record<Name, number>>;
  /** Medians of the rounds: the speed of importing, relative to that of parsing in the same round. */
  readonly toParsing: Readonly<Record<'imported' | 'importedOverHttp', Ratios>>;
}

/**
 * Measures importing against parsing the same documents alone, in interleaved rounds. Each document is about somebody
 * new, and is imported when its events are in the log of a whole service, on disk.
 */
export async function measureImports(rounds: number): Promise<ImportBenchmark> {
  const sources = documents();
  await using subject = await importingService();
  const seconds: Readonly<Record<Name, (texts: readonly string[]) => Promise<number> | number>> = {
    parsedGenerically: eachOf(parseGenerically),
    parsedByOurs: eachOf(readDossierReply),
    imported: subject.import,
    importedOverHttp: subject.importOverHttp,
  };
  let persons = 0;
  const about = () => syntheticInsz((persons += 1));
  const batch = () => Array.from({ length: DOCUMENTS }, (_, index) => sources.text(index, about()));

  const measured = names.map((name) => [name, [] as number[]] as const);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, speeds] of measured) {
      const speed = DOCUMENTS / (await seconds[name](batch()));
      if (round > 0) speeds.push(speed); // the first round warms up
    }
  }
  return summary(sources, Object.fromEntries(measured) as Record<Name, number[]>);
}

/** Does work on each text. @returns the duration in seconds */
const eachOf = (work: (text: string) => unknown) => (texts: readonly string[]) => {
  const start = performance.now();
  for (const text of texts) work(text);
  return (performance.now() - start) / 1_000;
};

function summary(sources: Sources, speeds: Readonly<Record<Name, readonly number[]>>): ImportBenchmark {
  const ratio = (of: Name, to: Name) =>
    median(speeds[of].map((speed, round) => speed / (speeds[to][round] ?? Number.NaN)));
  const ratios = (of: Name): Ratios => ({
    parsedGenerically: ratio(of, 'parsedGenerically'),
    parsedByOurs: ratio(of, 'parsedByOurs'),
  });
  const medians = names.map((name) => [name, median(speeds[name])] as const);
  return {
    documents: sources.kind,
    bytesADocument: sources.bytes,
    perSecond: Object.fromEntries(medians) as Record<Name, number>,
    toParsing: { imported: ratios('imported'), importedOverHttp: ratios('importedOverHttp') },
  };
}

export interface Sources {
  readonly kind: ImportBenchmark['documents'];
  /** On average. */
  readonly bytes: number;
  readonly text: (index: number, insz: string) => string;
}

/** The official samples where they are available, else generated answers; each about another person. */
export function documents(): Sources {
  const samples = official ? officialSamples(official.dir).map(({ text }) => text) : [];
  const dossiers = samples.filter((text) => text.includes('<KBIDossier>'));
  const texts = official ? dossiers : Array.from({ length: 11 }, (_, number) => answerOf(number, SEED).text);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / texts.length;
  return {
    kind: official ? 'official' : 'generated',
    bytes: Math.round(bytes),
    // Decoded from bytes, like the text of a request: V8 reads a text that `replace` built more slowly.
    text: (index, insz) =>
      Buffer.from(
        (texts[index % texts.length] ?? '').replace(/<INSZ>\s*\d+\s*<\/INSZ>/u, `<INSZ>${insz}</INSZ>`),
      ).toString(),
  };
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
});

/** Parses with fast-xml-parser: checks that it is well-formed and builds a tree with order, attributes and texts. */
function parseGenerically(text: string): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the package's own check
  if (XMLValidator.validate(text) !== true) throw new Error('the document is not well-formed');
  parser.parse(text);
}

async function importingService() {
  const database = await benchmarkDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'kbi-bench-'));
  const environment = { DATABASE_URL: database.url, KBI_DATA_DIR: dataDir, PORT: '0' };
  const service = await startService({
    configuration: readConfiguration(environment),
    clock: systemClock,
    log: silentLog,
    progress: startProgress({ write: () => undefined }),
  });
  const organisation = '0543307391';
  const issuer = await openLocalIssuer(dataDir, { production: false, clock: systemClock });
  const token = await issuer.issueToken({
    organisation,
    user: 'bench',
    scopes: ['import'],
    expiresIn: 3_600,
  });
  const caller = { organisation, user: 'bench', scopes: new Set(['import'] as const) };
  const client = startTaskProcess<ImportTask, number>('import-client.ts');
  return {
    import: (texts: readonly string[]) =>
      importAll(texts, (text) => importAnswer(service.dependencies, text, { caller })),
    importOverHttp: (texts: readonly string[]) => client.perform({ url: service.url, token, texts }),
    async [Symbol.asyncDispose]() {
      await client.stop();
      await service.stop();
      await rm(dataDir, { recursive: true, force: true });
      await database[Symbol.asyncDispose]();
    },
  };
}

/** The measurements as a text table. */
export function reportImports({
  documents: kind,
  bytesADocument,
  perSecond,
  toParsing,
}: ImportBenchmark): string {
  const row = (what: string, value: string) => `${what.padEnd(52)}${value.padStart(10)}`;
  const speed = (name: Name) => perSecond[name].toFixed(0);
  return [
    `Medians of rounds of ${DOCUMENTS} ${kind} documents of ${bytesADocument} bytes, ${MAX_IN_FLIGHT} in flight.`,
    '',
    row('', 'per second'),
    row('parsed alone, by fast-xml-parser, well-formedness too', speed('parsedGenerically')),
    row('parsed alone, by our reader, held against the table', speed('parsedByOurs')),
    row('imported: read, observed, sealed, appended', speed('imported')),
    row('imported over HTTP, by a client in its own process', speed('importedOverHttp')),
    '',
    row('', '× parsing'),
    row('imported, by fast-xml-parser', toParsing.imported.parsedGenerically.toFixed(2)),
    row('imported over HTTP, by fast-xml-parser', toParsing.importedOverHttp.parsedGenerically.toFixed(2)),
    row('imported, by our reader', toParsing.imported.parsedByOurs.toFixed(2)),
    row('imported over HTTP, by our reader', toParsing.importedOverHttp.parsedByOurs.toFixed(2)),
  ].join('\n');
}
