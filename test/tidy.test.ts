import { expect, test } from '@jest/globals';
import { importsOf, isTest, linesThat, roomOf, rootEntries, sources } from './support/repository.js';

const code = sources('.ts', '.tsx', '.js', '.sql');
const production = code.filter(({ path }) => /\.tsx?$/.test(path) && !isTest(path));

/**
 * Which rooms of the project a room may look into, beside itself, and why not further. A room that is not here may
 * look into every one.
 */
const boundaries: Readonly<Record<string, { readonly sees: readonly string[]; readonly because: string }>> = {
  'libs/domain': { sees: [], because: 'the rules of the law outlive every technique around them' },
  'libs/event-store': { sees: [], because: 'a log keeps texts and does not know what they mean' },
  'libs/platform': { sees: [], because: 'it serves every room, so it may know none' },
  'libs/magda': { sees: ['libs/domain'], because: 'it turns official documents into facts of the domain' },
  'libs/privacy': {
    sees: ['libs/domain', 'libs/event-store'],
    because: 'it seals events on their way to the log, by the classes of their fields',
  },
  'libs/projection': {
    sees: ['libs/domain', 'libs/event-store', 'libs/privacy'],
    because: 'it follows the log, whatever is counted and whoever asks',
  },
  projections: {
    sees: ['libs/domain', 'libs/projection'],
    because: 'a read model is data: which events, which tables',
  },
  'libs/client': { sees: [], because: 'a partner can use it without anything else of ours' },
  'apps/conformance': {
    sees: ['libs/client', 'libs/magda'],
    because: 'it tests the service from outside, over its own HTTP and SOAP interfaces',
  },
  'apps/web': {
    sees: ['libs/client'],
    because: 'the pages use only what the service answers to any other caller',
  },
  'libs/simulation': {
    sees: ['libs/domain'],
    because: 'a year follows from its seed alone, whoever sends it and wherever',
  },
  'apps/demo': {
    sees: ['libs/client', 'libs/domain', 'libs/platform', 'libs/simulation'],
    because: 'it sends what any other caller could send',
  },
  'apps/cli': {
    sees: ['libs/client', 'libs/platform', 'libs/simulation', 'apps/api', 'apps/conformance', 'apps/demo'],
    because: 'it speaks HTTP like any other caller, and starts the service for a command when none runs',
  },
};

/** Packages that only some rooms may use, and why. */
const packages: Readonly<Record<string, { readonly usedBy: readonly string[]; readonly because: string }>> = {
  '@nestjs/*': {
    usedBy: ['apps/api'],
    because: 'the framework carries requests in; nothing else depends on it',
  },
  '@eventstore/db-client': { usedBy: ['libs/event-store'], because: 'nobody else knows which store is used' },
  'openid-client': { usedBy: ['apps/api'], because: 'people sign in to the service, and nowhere else' },
  saxes: { usedBy: ['libs/magda'], because: 'XML is read and written in one place' },
  'fast-xml-parser': {
    usedBy: ['apps/conformance'],
    because: 'a comparison of two answers needs another reader than the one that is judged',
  },
  'temporal-polyfill': { usedBy: ['libs/domain'], because: 'the calendar of the law is kept in one file' },
  jose: { usedBy: ['libs/platform'], because: 'who is asking is established in one place' },
  react: { usedBy: ['apps/web'], because: 'pages are drawn in one place' },
  pino: { usedBy: ['libs/platform'], because: 'one logger, which never writes personal data' },
  'node-pg-migrate': {
    usedBy: ['libs/event-store'],
    because: 'a schema belongs to its owner',
  },
  pg: {
    usedBy: ['libs/event-store', 'libs/privacy', 'libs/projection', 'apps/api'],
    because: 'these own tables; the service hands them their connections',
  },
};

test('every room keeps to its boundaries', () => {
  const trespasses = production.flatMap((file) => {
    const room = roomOf(file.path);
    const boundary = boundaries[room];
    return importsOf(file)
      .filter((name) => name.includes('/') && /^(libs|apps|projections|test|bin)\//.test(name))
      .filter((name) => boundary && roomOf(name) !== room && !boundary.sees.includes(roomOf(name)))
      .map((name) => `${file.path} imports ${name}: ${boundary?.because ?? ''}`);
  });
  expect(trespasses).toEqual([]);
});

test('nothing but tests looks into the tests', () => {
  const looking = production.filter((file) => importsOf(file).some((name) => isTest(name)));
  expect(looking.map(({ path }) => path)).toEqual([]);
});

test('libs/domain uses zod and a calendar: no framework, driver, clock, chance or node:*', () => {
  const domain = production.filter(({ path }) => path.startsWith('libs/domain/'));
  const used = new Set(domain.flatMap(importsOf).filter((name) => !name.startsWith('libs/domain/')));
  expect([...used].sort()).toEqual(['temporal-polyfill', 'zod']);
  const impure =
    /\bDate\.now\(|new Date\(\)|\bTemporal\.Now\b|Math\.random|\bcrypto\b|\bprocess\.|\bfetch\(|setTimeout/;
  expect(domain.filter(({ text }) => impure.test(text)).map(({ path }) => path)).toEqual([]);
});

test('the fake of the other store imports nothing of the project', () => {
  const fake = code.filter(({ path }) => path.startsWith('test/support/fake-eventstore/'));
  expect(fake.length).toBeGreaterThan(10);
  expect(fake.flatMap(importsOf).filter((name) => /^(libs|apps|projections)\//.test(name))).toEqual([]);
});

test('packages are used where they belong', () => {
  const misplaced = production.flatMap((file) =>
    importsOf(file)
      .filter((name) => packages[name] && !packages[name].usedBy.includes(roomOf(file.path)))
      .map((name) => `${file.path} imports ${name}: ${packages[name]?.because ?? ''}`),
  );
  expect(misplaced).toEqual([]);
});

test('every connection to PostgreSQL is made with the settings that a session needs', () => {
  const connecting = production.filter(({ text }) => /new pg\.(Pool|Client)\(/.test(text));
  const unsure = connecting.filter(({ text }) => !/\b(withSessionSettings|clientConfig)\(/.test(text));
  expect(connecting.length).toBeGreaterThan(0);
  expect(unsure.map(({ path }) => path)).toEqual([]);
});

test('one file at most knows the client of the other store, and one more the messages that it sends', () => {
  const knowing = (ofClient: RegExp) =>
    production.filter((file) => importsOf(file).some((name) => ofClient.test(name)));
  expect(knowing(/^@eventstore\/db-client$/).length).toBeLessThanOrEqual(1);
  expect(knowing(/^@eventstore\/db-client/).length).toBeLessThanOrEqual(2);
});

test('only libs/event-store knows the tables of the log', () => {
  const knowing = code.filter(
    ({ path, text }) => !isTest(path) && /\bevent_store\.(events|head)\b/.test(text),
  );
  expect(knowing.map(({ path }) => path).filter((path) => !path.startsWith('libs/event-store/'))).toEqual([]);
});

/** Words that are not written here, where, and what to do instead. */
const banned: readonly {
  readonly word: RegExp;
  readonly instead: string;
  readonly in: (path: string) => boolean;
}[] = [
  { word: /\b(TODO|FIXME|XXX)\b/, instead: 'do it, or file an issue', in: () => true },
  {
    word: /\bconsole\.\w+\(/,
    instead: 'the logger of libs/platform, or process.stdout in a command',
    in: (path) => /\.tsx?$/.test(path) && !isTest(path) && !path.startsWith('apps/cli/'),
  },
  {
    word: /^(?!\s*(\*|\/[/*])).*(:|\bas|<)\s*any\b/,
    instead: 'unknown, and a check',
    in: (path) => /^(libs|apps|projections)\/.*\.tsx?$/.test(path),
  },
  { word: /@ts-(ignore|nocheck|expect-error)/, instead: 'the right type', in: () => true },
  { word: /\.only\(/, instead: 'run one test by its name: npm run jest -- -t "name"', in: () => true },
  {
    word: /(?<!: )\b(test|describe|it)\.(skip|todo)\b/,
    instead: 'testOfficial, or a condition (where ? describe : describe.skip) that says what is missing',
    in: (path) => path !== 'test/support/official.ts',
  },
];
const withoutThisFile = code.filter(({ path }) => path !== 'test/tidy.test.ts');

test.each(banned)('nowhere $word: use $instead', ({ word, in: isHere }) => {
  expect(
    linesThat(
      (line) => word.test(line),
      withoutThisFile.filter(({ path }) => isHere(path)),
    ),
  ).toEqual([]);
});

test('files are named after what they hold: no utils, helpers, common or barrels', () => {
  const vague = code.filter(({ path }) =>
    /(^|\/)(utils?|helpers?|common|misc|shared|index)(\.|\/)/.test(path),
  );
  expect(vague.map(({ path }) => path)).toEqual([]);
});

test('no file names a package registry, so that a clone works anywhere', () => {
  const texts = sources('.ts', '.js', '.sql', '.json', '.md', '.yml', '.yaml').concat(sources(''));
  const registry = /registry\.(npmjs|yarnpkg)\b|\bverdaccio\b|\bnexus\/repository\b|\bartifactory\b/i;
  expect(
    linesThat(
      (line) => registry.test(line),
      texts.filter(({ path }) => path !== 'test/tidy.test.ts'),
    ),
  ).toEqual([]);
});

/** Files longer than 300 lines, with the length that each may not outgrow. Shrink them, never add one. */
const LONGEST = 300;
const longer: Readonly<Record<string, number>> = {
  'libs/privacy/rotation.test.ts': 357,
};

const lengths = new Map(code.map(({ path, text }) => [path, text.trimEnd().split('\n').length]));

test('a file fits a sitting: 300 lines, or less than it was', () => {
  const long = [...lengths].filter(([path, lines]) => lines > (longer[path] ?? LONGEST));
  expect(long.map(([path, lines]) => `${path}: ${String(lines)} lines`)).toEqual([]);
});

/** Lines of more than 120 characters, per room: texts and SQL that read better whole. The numbers only shrink. */
const WIDEST = 120;
const wider: Readonly<Record<string, number>> = {
  'apps/api': 2,
  'apps/web': 17,
  'libs/event-store': 9,
  'libs/platform': 9,
  'libs/privacy': 5,
  'libs/projection': 3,
  test: 12,
};

test.each([...new Set(code.map(({ path }) => roomOf(path)))])(
  'lines of %s fit a screen: 120 characters',
  (room) => {
    const wide = wideLinesOf(room);
    expect(wide.length > (wider[room] ?? 0) ? wide : []).toEqual([]);
  },
);

function wideLinesOf(room: string): readonly string[] {
  return linesThat(
    (line) => line.length > WIDEST,
    code.filter(({ path }) => roomOf(path) === room),
  );
}

/** Files that something else than an import begins: programs, what a tool reads, and what partners import. */
const begun = [
  /^bin\//,
  /(^|\/)main\.tsx?$/,
  /^[^/]+\.js$/,
  /\.operation\.ts$/,
  /^apps\/[^/]+\/[^/]+\.ts$/,
  /\.sql$/,
];

const imported = new Set(code.flatMap(importsOf));
const notImported = code.map(({ path }) => path).filter((path) => !isTest(path) && !imported.has(path));

test('every file is used', () => {
  expect(notImported.filter((path) => !begun.some((one) => one.test(path)))).toEqual([]);
});

/** What may lie in the root: each entry is one more thing to explain to a newcomer. */
const root = [
  ...['.ci', '.gitignore', '.prettierignore', '.prettierrc.json', '.swcrc'],
  ...[
    'LICENSE',
    'README.md',
    'apps',
    'bin',
    'compose.yaml',
    'docs',
    'eslint.config.js',
    'jest.config.js',
    'libs',
  ],
  ...['nest-cli.json', 'package-lock.json', 'package.json', 'projections', 'test'],
  'tsconfig.json',
];

test('the root holds what everybody knows', () => {
  expect(rootEntries().filter((name) => !root.includes(name))).toEqual([]);
});

const imports = production.flatMap((file) =>
  importsOf(file).map((name) => [roomOf(file.path), name] as const),
);
const isSeen = (room: string, seen: string) =>
  imports.some(([by, name]) => by === room && roomOf(name) === seen);
const isUsed = (room: string, used: string) => imports.some(([by, name]) => by === room && name === used);

/** Entries of the tables above that are not needed any more, and numbers that are too high. */
const stale: Readonly<Record<string, readonly unknown[]>> = {
  boundaries: Object.entries(boundaries).flatMap(([room, { sees }]) =>
    sees.filter((seen) => !isSeen(room, seen)).map((seen) => `${room} sees ${seen}`),
  ),
  packages: Object.entries(packages).flatMap(([name, { usedBy }]) =>
    usedBy.filter((room) => !isUsed(room, name)).map((room) => `${room} uses ${name}`),
  ),
  longer: Object.entries(longer).filter(
    ([path, most]) => (lengths.get(path) ?? 0) < Math.max(most, LONGEST + 1),
  ),
  wider: Object.entries(wider).filter(([room, most]) => wideLinesOf(room).length < most),
  begun: begun.filter((one) => !notImported.some((path) => one.test(path))),
  root: root.filter((name) => !rootEntries().includes(name)),
};

test.each(Object.entries(stale))('every exception in the table %s is needed', (_, entries) => {
  expect(entries).toEqual([]);
});
