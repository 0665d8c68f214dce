/** Makes replies to questions of MAGDA. */
import { brusselsDay, brusselsTime } from '../domain/kernel/dates.js';
import { exceptionList, type OwnException } from './exceptions.js';
import type { MagdaService } from './message-schema.js';
import { branch, leaf, type XmlNode } from './tree.js';
import { validTree } from './write.js';

/** The sender, receiver and time of a reply. */
export interface ReplyContext {
  readonly service: MagdaService;
  /** The URI of this service, as the sender of the reply. */
  readonly ownUri: string;
  /** This service's own reference of the reply, at most 36 characters. */
  readonly reference: string;
  readonly at: Date;
  /** The element `Afzender` of the question; undefined where that was invalid. */
  readonly receiver: XmlNode | undefined;
}

/** The answer to the one question: content, exceptions instead of it, or content with warnings. */
export interface MagdaAnswer {
  /** The reference of the question. */
  readonly reference: string;
  /** The child of the element `Inhoud`, such as `KBIDossier`. */
  readonly content?: XmlNode | undefined;
  readonly exceptions: readonly OwnException[];
}

/** The reply with an answer. @throws InvalidTree when the content violates the schema */
export function answerReply(context: ReplyContext, { reference, content, exceptions }: MagdaAnswer): XmlNode {
  const answer = [
    leaf('Referte', reference),
    ...(content ? [branch('Inhoud', [content])] : []),
    ...(exceptions.length > 0 ? [exceptionList(exceptions, momentOf(context))] : []),
  ];
  return replyOf(context, branch('Antwoorden', [branch('Antwoord', answer)]));
}

/** The reply without an answer: the question was invalid, or could not be read. */
export function exceptionReply(context: ReplyContext, exception: OwnException): XmlNode {
  return replyOf(context, exceptionList([exception], momentOf(context)));
}

function replyOf(context: ReplyContext, content: XmlNode): XmlNode {
  const { service, ownUri, reference, receiver } = context;
  const message = branch('Bericht', [
    leaf('Type', 'ANTWOORD'),
    momentOf(context),
    branch('Afzender', [leaf('Identificatie', ownUri), leaf('Naam', 'KBI'), leaf('Referte', reference)]),
    ...(receiver ? [branch('Ontvanger', receiver.children)] : []),
  ]);
  const header = branch('Context', [
    leaf('Naam', service.question.name),
    leaf('Versie', service.version),
    message,
  ]);
  return validTree(branch(service.reply.name, [branch('Repliek', [header, content])]), service.reply);
}

/** The time of a reply, in the time zone of Brussels. */
function momentOf({ at }: ReplyContext): XmlNode {
  return branch('Tijdstip', [leaf('Datum', brusselsDay(at)), leaf('Tijd', brusselsTime(at))]);
}
