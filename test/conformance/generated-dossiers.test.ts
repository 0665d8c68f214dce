import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { validate } from '../../libs/magda/validate.js';
import { dossierQuestion, dossierReply } from '../../libs/magda/edition-01/messages.js';
import { dossierQuestionIn, readDossierReply, readMessage } from '../../libs/magda/read.js';
import type { ElementSchema, ContentSchema } from '../../libs/magda/schema.js';
import type { XmlNode } from '../../libs/magda/tree.js';
import { walk } from '../../libs/magda/tree.js';
import { renderXml, writeXml } from '../../libs/magda/write.js';
import { generated, syntheticInsz } from '../support/dossier-generator.js';
import { testOfficial } from '../support/official.js';
import { tamperedWith } from '../support/tampering.js';
import { judgedBySchema } from '../support/xmllint.js';

describe.each([dossierQuestion, dossierReply])('generated messages $name', (element) => {
  test('are the same after writing and reading', () => {
    fc.assert(
      fc.property(generated(element), (tree) => {
        const text = writeXml(tree, element);
        const read = readMessage(text, element);
        expect(read).toMatchObject({ outcome: 'valid', root: tree });
        expect(writeXml('root' in read ? read.root : tree, element)).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  test('leave in the order of the schema, however their children stood', () => {
    fc.assert(
      fc.property(generated(element), (tree) => {
        expect(validate(reversedEntries(tree), element)).not.toEqual([]);
        expect(writeXml(reversedEntries(tree), element)).toBe(writeXml(tree, element));
      }),
      { numRuns: 10 },
    );
  });

  test('reach every element and attribute of the schema', () => {
    const reached = new Set<string>();
    for (const tree of fc.sample(generated(element), { seed: 2018, numRuns: 60 })) {
      for (const { place, node } of walk(tree)) {
        const plain = place.replaceAll(/\[\d+\]/gu, '');
        reached.add(plain);
        for (const name of Object.keys(node.attributes)) reached.add(`${plain}/@${name}`);
      }
    }
    expect(placesOf(element).filter((place) => !reached.has(place))).toEqual([]);
  });

  testOfficial(`${element.name} are accepted by the official schema`, async (dir) => {
    const texts = fc
      .sample(generated(element), { seed: 2018, numRuns: 40 })
      .map((tree) => writeXml(tree, element));
    const judged = await judgedBySchema(join(dir, 'xsd'), schemaOf(dir, element), texts);
    expect(judged.filter(({ valid }) => !valid)).toEqual([]);
  });

  testOfficial(
    `tampered ${element.name} are refused exactly where the official schema refuses`,
    async (dir) => {
      const tampered = fc.sample(generated(element).chain(tamperedWith), { seed: 2018, numRuns: 150 });
      const judged = await judgedBySchema(join(dir, 'xsd'), schemaOf(dir, element), tampered.map(renderXml));
      const verdicts = tampered.map((tree, index) => ({
        ours: validate(tree, element),
        theirs: judged[index]!,
      }));
      expect(verdicts.filter(({ ours, theirs }) => (ours.length === 0) !== theirs.valid)).toEqual([]);
      expect(verdicts.filter(({ theirs }) => !theirs.valid).length).toBeGreaterThan(50);
      expect(verdicts.filter(({ theirs }) => theirs.valid).length).toBeGreaterThan(5);
    },
  );
});

test('a generated reply with a dossier reads as one, and a generated question as asked', () => {
  const replies = fc.sample(generated(dossierReply), { seed: 7, numRuns: 30 });
  const outcomes = replies.map((tree) => readDossierReply(writeXml(tree, dossierReply)).outcome);
  expect(new Set(outcomes)).toEqual(new Set(['dossier', 'exceptions']));
  const questions = fc.sample(generated(dossierQuestion), { seed: 7, numRuns: 30 });
  for (const tree of questions) {
    const message = readMessage(writeXml(tree, dossierQuestion), dossierQuestion);
    expect(message.outcome === 'valid' && dossierQuestionIn(message.root, message.lineOf)).toMatchObject({
      outcome: 'question',
    });
  }
});

test('generated persons do not exist, and their check digits are right', () => {
  fc.assert(
    fc.property(syntheticInsz, (insz) => {
      expect(insz).toMatch(/^[0-9]{2}(6[0-9]|7[0-2])[0-9]{7}$/u);
      const [nine, check] = [insz.slice(0, 9), Number(insz.slice(9))];
      expect([97 - (Number(nine) % 97), 97 - (Number(`2${nine}`) % 97)]).toContain(check);
    }),
  );
});

function schemaOf(dir: string, { name }: ElementSchema): string {
  return join(dir, 'xsd', 'Inburgering.GeefDossierKBIDienst-01.00', 'WebService', `${name}.xsd`);
}

/** The children of every node in the opposite order of names; entries of one name keep their order. */
function reversedEntries(node: XmlNode): XmlNode {
  const names = [...new Set(node.children.map(({ name }) => name))].reverse();
  const entries = names.flatMap((name) => node.children.filter((entry) => entry.name === name));
  return { ...node, children: entries.map(reversedEntries) };
}

function placesOf(element: ElementSchema, place = ''): readonly string[] {
  const at = `${place}/${element.name}`;
  const attributes = Object.keys(element.content.attributes).map((name) => `${at}/@${name}`);
  return [at, ...attributes, ...insideOf(element.content).flatMap((inside) => placesOf(inside, at))];
}

function insideOf(content: ContentSchema): readonly ElementSchema[] {
  return content.kind === 'sequence' ? content.elements : [];
}
