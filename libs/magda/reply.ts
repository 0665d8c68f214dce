/** Makes the reply to a question of MAGDA. */
import { brusselsDay, brusselsTime } from '../domain/kernel/dates.js';
import type { OwnException } from './exceptions.js';
import { exceptionList } from './exceptions.js';
import type { MagdaService } from './service.js';
import type { XmlNode } from './tree.js';
import { branch, leaf } from './tree.js';
import { validTree } from './write.js';

/** Around every reply: who answers whom, and when. */
export interface ReplyContext {
  readonly service: MagdaService;
  /** The URI by which we are known. */
  readonly ownUri: string;
  /** Our own reference of this reply, at most 36 characters. */
  readonly reference: string;
  readonly at: Date;
  /** The element `Afzender` of the question; unknown where that was not valid. */
  readonly asker: XmlNode | undefined;
}

/** The answer to the one question: content, exceptions instead of it, or content and warnings beside it. */
export interface Answer {
  /** The reference of the question. */
  readonly reference: string;
  /** What the element `Inhoud` holds, such as `KBIDossier`. */
  readonly content?: XmlNode | undefined;
  readonly exceptions: readonly OwnException[];
}

/** The reply that answers a question. @throws InvalidTree when the table does not allow the content */
export function answerReply(context: ReplyContext, { reference, content, exceptions }: Answer): XmlNode {
  const answer = [
    leaf('Referte', reference),
    ...(content ? [branch('Inhoud', [content])] : []),
    ...(exceptions.length > 0 ? [exceptionList(exceptions, momentOf(context))] : []),
  ];
  return replyOf(context, branch('Antwoorden', [branch('Antwoord', answer)]));
}

/** The reply to what never became a question: it was not valid, or could not be looked at. */
export function exceptionReply(context: ReplyContext, exception: OwnException): XmlNode {
  return replyOf(context, exceptionList([exception], momentOf(context)));
}

function replyOf(context: ReplyContext, content: XmlNode): XmlNode {
  const { service, ownUri, reference, asker } = context;
  const message = branch('Bericht', [
    leaf('Type', 'ANTWOORD'),
    momentOf(context),
    branch('Afzender', [leaf('Identificatie', ownUri), leaf('Naam', 'KBI'), leaf('Referte', reference)]),
    ...(asker ? [branch('Ontvanger', asker.children)] : []),
  ]);
  const header = branch('Context', [
    leaf('Naam', service.question.name),
    leaf('Versie', service.version),
    message,
  ]);
  return validTree(branch(service.reply.name, [branch('Repliek', [header, content])]), service.reply);
}

/** An instant as the clocks of Brussels show it. */
function momentOf({ at }: ReplyContext): XmlNode {
  return branch('Tijdstip', [leaf('Datum', brusselsDay(at)), leaf('Tijd', brusselsTime(at))]);
}
