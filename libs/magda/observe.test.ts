import { allFieldsOf } from '../domain/kernel/event.js';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { generated } from '../../test/support/dossier-generator.js';
import { answer, insz, ofType, personalia } from '../../test/support/observed.js';
import { official, officialSamples, testOfficial } from '../../test/support/official.js';
import { catalogue, type EventName } from '../domain/catalogue.js';
import { day } from '../domain/kernel/dates.js';
import { fold } from '../domain/dossier/dossier.js';
import { dossier as dossierSchema } from './edition-01/dossier.js';
import { officialDossier } from './official-dossier.js';
import { observe, officialAnswer, type Observation, type OfficialAnswer } from './observe.js';
import { readDossierReply } from './read.js';
import { one } from './schema.js';
import { branch, leaf, walk, type XmlNode } from './tree.js';
import { writeXml } from './write.js';

/** What is recorded of an answer, but that a day which lay ahead has come since. */
const newsOf = (observation: Observation) =>
  observation.events
    .filter(({ facts }) => (facts as { code?: string }).code !== 'FUTURE_DATE')
    .map(({ type }) => type);

describe('any document of the schema', () => {
  const documents = generated(one('KBIDossier', dossierSchema));
  const answers = documents.map((dossier) => answer(dossier.children.map(ofOnePerson)));

  test('is turned into events that their definitions accept, and a dossier adds them up', () => {
    fc.assert(
      fc.property(answers, (document) => {
        const { events } = observe(document, [], 'one');
        for (const { type, facts, personal } of events) {
          const definition = catalogue[type as EventName];
          expect(definition.of(allFieldsOf({ facts, personal }) as never)).toMatchObject({ facts, personal });
        }
        const { finding, officialAnswer } = fold(events);
        expect(officialAnswer.imported).toEqual([{ digest: 'one', statedOn: '2018-03-30', time: '12:12' }]);
        expect([...finding]).toHaveLength(ofType('ImportFindingNoted', { events }).length);
      }),
      { numRuns: 40 },
    );
  });

  test('comes back equal from its events, and all of it is read', () => {
    fc.assert(
      fc.property(answers, (document) => {
        const { events, notUnderstood } = observe(document, [], 'one');
        expect(notUnderstood).toEqual([]);
        expect(textOf(officialDossier(events, today))).toBe(textOf(document.dossier));
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  test('takes the place of an earlier one: added, changed, vanished and reordered entries', () => {
    const changed = answers.chain((document) =>
      fc.tuple(fc.constant(document), fc.oneof(answers, fc.constant(reversed(document)))),
    );
    fc.assert(
      fc.property(changed, ([document, other]) => {
        const first = observe(document, [], 'one').events;
        const second = observe({ ...other, statedOn: day('2018-05-30') }, first, 'two').events;
        const history = [...first, ...second];
        expect(textOf(officialDossier(history, today))).toBe(textOf(other.dossier));
        const same = observe({ ...other, statedOn: day('2018-06-30') }, history, 'three');
        expect(newsOf(same)).toEqual(['OfficialAnswerImported']);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  test('imported again changes nothing; the same facts in a later answer are no news', () => {
    fc.assert(
      fc.property(answers, (document) => {
        const first = observe(document, [], 'one');
        const { findings, notUnderstood } = first;
        const again = observe(document, first.events, 'one');
        expect(again).toMatchObject({ outcome: 'unchanged', events: [], findings, notUnderstood });
        const later = observe({ ...document, statedOn: day('2099-12-31') }, first.events, 'two');
        expect(newsOf(later)).toEqual(['OfficialAnswerImported']);
      }),
      { numRuns: 40 },
    );
  });
});
describe('official answers', () => {
  for (const { name, text } of official ? officialSamples(official.dir) : []) {
    testOfficial(`${name}: all of it becomes events, and comes back equal`, () => {
      const reply = readDossierReply(text);
      if (reply.outcome !== 'dossier') {
        expect([name, reply.outcome]).toEqual([
          expect.stringMatching(/^(notfound|91610100176)/),
          'exceptions',
        ]);
        return;
      }
      const read = officialAnswer(reply, today) as OfficialAnswer;
      const { outcome, events, notUnderstood } = observe(read, [], 'one');
      expect(outcome).toBe('observed');
      expect(notUnderstood).toEqual([]);
      expect(textOf(officialDossier(events, today))).toBe(textOf(reply.dossier));
      expect(ofType('ComponentAdded', { events })).toHaveLength(
        [...walk(reply.dossier)].filter(({ node }) => node.name === 'TrajectOnderdeel').length,
      );
      expect(JSON.stringify(events.map(({ facts }) => facts))).not.toContain(read.insz);
    });
  }

  test('an answer that names nobody can’t be imported; one of no day counts as given on the day of reading', () => {
    const reply = (date: string, ...sections: readonly XmlNode[]) =>
      ({
        outcome: 'dossier',
        context: branch('Context', [
          branch('Bericht', [branch('Tijdstip', [leaf('Datum', date), leaf('Tijd', '12:12')])]),
        ]),
        reference: 'q-1',
        dossier: branch('KBIDossier', sections),
        exceptions: [],
        lineOf: () => 7,
      }) as const;
    expect(officialAnswer(reply('2018-03-30', personalia()), today)).toMatchObject({
      outcome: 'answer',
      insz,
      statedOn: '2018-03-30',
      statedDate: undefined,
    });
    expect(officialAnswer(reply('2018-03-30'), today)).toMatchObject({
      violations: [{ rule: 'missing', line: 7, place: 'KBIDossier/Personalia' }],
    });
    for (const date of ['2018-03-00', '0000-01-01', '9999-12-31', '2026-01-02'])
      expect(officialAnswer(reply(date, personalia()), today)).toMatchObject({
        statedOn: today,
        statedDate: date,
      });
  });
});

const today = day('2026-01-01');
const element = one('KBIDossier', dossierSchema);
const textOf = (dossier: XmlNode) => writeXml(dossier, element);

/** The section as it is about one and the same person. */
function ofOnePerson(section: XmlNode): XmlNode {
  if (section.name !== 'Personalia') return section;
  const children = section.children.map((node) => (node.name === 'INSZ' ? { ...node, text: insz } : node));
  return { ...section, children };
}

/** The same document with the entries of every list in the opposite order. */
function reversed(document: OfficialAnswer): OfficialAnswer {
  const turn = (node: XmlNode): XmlNode => {
    const isList = new Set(node.children.map(({ name }) => name)).size === 1;
    const children = node.children.map(turn);
    return { ...node, children: isList ? children.reverse() : children };
  };
  return { ...document, dossier: turn(document.dossier) };
}
