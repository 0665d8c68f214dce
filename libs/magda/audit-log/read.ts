/** Reads a question `GeefAuditLogging`, edition 02.00. */
import { invalid, questionIn, required, type InvalidQuestion, type MagdaQuestion } from '../question.js';
import { brusselsInstant, day, dayAfter, isDay } from '../../domain/kernel/dates.js';
import { child, textOf, type XmlNode } from '../tree.js';
import type { Violation } from '../validate.js';
import type { XmlDocument } from '../xml.js';
import { auditLogQuestion } from './messages.js';

export interface AuditLogQuestion extends MagdaQuestion {
  /** As stated: it may be no INSZ at all. */
  readonly insz: string;
  /** The element `Criteria`. */
  readonly criteria: XmlNode;
  /** Asked at this instant and later. */
  readonly from: Date | undefined;
  /** Asked before this instant. */
  readonly until: Date | undefined;
}

const place = `/${auditLogQuestion.name}/Verzoek/Vragen/Vraag/Inhoud/Criteria`;

/** Reads a message as a question. Unknown kinds of keys and dates that don't exist make it invalid too. */
export function auditLogQuestionIn(
  message: XmlNode,
  lineOf: XmlDocument['lineOf'],
): AuditLogQuestion | InvalidQuestion {
  const question = questionIn(message, auditLogQuestion, lineOf);
  if (question.outcome === 'invalid') return question;
  const criteria = required(question.content, 'Criteria');
  const from = beginOf(criteria);
  const until = endOf(criteria);
  const violations: Violation[] = [];
  const addWrong = (path: string, reason: string) =>
    violations.push({ place: `${place}/${path}`, rule: 'wrong-form', reason });
  if (textOf(criteria, 'Sleutel/Type') !== 'INSZ') addWrong('Sleutel/Type', 'only INSZ is known here');
  if (from === 'wrong') addWrong('Periode/Begin', 'is no day and time of the calendar');
  if (until === 'wrong') addWrong('Periode/Einde', 'is no day and time of the calendar');
  if (from instanceof Date && until instanceof Date && from >= until)
    addWrong('Periode/Begin', 'is later than Periode/Einde');
  if (from === 'wrong' || until === 'wrong' || violations.length > 0)
    return { ...invalid(violations), sender: question.sender.element };
  return { ...question, insz: required(criteria, 'Sleutel/Waarde').text, criteria, from, until };
}

function beginOf(criteria: XmlNode): Date | undefined | 'wrong' {
  const date = textOf(criteria, 'Periode/Begin/Datum');
  if (date === undefined) return undefined;
  if (!isDay(date)) return 'wrong';
  return brusselsInstant(date, textOf(criteria, 'Periode/Begin/Tijd') ?? '00:00') ?? 'wrong';
}

/** The end is inclusive: the whole last day, minute, second or millisecond belongs to the period. */
function endOf(criteria: XmlNode): Date | undefined | 'wrong' {
  const end = child(criteria, 'Periode/Einde');
  const date = textOf(end, 'Datum');
  if (date === undefined || date === '9999-99-99') return undefined;
  const time = textOf(end, 'Tijd');
  if (!isDay(date)) return 'wrong';
  if (time === undefined) return brusselsInstant(dayAfter(day(date)), '00:00') ?? 'wrong';
  const last = brusselsInstant(date, time);
  return last ? new Date(last.getTime() + precisionOf(time)) : 'wrong';
}

/** The precision of a time in milliseconds: a minute, a second or a millisecond. */
const precisionOf = (time: string): number => (time.length === 5 ? 60_000 : time.length === 8 ? 1_000 : 1);
