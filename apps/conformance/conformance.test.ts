import { expect, test } from '@jest/globals';
import {
  checkConformance,
  formatResult,
  summarize,
  timestampOf,
  type ConformanceResult,
  type ImportOutcome,
  type ServiceUnderTest,
} from './conformance.js';
import type { ReplyValidator } from './validator.js';

const insz = '90660100103';
const dossier = (more = '') =>
  `<D><KBIDossier><Personalia><INSZ>${insz}</INSZ>${more}</Personalia></KBIDossier></D>`;
const imported: ImportOutcome = { outcome: 'imported', notUnderstood: [], exceptions: [], problems: [] };
const answer = (name: string, text: string) => ({ name, read: () => Promise.resolve(Buffer.from(text)) });

/** Reports an error for a reply that holds the word wrong. */
const validator: ReplyValidator = {
  description: 'a word',
  validate: (replies) =>
    Promise.resolve(replies.map((text) => (text.includes('wrong') ? ['line 1: wrong'] : []))),
};

async function check(
  answers: Parameters<typeof checkConformance>[0],
  service: Partial<ServiceUnderTest>,
): Promise<{ readonly lines: readonly string[]; readonly summary: ReturnType<typeof summarize> }> {
  const results: ConformanceResult[] = [];
  const whole = {
    import: () => Promise.resolve(imported),
    ask: () => Promise.resolve(dossier()),
    ...service,
  };
  for await (const result of checkConformance(answers, whole, validator)) results.push(result);
  return { lines: results.map(formatResult), summary: summarize(results) };
}

test('what comes back as it went in is equal', async () => {
  const asked: string[] = [];
  const { lines, summary } = await check([answer('a.xml', dossier()), answer('b.xml', dossier())], {
    ask: (person) => {
      asked.push(person);
      return Promise.resolve(dossier());
    },
  });
  expect(lines).toEqual(['a.xml: equal, valid', 'b.xml: equal, valid']);
  expect(asked).toEqual([insz, insz]);
  expect(summary).toEqual({ text: '2 equal, 2 valid, 0 exceptions, 0 different', passed: true });
});

test('what comes back otherwise is different, with the place', async () => {
  const { lines, summary } = await check([answer('a.xml', dossier('<x/>'))], {});
  expect(lines).toEqual(['a.xml: different, valid\n    KBIDossier/Personalia/x: is missing']);
  expect(summary).toEqual({ text: '0 equal, 1 valid, 0 exceptions, 1 different', passed: false });
});

test('what comes back with an exception says which', async () => {
  const reply = '<R><Uitzondering><Identificatie>20002</Identificatie></Uitzondering></R>';
  const { lines } = await check([answer('a.xml', dossier())], { ask: () => Promise.resolve(reply) });
  expect(lines).toEqual([
    'a.xml: different, valid\n    the reply holds exception 20002\n    KBIDossier: is missing',
  ]);
});

test('what comes back and is not valid fails the check, equal or not', async () => {
  const { lines, summary } = await check([answer('a.xml', dossier()), answer('b.xml', dossier())], {
    ask: () => Promise.resolve(`${dossier()}<!-- wrong -->`),
  });
  expect(lines[1]).toBe('b.xml: equal, not valid\n    line 1: wrong');
  expect(summary).toEqual({ text: '2 equal, 0 valid, 0 exceptions, 0 different', passed: false });
});

test('for an exception the person of the file is asked for, and the reply is validated', async () => {
  const asked: string[] = [];
  const exception: ImportOutcome = { ...imported, outcome: 'exception', exceptions: [{ code: '30001' }] };
  const { lines, summary } = await check([answer('d/90660100103.xml', '<x/>'), answer('none.xml', '<x/>')], {
    import: () => Promise.resolve(exception),
    ask: (person) => {
      asked.push(person);
      return Promise.resolve('<R/>');
    },
  });
  expect(lines).toEqual([
    'd/90660100103.xml: exception, valid\n    exception 30001',
    'none.xml: exception, valid\n    exception 30001',
  ]);
  expect(asked).toEqual([insz, '00600000032']);
  expect(summary).toEqual({ text: '0 equal, 2 valid, 2 exceptions, 0 different', passed: true });
});

test('what can’t be imported is different, and nothing is asked', async () => {
  const { lines, summary } = await check([answer('a.xml', dossier())], {
    import: () =>
      Promise.resolve({
        ...imported,
        outcome: 'invalid',
        problems: [{ place: '/x', rule: 'missing', reason: 'is missing' }],
      }),
    ask: () => Promise.reject(new Error('this was asked')),
  });
  expect(lines).toEqual(['a.xml: different\n    not imported (invalid)\n    /x: is missing']);
  expect(summary).toEqual({ text: '0 equal, 0 valid, 0 exceptions, 1 different', passed: false });
});

test('what the service fails at is different, and the others go on', async () => {
  let asked = 0;
  const { lines } = await check([answer('a.xml', dossier()), answer('b.xml', dossier())], {
    ask: () => {
      asked += 1;
      return asked === 1
        ? Promise.reject(new Error('INTERNAL: Er ging iets mis.'))
        : Promise.resolve(dossier());
    },
  });
  expect(lines).toEqual([
    'a.xml: different\n    the service failed: INTERNAL: Er ging iets mis.',
    'b.xml: equal, valid',
  ]);
});

test('the timestamp of an answer sorts', () => {
  const at = (date: string, time: string) =>
    timestampOf(`<Tijdstip>\n<Datum>${date}</Datum> <Tijd>${time}</Tijd></Tijdstip>`);
  expect([at('2018-04-01', '08:00'), at('2018-03-30', '12:12'), timestampOf('<x/>')].sort()).toEqual([
    '2018-03-30T12:12',
    '2018-04-01T08:00',
    'T',
  ]);
});
