import { describe, expect, test } from '@jest/globals';
import { inspect } from 'node:util';
import { configurationTable, readConfiguration } from './config.js';
import type { StartupProblem } from './startup-problem.js';

const KEY = Buffer.alloc(32, 7).toString('base64');

function problemOf(environment: NodeJS.ProcessEnv): string {
  try {
    readConfiguration(environment);
    return 'none';
  } catch (error) {
    return (error as StartupProblem).message;
  }
}

describe('without any setting', () => {
  test('every setting has a value', () => {
    expect(readConfiguration({})).toMatchObject({
      production: false,
      host: '127.0.0.1',
      port: { number: 3000, chosen: false },
      dataDir: expect.stringMatching(/[/\\]\.data$/),
      databaseUrl: undefined,
      syntheticPersons: true,
      oidc: undefined,
    });
  });

  test('an empty variable counts as not set', () => {
    expect(readConfiguration({ PORT: '', KBI_MASTER_KEY: '' })).toMatchObject({
      port: { chosen: false },
      masterKey: undefined,
    });
  });
});

describe('the error of a wrong value names the variable and what is expected', () => {
  test.each([
    ['PORT', 'http', 'PORT is "http"; it should be a whole number from 0 to 65535.'],
    ['PORT', '70000', 'PORT is "70000"; it should be a whole number from 0 to 65535.'],
    ['HOST', 'not a host', 'HOST is "not a host"; it should be a host name'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud"; it should be fatal, error'],
    ['NODE_ENV', 'prod', 'NODE_ENV is "prod"; it should be production, development or test.'],
    ['KBI_SYNTHETIC_PERSONS', 'yes', 'it should be true or false.'],
    ['KBI_DATABASE_CONNECTIONS', '1', 'it should be a whole number from 4 to 1000.'],
    ['KBI_TRUSTED_PROXIES', '10.0.0.5, proxy', 'it should be IP addresses or networks'],
    ['OIDC_ISSUER', 'issuer', 'OIDC_ISSUER is "issuer"; it should be a web address'],
  ])('%s=%s', (name, value, expected) => expect(problemOf({ [name]: value })).toContain(expected));

  test('all wrong values are named at once', () => {
    const problem = problemOf({ PORT: 'a', LOG_LEVEL: 'b', KBI_DATADIR: 'c' });
    expect(problem.split('\n')).toHaveLength(4);
    expect(problem).toContain('KBI_DATADIR is not a setting; did you mean KBI_DATA_DIR.');
  });
});

describe('settings that belong together', () => {
  test('an issuer needs its name, its keys and the audience', () =>
    expect(problemOf({ OIDC_ISSUER: 'https://issuer.example' })).toContain(
      'OIDC_JWKS_URL and OIDC_AUDIENCE should be set too',
    ));
  test('production requires an issuer', () =>
    expect(problemOf({ NODE_ENV: 'production' })).toContain('in production no local issuer'));
  test('a previous key requires the key that replaces it', () =>
    expect(problemOf({ KBI_MASTER_KEY_PREVIOUS: KEY })).toContain('KBI_MASTER_KEY should be set too'));
  test('the journal of erasures is outside the data directory, whatever is restored there', () => {
    const journal = (KBI_ERASURE_JOURNAL: string, more = {}) =>
      problemOf({ KBI_DATA_DIR: '/var/kbi/data', KBI_ERASURE_JOURNAL, ...more });
    for (const inside of ['/var/kbi/data', '/var/kbi/data/pg/journal', '/var/kbi/data/../data/..journal'])
      expect(journal(inside)).toContain('KBI_ERASURE_JOURNAL should be outside KBI_DATA_DIR');
    for (const fine of ['/var/kbi/journal', '/var/kbi/data-journal', 'https://journal.example/kbi'])
      expect(journal(fine)).toBe('none');
    expect(readConfiguration({ KBI_DATA_DIR: '/var/kbi/data' }).erasureJournal).toEqual({
      place: '/var/kbi/data-erasures.ndjson',
    });
    expect(journal('/var/kbi/journal', { KBI_ERASURE_JOURNAL_TOKEN: 'x' })).toContain(
      'should be a web address',
    );
    const wrong = journal('https://me:hunter2@journal.example/');
    expect(wrong).toContain('KBI_ERASURE_JOURNAL is wrong');
    expect(wrong).not.toContain('hunter2');
  });
  test('production accepts no synthetic persons', () => {
    const oidc = {
      OIDC_ISSUER: 'https://issuer.example',
      OIDC_JWKS_URL: 'https://issuer.example/jwks',
      OIDC_AUDIENCE: 'kbi',
    };
    expect(readConfiguration({ NODE_ENV: 'production', ...oidc })).toMatchObject({
      syntheticPersons: false,
      oidc: { audience: 'kbi' },
    });
  });
});

describe('a secret', () => {
  test('is not shown when it is wrong', () => {
    const problem = problemOf({
      KBI_MASTER_KEY: 'c2hvcnQ=',
      DATABASE_URL: 'mysql://me:hunter2@host/db',
      KURRENTDB_URL: 'http://me:hunter2@host:2113',
    });
    for (const name of ['KBI_MASTER_KEY', 'KURRENTDB_URL']) expect(problem).toContain(`${name} is wrong`);
    expect(problem).not.toMatch(/c2hvcnQ|hunter2/);
  });

  test('is not shown when the configuration is printed', () => {
    const configuration = readConfiguration({
      KBI_MASTER_KEY: KEY,
      DATABASE_URL: 'postgres://me:hunter2@host/db',
    });
    const printed = `${inspect(configuration, { depth: 9 })} ${JSON.stringify(configuration)} ${String(configuration.masterKey)}`;
    expect(printed).not.toMatch(/hunter2|BwcHBw|7, *7/);
    expect(configuration.masterKey?.reveal()).toHaveLength(32);
  });
});

test('proxies are addresses and networks, and one body always fits among those that are held', () => {
  const { incoming } = readConfiguration({
    KBI_TRUSTED_PROXIES: '10.0.0.5, 10.1.0.0/16,2001:db8::/32',
    KBI_MAX_BODY_BYTES: '5000',
    KBI_BODY_BYTES_HELD: '2000',
  });
  expect(incoming).toMatchObject({
    trustedProxies: ['10.0.0.5', '10.1.0.0/16', '2001:db8::/32'],
    bodyBytesHeld: 5000,
  });
});

test('variables of tests and scripts are no problem', () =>
  expect(problemOf({ KBI_TEST_DATABASE_URL: 'x', KBI_OFFICIAL_DIR: 'y' })).toBe('none'));

test('the table describes every variable', () => {
  expect(configurationTable).toContainEqual({
    name: 'PORT',
    meaning: expect.any(String),
    default: '3000, or a free one when that is taken',
    right: expect.any(String),
  });
  for (const row of configurationTable) expect(Object.values(row)).not.toContain('undefined');
});
