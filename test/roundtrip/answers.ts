/** Official answers made up from the schema, each by its number: the same number and seed give the same answer. */
import fc from 'fast-check';
import { dossier } from '../../libs/magda/edition-01/dossier.js';
import { dossierReply } from '../../libs/magda/edition-01/messages.js';
import { one } from '../../libs/magda/schema.js';
import { branch, child, leaf, textOf, type XmlNode } from '../../libs/magda/tree.js';
import { writeXml } from '../../libs/magda/write.js';
import { generated } from '../support/dossier-generator.js';
import { syntheticInsz } from '../support/synthetic-insz.js';
import { mixed } from './mixing.js';

/** Where runs start that name no other seed. */
export const SEED = 20_180_330;

/** Of so many answers the last is a later one about the person of the one before it. */
export const ANSWERS_A_ROW = 5;

/** A made-up answer: the document, and the element `KBIDossier` in it. */
export interface MadeUp {
  readonly text: string;
  readonly dossier: XmlNode;
}

/** The answer of a number. A later one keeps some of what the earlier one says, and changes, adds and reorders. */
export function answerOf(number: number, seed: number): MadeUp {
  const isLater = number % ANSWERS_A_ROW === ANSWERS_A_ROW - 1;
  const made = isLater ? laterThan(dossierOf(number - 1, seed), number, seed) : dossierOf(number, seed);
  return { dossier: made, text: documentOf(made, isLater ? '2019-06-28' : '2018-03-30') };
}

const dossiers = generated(one('KBIDossier', dossier));

function dossierOf(number: number, seed: number): XmlNode {
  const [made] = fc.sample(dossiers, { seed: seed + number, numRuns: 1 });
  if (!made) throw new Error('nothing was generated');
  return about(textOf(made, 'Personalia/INSZ') ?? syntheticInsz(number), made);
}

function laterThan(earlier: XmlNode, number: number, seed: number): XmlNode {
  const later = mixed(earlier, dossierOf(number, seed), dossier, seed + number);
  return about(textOf(earlier, 'Personalia/INSZ') ?? '', later);
}

/** An answer must say whom it is about. */
function about(insz: string, made: XmlNode): XmlNode {
  const known = child(made, 'Personalia');
  const others = made.children.filter((section) => section !== known);
  const more = known?.children.filter(({ name }) => name !== 'INSZ') ?? [];
  return branch('KBIDossier', [branch('Personalia', [leaf('INSZ', insz), ...more]), ...others]);
}

function documentOf(made: XmlNode, statedOn: string): string {
  const moment = branch('Tijdstip', [leaf('Datum', statedOn), leaf('Tijd', '12:12')]);
  const sender = branch('Afzender', [leaf('Identificatie', 'vip.vlaanderen.be'), leaf('Referte', 'r-1')]);
  const message = branch('Bericht', [leaf('Type', 'ANTWOORD'), moment, sender]);
  const context = branch('Context', [leaf('Naam', 'GeefDossierKBI'), leaf('Versie', '01.00.0000'), message]);
  const answer = branch('Antwoord', [leaf('Referte', 'q-1'), branch('Inhoud', [made])]);
  const reply = branch('Repliek', [context, branch('Antwoorden', [answer])]);
  return writeXml(branch(dossierReply.name, [reply]), dossierReply);
}
