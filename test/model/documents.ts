/** A few official answers about each number; a later one states more, less or otherwise than an earlier one. */
import fc from 'fast-check';
import { dossier } from '../../libs/magda/edition-01/dossier.js';
import type { ElementSchema } from '../../libs/magda/schema.js';
import type { XmlNode } from '../../libs/magda/tree.js';
import { syntheticInsz } from '../support/examples.js';
import { generated } from '../support/dossier-generator.js';
import { officialAnswerText } from '../support/official-answer.js';

export const numbers = { one: syntheticInsz('1985-07-30'), other: syntheticInsz('1985-07-30', 8) } as const;

const element = { name: 'KBIDossier', content: dossier, min: 1, max: 1 } as unknown as ElementSchema;

const sizeOf = ({ children }: XmlNode): number => children.reduce((sum, child) => sum + sizeOf(child), 1);

/** The smaller ones of some made-up dossiers, without who it is. */
const sections = fc
  .sample(generated(element), { seed: 2018, numRuns: 24 })
  .sort((a, b) => sizeOf(a) - sizeOf(b))
  .slice(0, 4)
  .map(({ children }) => children.filter(({ name }) => name !== 'Personalia'));

const answersAbout = (insz: string): readonly string[] =>
  sections.map((stated, number) =>
    officialAnswerText({ insz, statedOn: `20${String(18 + number)}-03-30`, sections: stated }),
  );

export const documents = { one: answersAbout(numbers.one), other: answersAbout(numbers.other) } as const;
