/** A document may state thousands of entries: what is done with them takes steps that grow with their number only. */
import { expect, jest, test } from '@jest/globals';
import { officialAnswerText } from '../../test/support/official-answer.js';
import { syntheticInsz } from '../../test/support/synthetic-insz.js';
import { day } from '../domain/kernel/dates.js';
import { observe, officialAnswer, type OfficialAnswer } from './observe.js';
import { officialDossier } from './official-dossier.js';
import { readDossierReply } from './read.js';
import { branch, leaf } from './tree.js';

const course = (number: number) =>
  branch('NT2Cursus', [
    leaf('ID', `AAAA0000-0000-0000-0000-${String(number).padStart(12, '0')}`),
    leaf('Module', '1', { Naam: 'NT2 - Waystage mondeling' }),
    leaf('Besluit', 'GESLAAGD'),
  ]);

function answerWith(courses: number, statedOn: string): OfficialAnswer {
  const list = branch(
    'NT2Cursussen',
    Array.from({ length: courses }, (_, number) => course(number)),
  );
  const sections = courses > 0 ? [branch('VormingsActiviteiten', [list])] : [];
  const reply = readDossierReply(officialAnswerText({ insz: syntheticInsz(1), statedOn, sections }));
  const answer = reply.outcome === 'dossier' ? officialAnswer(reply, day('2019-06-28')) : reply;
  if (answer.outcome !== 'answer') throw new Error(JSON.stringify(answer));
  return answer;
}

/** How often the keys of entries are looked at while so many courses are stated, taken back, and stated again. */
function stepsWith(courses: number): number {
  const looked = (['startsWith', 'lastIndexOf'] as const).map((name) => jest.spyOn(String.prototype, name));
  const stated = observe(answerWith(courses, '2018-03-30'), [], 'a').events;
  expect(officialDossier(stated, day('2018-04-01')).children.length).toBeGreaterThan(0);
  const gone = observe(answerWith(0, '2018-04-30'), stated, 'b').events;
  expect(gone).toHaveLength(courses + 1);
  const again = observe(answerWith(courses, '2018-05-30'), [...stated, ...gone], 'c').events;
  expect(again.length).toBeGreaterThan(courses);
  const steps = looked.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  looked.forEach((spy) => spy.mockRestore());
  return steps;
}

test('twice as many entries take twice as many steps, and not four times', () => {
  expect(stepsWith(200)).toBeLessThan(2.5 * stepsWith(100));
});
