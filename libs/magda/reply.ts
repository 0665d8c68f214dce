/** Makes replies to questions of MAGDA. */
import { brusselsDay, brusselsTime } from '../domain/kernel/dates.js';
import { exceptionList, type OwnException } from './exceptions.js';
import { fitted } from './fit.js';
import type { MagdaService } from './message-schema.js';
import type { ElementSchema } from './schema.js';
import { branch, elementOf, joinedPlace, leaf, type XmlNode } from './tree.js';
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

/**
 * The reply with an answer. Content that its schema doesn't allow, because it was recorded under other rules, is made
 * to fit, and a warning says so. @throws InvalidTree when it can't be
 */
export function answerReply(context: ReplyContext, { reference, content, exceptions }: MagdaAnswer): XmlNode {
  const { node, misfits } = content ? fitted(content, contentOf(context, content)) : nothing;
  const places = [...new Set(misfits.map(({ place }) => elementOf(joinedPlace(content?.name ?? '', place))))];
  const warnings = places.length > 0 ? [{ code: 30099 as const, places }] : [];
  const said = [...exceptions, ...warnings];
  const answer = [
    leaf('Referte', reference),
    ...(node ? [branch('Inhoud', [node])] : []),
    ...(said.length > 0 ? [exceptionList(said, momentOf(context))] : []),
  ];
  return replyOf(context, branch('Antwoorden', [branch('Antwoord', answer)]));
}

const nothing = { node: undefined, misfits: [] };

/** The schema of the content of an answer. */
function contentOf({ service }: ReplyContext, { name }: XmlNode): ElementSchema {
  const path = ['Repliek', 'Antwoorden', 'Antwoord', 'Inhoud', name];
  return path.reduce<ElementSchema>((at, step) => {
    const next = at.content.kind === 'sequence' ? at.content.byName.get(step) : undefined;
    if (!next) throw new TypeError(`${service.question.name} is not answered with ${name}`);
    return next;
  }, service.reply);
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
