import { expect, test } from '@jest/globals';
import { createLog, type LogFacts } from './logging.js';

function logged(facts: LogFacts, readable = false): string {
  const lines: string[] = [];
  createLog({ level: 'info', readable, write: (line) => lines.push(line) }).info('Answered', facts);
  return lines.join('');
}

test('a line for machines is one JSON object', () =>
  expect(JSON.parse(logged({ route: '/v1/reports/{name}', status: 200 }))).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    msg: 'Answered',
    route: '/v1/reports/{name}',
    status: 200,
  }));

test('a line for people is short', () =>
  expect(logged({ status: 200 }, true)).toMatch(/^[\d:.]{12} INFO {2}Answered {2}status=200\n$/));

test('nothing is written below the level', () => {
  const lines: string[] = [];
  createLog({ level: 'warn', readable: false, write: (line) => lines.push(line) }).info('Answered');
  expect(lines).toEqual([]);
});

test('facts that are not on the list are not written', () =>
  expect(
    logged({ status: 200, body: { insz: '85073003328' }, url: '/find?name=Peeters' } as LogFacts),
  ).not.toMatch(/85073003328|Peeters/));

test('of an error the kind, code and place are written, and nothing that it quotes', () => {
  const error = Object.assign(new Error('duplicate key "Peeters, An" for 85.07.30-033.28 in \'Gent 9000\''), {
    code: '23505',
    detail: 'Key (name)=(Peeters) already exists.',
  });
  const line = logged({ error });
  expect(line).not.toMatch(/Peeters|85\.07|Gent/);
  expect(JSON.parse(line)).toMatchObject({
    error: { kind: 'Error', code: '23505', place: expect.stringContaining('logging.test') },
  });
});

test('of a thrown value that is no Error nothing is written', () =>
  expect(logged({ error: 'An Peeters' })).not.toContain('Peeters'));
