/**
 * Turns an official answer into events, as the source states it. What a rule would have refused is recorded too, and
 * listed as a finding. Facts keep their own dates; a fact without one holds from the day of the answer.
 */
import type { DateOnly } from '../domain/kernel/dates.js';
import type { Dossier } from '../domain/dossier/dossier.js';
import { ImportFindingNoted, resolved } from '../domain/dossier/finding.js';
import { OfficialAnswerImported, type ImportedAnswer } from '../domain/dossier/official-answer.js';
import type { DomainEvent } from '../domain/kernel/event.js';
import type { Finding, KnownInRegister } from './mappings/findings.js';
import { calendarDay, type HistoryEvent } from './mappings/mapping.js';
import { Observer } from './observer.js';
import type { Invalid } from './question.js';
import type { DossierReply } from './read.js';
import { child, textOf, type XmlNode } from './tree.js';
import type { Violation } from './validate.js';

/** An answer with the person whose dossier it contains, and the time at which it was given. */
export interface OfficialAnswer {
  readonly outcome: 'answer';
  /** The element `KBIDossier`. */
  readonly dossier: XmlNode;
  /** Eleven digits as stated; their check digits may be wrong. */
  readonly insz: string;
  readonly statedOn: DateOnly;
  /** The date as stated, where that can't be the day of an answer: then it counts as given on the day of reading. */
  readonly statedDate?: string | undefined;
  /** The time of the answer, as stated: HH:MM[:SS[.sss]]. */
  readonly time: string;
}

/** The result of observing an answer. Places are paths in `KBIDossier`, without content. */
export interface Observation {
  /** Unchanged: the same document was imported before. Older: an answer of a later time was imported before. */
  readonly outcome: 'observed' | 'unchanged' | 'older';
  readonly events: readonly DomainEvent[];
  /** The state after the history and the new events. */
  readonly dossier: Dossier;
  /** Elements and attributes that were not turned into events. */
  readonly notUnderstood: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the person and the time of an answer. Without a person it can't be imported.
 * @param today the day of reading, in Brussels
 */
export function officialAnswer(
  reply: DossierReply & { outcome: 'dossier' },
  today: DateOnly,
): OfficialAnswer | Invalid {
  const { dossier, context, lineOf } = reply;
  const insz = textOf(dossier, 'Personalia/INSZ');
  if (insz === undefined) {
    const line = lineOf(dossier);
    const violation: Violation = {
      place: 'KBIDossier/Personalia',
      rule: 'missing',
      reason: 'is required to know whose dossier this is',
      ...(line !== undefined && { line }),
    };
    return { outcome: 'invalid', violations: [violation] };
  }
  const moment = child(context, 'Bericht/Tijdstip');
  const date = textOf(moment, 'Datum') ?? '';
  const given = calendarDay(date);
  const hasBeen = given !== undefined && given <= today;
  return {
    outcome: 'answer',
    dossier,
    insz,
    statedOn: hasBeen ? given : today,
    statedDate: hasBeen ? undefined : date,
    time: textOf(moment, 'Tijd') ?? '',
  };
}

/**
 * The events of an answer that differ from what the same source stated before: new, changed and removed entries.
 * Pure: the same input always gives the same events.
 * @param history the events of the person's dossier, decrypted; none when the person is new
 * @param digest identifies the document, without revealing its content
 * @param register of organisations and communes, where it is at hand
 */
export function observe(
  answer: OfficialAnswer,
  history: readonly HistoryEvent[],
  digest: string,
  register?: KnownInRegister,
): Observation {
  const { statedOn, statedDate, time } = answer;
  const source = { system: 'KBI-01.00', statedOn } as const;
  const observer = new Observer(history, source, register);
  if (statedDate !== undefined) observer.addDateFinding(statedDate, DATE_OF_ANSWER);
  observer.observe(answer.dossier);
  const { notUnderstood, findings, dossier } = observer;

  const outcome = outcomeOf(answer, digest, dossier.officialAnswer.imported);
  if (outcome !== 'observed') return { outcome, events: [], dossier, notUnderstood, findings };

  const changedFindings = [
    ...observer.fallenAway().map((finding) => resolved(finding, { source })),
    ...observer.newFindings().map((finding) => ImportFindingNoted.of({ source, ...finding })),
  ];
  const closing = OfficialAnswerImported.of({
    on: statedOn,
    source,
    statedDate,
    time,
    digest,
    notUnderstood: [...new Set(notUnderstood)],
  });
  return {
    outcome,
    events: [...observer.events, ...changedFindings, closing],
    dossier,
    notUnderstood,
    findings,
  };
}

const DATE_OF_ANSWER = 'Context/Bericht/Tijdstip/Datum';

/** @param imported the answers of the history */
function outcomeOf(
  answer: OfficialAnswer,
  digest: string,
  imported: readonly ImportedAnswer[],
): Observation['outcome'] {
  if (imported.some((known) => known.digest === digest)) return 'unchanged';
  return imported.some((known) => momentOf(known) > momentOf(answer)) ? 'older' : 'observed';
}

/** A date and time that sort as text, to the millisecond. */
function momentOf({ statedOn, time = '00:00' }: Pick<ImportedAnswer, 'statedOn' | 'time'>): string {
  return `${statedOn}T${time}${':00.000'.slice(time.length - 5)}`;
}
