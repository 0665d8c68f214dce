import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { generated } from '../../test/support/dossier-generator.js';
import { answer, insz, ofType, personalia, typesOf } from '../../test/support/observed.js';
import { official, officialSamples, testOfficial } from '../../test/support/official.js';
import { catalogue, type EventName } from '../domain/catalogue.js';
import { day } from '../domain/dates.js';
import { fold } from '../domain/dossier/dossier.js';
import { same } from '../domain/dossier/values.js';
import { dossier as dossierTable } from './edition-01/dossier.js';
import { elementOf, observe, officialAnswer, type OfficialAnswer } from './observe.js';
import { readDossierReply } from './read.js';
import { one } from './table.js';
import { branch, leaf, walk, type XmlNode } from './tree.js';

describe('any document of the table', () => {
  const documents = generated(one('KBIDossier', dossierTable));
  const answers = documents.map((dossier) => answer(dossier.children));

  test('is turned into events that their definitions accept, and a dossier adds them up', () => {
    fc.assert(
      fc.property(answers, (document) => {
        const { events } = observe(document, [], 'one');
        for (const { type, facts, personal } of events) {
          const definition = catalogue[type as EventName];
          expect(definition.of({ ...facts, ...personal } as never)).toMatchObject({ facts, personal });
        }
        const { imported, findings } = fold(events).officialAnswer;
        expect(imported).toEqual([{ digest: 'one', statedOn: '2018-03-30', time: '12:12' }]);
        expect(findings.length).toBe(ofType('ImportFindingNoted', { events }).length);
      }),
      { numRuns: 40 },
    );
  });

  test('says nothing that is neither in its events nor listed', () => {
    fc.assert(
      fc.property(answers, (document) => {
        const { events, notUnderstood } = observe(document, [], 'one');
        const listed = new Set(notUnderstood);
        const read = partsOf(document.dossier).filter((part) => !listed.has(part.place) && !implied(part));
        const lost = read.filter(({ without }) =>
          same(observe({ ...document, dossier: without }, [], 'one').events, events),
        );
        expect(lost.map(({ place, text }) => [place, text])).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  test('imported again changes nothing; the same facts in a later answer are no news', () => {
    fc.assert(
      fc.property(answers, (document) => {
        const first = observe(document, [], 'one');
        expect(observe(document, first.events, 'one')).toEqual({
          ...first,
          outcome: 'unchanged',
          events: [],
        });
        const later = observe({ ...document, statedOn: day('2099-12-31') }, first.events, 'two');
        expect(typesOf(later)).toEqual(['OfficialAnswerImported']);
      }),
      { numRuns: 40 },
    );
  });
});
describe('official answers', () => {
  for (const { name, text } of official ? officialSamples(official.dir) : []) {
    testOfficial(`${name}: all of what becomes events is read, the rest is listed`, () => {
      const reply = readDossierReply(text);
      if (reply.outcome !== 'dossier') {
        expect([name, reply.outcome]).toEqual([
          expect.stringMatching(/^(notfound|91610100176)/),
          'exceptions',
        ]);
        return;
      }
      const read = officialAnswer(reply) as OfficialAnswer;
      const { outcome, events, notUnderstood } = observe(read, [], 'one');
      expect(outcome).toBe('observed');
      const known = partsOf(reply.dossier).map(({ place }) => place);
      expect(known).toEqual(expect.arrayContaining([...notUnderstood]));
      expect(notUnderstood.filter((place) => ours.test(elementOf(place)))).toEqual([]);
      expect(known.filter((place) => !ours.test(elementOf(place)))).toEqual(notUnderstood);
      expect(ofType('ComponentAdded', { events })).toHaveLength(
        known.filter((place) => /TrajectOnderdeel(\[\d+\])?\/Type$/u.test(place)).length,
      );
      expect(JSON.stringify(events.map(({ facts }) => facts))).not.toContain(read.insz);
    });
  }

  test('an answer that names nobody, or no day of the calendar, can’t be imported', () => {
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
    expect(officialAnswer(reply('2018-03-30', personalia()))).toMatchObject({
      outcome: 'answer',
      insz,
      statedOn: '2018-03-30',
    });
    expect(officialAnswer(reply('2018-03-30'))).toMatchObject({
      problems: [{ rule: 'missing', line: 7, place: 'KBIDossier/Personalia' }],
    });
    expect(officialAnswer(reply('2018-03-00', personalia()))).toMatchObject({
      problems: [{ rule: 'wrong-form', line: 7 }],
    });
  });
});

/** The sections, and elements of others, that this version turns into events. */
const ours =
  /^(Personalia|Doelgroep|Aanmelding|Trajecten|VormingsActiviteiten\/NT2Cursussen|AfgelegdeTesten|Talenkennis\/BehaaldNT2Niveau|Gesprekken|Wooncode)(\/|$)/u;

interface Part {
  readonly place: string;
  readonly text: string;
  /** The document as it is without it. */
  readonly without: XmlNode;
}

/** Every element without children and every attribute. */
function partsOf(root: XmlNode): readonly Part[] {
  return [...walk(root, '')].flatMap(({ place, node }) => {
    const named = Object.keys(node.attributes);
    const attributes = named.map((name) => {
      const { [name]: text = '', ...others } = node.attributes;
      return {
        place: `${place.slice(1)}/@${name}`,
        text,
        without: replaced(root, node, { ...node, attributes: others }),
      };
    });
    if (node.children.length > 0) return attributes;
    return [
      { place: place.slice(1), text: node.text, without: replaced(root, node, undefined) },
      ...attributes,
    ];
  });
}

function replaced(root: XmlNode, target: XmlNode, by: XmlNode | undefined): XmlNode {
  const children = root.children.flatMap((below) => {
    if (below === target) return by ? [by] : [];
    return [replaced(below, target, by)];
  });
  return { ...root, children };
}

/**
 * What says the same as its absence: an open end, the name of a sex, and that an open trajectory is open. The number
 * of a test is never absent.
 */
function implied({ place, text }: Part): boolean {
  return (
    (text === '' && place.endsWith('/Nummer')) ||
    text === '9999-99-99' ||
    place.endsWith('Geslacht/Code/@Beschrijving') ||
    (text === 'OP' && /Traject(\[\d+\])?\/Status\/Code$/u.test(place))
  );
}
