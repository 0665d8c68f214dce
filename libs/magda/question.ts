/** Reads what every question of MAGDA says around its content: who asks, in which capacity, under which reference. */
import type { Problem } from './check.js';
import { check, mostProblems } from './check.js';
import type { Element } from './table.js';
import type { XmlNode } from './tree.js';
import { child, textOf } from './tree.js';
import type { XmlDocument } from './xml.js';

/** A message that is not valid, with every place and reason (the first hundred). */
export interface Invalid {
  readonly outcome: 'invalid';
  readonly problems: readonly Problem[];
}

/** A question that is not valid; its sender where that is. */
export interface InvalidQuestion extends Invalid {
  readonly sender: XmlNode | undefined;
}

/** A question that its table allows. */
export interface MagdaQuestion {
  readonly outcome: 'question';
  readonly context: XmlNode;
  readonly sender: Sender;
  /** The asker's reference of this question; the answer repeats it. */
  readonly reference: string;
  /** The element `Inhoud`. */
  readonly content: XmlNode;
}

/** Who asks, as the context of a question says it. */
export interface Sender {
  /** The element `Afzender`; a reply names it as its receiver. */
  readonly stated: XmlNode;
  readonly uri: string;
  readonly capacity: string | undefined;
  /** The INSZ of the user. */
  readonly user: string | undefined;
}

const senderPath = 'Verzoek/Context/Bericht/Afzender';

/** The question that a message is. @param isAnswered whether a problem is no reason not to answer */
export function questionIn(
  message: XmlNode,
  table: Element,
  lineOf: XmlDocument['lineOf'],
  isAnswered: (problem: Problem) => boolean = () => false,
): MagdaQuestion | InvalidQuestion {
  const problems = check(message, table, lineOf).filter((problem) => !isAnswered(problem));
  if (problems.length > 0) {
    const senderPlace = `/${table.name}/${senderPath}`;
    const unsure =
      problems.length >= mostProblems || problems.some(({ place }) => place.startsWith(senderPlace));
    return { ...invalid(problems), sender: unsure ? undefined : child(message, senderPath) };
  }
  const question = required(message, 'Verzoek/Vragen/Vraag');
  const stated = required(message, senderPath);
  return {
    outcome: 'question',
    context: required(message, 'Verzoek/Context'),
    sender: {
      stated,
      uri: required(stated, 'Identificatie').text,
      capacity: textOf(stated, 'Hoedanigheid'),
      user: textOf(stated, 'Gebruiker'),
    },
    reference: required(question, 'Referte').text,
    content: required(question, 'Inhoud'),
  };
}

export function invalid(problems: readonly Problem[]): Invalid {
  return { outcome: 'invalid', problems };
}

/** A node of which the table has said that it is there. */
export function required(node: XmlNode, path: string): XmlNode {
  const found = child(node, path);
  if (!found) throw new Error(`the table promises ${path} in ${node.name}`);
  return found;
}
