import { expect, test } from '@jest/globals';
import { conform, lineOf, momentOf, Score, type Imported, type Subject, type Verdict } from './conform.js';
import type { Judge } from './judge.js';

const insz = '90660100103';
const dossier = (more = '') =>
  `<D><KBIDossier><Personalia><INSZ>${insz}</INSZ>${more}</Personalia></KBIDossier></D>`;
const imported: Imported = { outcome: 'imported', notUnderstood: [], exceptions: [], problems: [] };
const answer = (name: string, text: string) => ({ name, read: () => Promise.resolve(Buffer.from(text)) });

/** Finds fault with what holds the word wrong. */
const judge: Judge = {
  by: 'a word',
  judge: (documents) =>
    Promise.resolve(documents.map((text) => (text.includes('wrong') ? ['line 1: wrong'] : []))),
};

async function verdicts(
  answers: Parameters<typeof conform>[0],
  subject: Partial<Subject>,
): Promise<{ readonly lines: readonly string[]; readonly score: Score }> {
  const found: Verdict[] = [];
  const whole = {
    import: () => Promise.resolve(imported),
    ask: () => Promise.resolve(dossier()),
    ...subject,
  };
  for await (const verdict of conform(answers, whole, judge)) found.push(verdict);
  const score = new Score();
  for (const verdict of found) score.add(verdict);
  return { lines: found.map(lineOf), score };
}

test('what comes back as it went in is equal', async () => {
  const asked: string[] = [];
  const { lines, score } = await verdicts([answer('a.xml', dossier()), answer('b.xml', dossier())], {
    ask: (person) => {
      asked.push(person);
      return Promise.resolve(dossier());
    },
  });
  expect(lines).toEqual(['a.xml: equal, valid', 'b.xml: equal, valid']);
  expect(asked).toEqual([insz, insz]);
  expect([score.toString(), score.isPerfect]).toEqual(['2 equal, 2 valid, 0 exceptions, 0 different', true]);
});

test('what comes back otherwise is different, with the place', async () => {
  const { lines, score } = await verdicts([answer('a.xml', dossier('<x/>'))], {});
  expect(lines).toEqual(['a.xml: different, valid\n    KBIDossier/Personalia/x: is missing']);
  expect([score.toString(), score.isPerfect]).toEqual(['0 equal, 1 valid, 0 exceptions, 1 different', false]);
});

test('what comes back with an exception says which', async () => {
  const reply = '<R><Uitzondering><Identificatie>20002</Identificatie></Uitzondering></R>';
  const { lines } = await verdicts([answer('a.xml', dossier())], { ask: () => Promise.resolve(reply) });
  expect(lines).toEqual([
    'a.xml: different, valid\n    the reply holds exception 20002\n    KBIDossier: is missing',
  ]);
});

test('what comes back and is not valid spoils the score, equal or not', async () => {
  const { lines, score } = await verdicts([answer('a.xml', dossier()), answer('b.xml', dossier())], {
    ask: () => Promise.resolve(`${dossier()}<!-- wrong -->`),
  });
  expect(lines[1]).toBe('b.xml: equal, not valid\n    line 1: wrong');
  expect([score.toString(), score.isPerfect]).toEqual(['2 equal, 0 valid, 0 exceptions, 0 different', false]);
});

test('for an exception the person of the file is asked for, and the reply is judged', async () => {
  const asked: string[] = [];
  const exception: Imported = { ...imported, outcome: 'exception', exceptions: [{ code: '30001' }] };
  const { lines, score } = await verdicts([answer('d/90660100103.xml', '<x/>'), answer('none.xml', '<x/>')], {
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
  expect([score.toString(), score.isPerfect]).toEqual(['0 equal, 2 valid, 2 exceptions, 0 different', true]);
});

test('what can’t be imported is different, and nothing is asked', async () => {
  const { lines, score } = await verdicts([answer('a.xml', dossier())], {
    import: () =>
      Promise.resolve({ ...imported, outcome: 'invalid', problems: [{ place: '/x', reason: 'is missing' }] }),
    ask: () => Promise.reject(new Error('this was asked')),
  });
  expect(lines).toEqual(['a.xml: different\n    not imported (invalid)\n    /x: is missing']);
  expect([score.toString(), score.isPerfect]).toEqual(['0 equal, 0 valid, 0 exceptions, 1 different', false]);
});

test('what the service fails at is different, and the others go on', async () => {
  let asked = 0;
  const { lines } = await verdicts([answer('a.xml', dossier()), answer('b.xml', dossier())], {
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

test('the moment of an answer sorts', () => {
  const at = (date: string, time: string) =>
    momentOf(`<Tijdstip>\n<Datum>${date}</Datum> <Tijd>${time}</Tijd></Tijdstip>`);
  expect([at('2018-04-01', '08:00'), at('2018-03-30', '12:12'), momentOf('<x/>')].sort()).toEqual([
    '2018-03-30T12:12',
    '2018-04-01T08:00',
    'T',
  ]);
});
