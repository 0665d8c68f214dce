/** Reads the two messages of the official dossier, edition 01.00, and rejects invalid ones. */
import { dossierQuestion, dossierReply } from './edition-01/messages.js';
import { exceptionsIn, type StatedException } from './exceptions.js';
import {
  invalid,
  questionIn,
  required,
  type Invalid,
  type InvalidQuestion,
  type MagdaQuestion,
} from './question.js';
import type { ElementSchema } from './schema.js';
import { child, textOf, type XmlNode } from './tree.js';
import { validate } from './validate.js';
import { readXml, type XmlDocument } from './xml.js';

/** A valid reply. */
export type DossierReply =
  | {
      readonly outcome: 'dossier';
      readonly context: XmlNode;
      /** The reference of the question that this answers. */
      readonly reference: string;
      /** The element `KBIDossier`. */
      readonly dossier: XmlNode;
      /** Warnings and remarks that came with the dossier. */
      readonly exceptions: readonly StatedException[];
      readonly lineOf: (node: XmlNode) => number | undefined;
    }
  | {
      readonly outcome: 'exceptions';
      readonly context: XmlNode;
      /** Absent when the exceptions are about the reply as a whole. */
      readonly reference?: string;
      readonly exceptions: readonly StatedException[];
    };

export interface DossierQuestion extends MagdaQuestion {
  /** As stated: it may be no INSZ at all. */
  readonly insz: string;
  /** Whether the question follows a notification of change; an empty element means yes. */
  readonly becauseOfChange: boolean;
}

/** Reads a reply to `GeefDossierKBI`: its dossier, or the exceptions that came instead. */
export function readDossierReply(text: string): DossierReply | Invalid {
  const read = readMessage(text, dossierReply);
  if (read.outcome === 'invalid') return read;
  const reply = required(read.root, 'Repliek');
  const context = required(reply, 'Context');
  const answer = child(reply, 'Antwoorden/Antwoord');
  const reference = textOf(answer, 'Referte');
  const exceptions = [
    ...exceptionsIn(child(reply, 'Uitzonderingen')),
    ...exceptionsIn(child(answer, 'Uitzonderingen')),
  ];
  const dossier = child(answer, 'Inhoud/KBIDossier');
  if (dossier && reference !== undefined) {
    return { outcome: 'dossier', context, reference, dossier, exceptions, lineOf: read.lineOf };
  }
  return { outcome: 'exceptions', context, ...(reference !== undefined && { reference }), exceptions };
}

const inszPlace = `/${dossierQuestion.name}/Verzoek/Vragen/Vraag/Inhoud/INSZ`;

/** Reads a message as a question. A question with a malformed INSZ is valid: the answer to it is an exception. */
export function dossierQuestionIn(
  message: XmlNode,
  lineOf: XmlDocument['lineOf'],
): DossierQuestion | InvalidQuestion {
  const question = questionIn(
    message,
    dossierQuestion,
    lineOf,
    ({ place, rule }) => place === inszPlace && (rule === 'wrong-form' || rule === 'wrong-length'),
  );
  if (question.outcome === 'invalid') return question;
  return {
    ...question,
    insz: required(question.content, 'INSZ').text,
    becauseOfChange: ['true', '1', ''].includes(required(question.content, 'MutatiesContext').text),
  };
}

/** Reads any message of a schema: its tree, or the violations in it. */
export function readMessage(
  text: string,
  element: ElementSchema,
): (XmlDocument & { readonly outcome: 'valid' }) | Invalid {
  const read = readXml(text);
  if ('refused' in read) {
    const at = read.line !== undefined && { line: read.line };
    return invalid([{ place: '/', ...at, rule: 'unreadable', reason: `the text ${read.refused}` }]);
  }
  const violations = validate(read.root, element, read.lineOf);
  return violations.length > 0 ? invalid(violations) : { outcome: 'valid', ...read };
}
