/** Reads a question (`Vraag`) of MAGDA: its sender, their capacity, its reference and its content. */
import { QuotedText } from '../domain/kernel/text.js';
import type { ElementSchema } from './schema.js';
import { child, textOf, type XmlNode } from './tree.js';
import { mostViolations, validate, type Violation } from './validate.js';
import type { XmlDocument } from './xml.js';

/** An invalid message, with its violations (the first hundred). */
export interface Invalid {
  readonly outcome: 'invalid';
  readonly violations: readonly Violation[];
}

/** An invalid question. */
export interface InvalidQuestion extends Invalid {
  /** The element `Afzender`; undefined where that may be invalid too. */
  readonly sender: XmlNode | undefined;
}

/** A valid question. */
export interface MagdaQuestion {
  readonly outcome: 'question';
  readonly sender: {
    /** The element `Afzender`; in the reply it is the receiver. */
    readonly element: XmlNode;
    readonly uri: string;
    readonly capacity: string | undefined;
    /** The INSZ of the user. */
    readonly user: string | undefined;
  };
  /** The sender's reference of this question; the answer repeats it. */
  readonly reference: string;
  /** The element `Inhoud`. */
  readonly content: XmlNode;
}

const senderPath = 'Verzoek/Context/Bericht/Afzender';
const referencePath = 'Verzoek/Vragen/Vraag/Referte';
/** What is recorded of a question as it is stated: texts that a question in JSON may hold too, and white space. */
const recorded = [`${senderPath}/Identificatie`, `${senderPath}/Hoedanigheid`, referencePath];

/** Reads a message as a question. @param isIgnored whether a question with this violation is answered all the same */
export function questionIn(
  message: XmlNode,
  schema: ElementSchema,
  lineOf: XmlDocument['lineOf'],
  isIgnored: (violation: Violation) => boolean = () => false,
): MagdaQuestion | InvalidQuestion {
  const violations = [
    ...validate(message, schema, lineOf).filter((violation) => !isIgnored(violation)),
    ...illegible(message, schema),
  ];
  if (violations.length > 0) {
    const senderPlace = `/${schema.name}/${senderPath}`;
    const isUncertain =
      violations.length >= mostViolations || violations.some(({ place }) => place.startsWith(senderPlace));
    return { ...invalid(violations), sender: isUncertain ? undefined : child(message, senderPath) };
  }
  const question = required(message, 'Verzoek/Vragen/Vraag');
  const sender = required(message, senderPath);
  return {
    outcome: 'question',
    sender: {
      element: sender,
      uri: required(sender, 'Identificatie').text,
      capacity: textOf(sender, 'Hoedanigheid'),
      user: textOf(sender, 'Gebruiker'),
    },
    reference: required(question, 'Referte').text,
    content: required(question, 'Inhoud'),
  };
}

function illegible(message: XmlNode, schema: ElementSchema): readonly Violation[] {
  return recorded.flatMap((path) => {
    const reason = QuotedText.safeParse(textOf(message, path) ?? '').error?.issues[0]?.message;
    return reason === undefined ? [] : [{ place: `/${schema.name}/${path}`, rule: 'wrong-form', reason }];
  });
}

export function invalid(violations: readonly Violation[]): Invalid {
  return { outcome: 'invalid', violations };
}

/** A node that is present in every valid message. @throws Error when it is absent */
export function required(node: XmlNode, path: string): XmlNode {
  const found = child(node, path);
  if (!found) throw new Error(`the schema requires ${path} in ${node.name}`);
  return found;
}
