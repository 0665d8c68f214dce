/**
 * Turns an official answer into events, as the source states it: also where a rule would have refused it, which is
 * then found and listed. Facts keep the date they carry; others are shown as of the day of the answer.
 */
import { DateOnly } from '../domain/kernel/dates.js';
import type { Dossier } from '../domain/dossier/dossier.js';
import { ImportFindingNoted, OfficialAnswerImported } from '../domain/dossier/official-answer.js';
import type { DomainEvent } from '../domain/kernel/event.js';
import type { Problem } from './check.js';
import type { Finding } from './mappings/findings.js';
import type { HeldEvent } from './mappings/mapping.js';
import { Observer } from './observer.js';
import type { Invalid } from './question.js';
import type { DossierReply } from './read.js';
import type { XmlNode } from './tree.js';
import { child, textOf } from './tree.js';

/** An answer of which is known whose dossier it holds, and when it was given. */
export interface OfficialAnswer {
  readonly outcome: 'answer';
  /** The element `KBIDossier`. */
  readonly dossier: XmlNode;
  /** Eleven digits as stated; the check may fail. */
  readonly insz: string;
  readonly statedOn: DateOnly;
  /** The time of the answer, as stated: HH:MM[:SS[.sss]]. */
  readonly time: string;
}

/** What an answer implies. Places are paths in `KBIDossier` and never hold content. */
export interface Observation {
  /** Unchanged: this very document was imported before. Older: an answer that was given later was imported before. */
  readonly outcome: 'observed' | 'unchanged' | 'older';
  readonly events: readonly DomainEvent[];
  /** What the history and the stated facts add up to. */
  readonly dossier: Dossier;
  /** Every element and attribute that was not turned into events. */
  readonly notUnderstood: readonly string[];
  readonly findings: readonly Finding[];
}

/** Finds whose answer it is and of which day. An answer that doesn't say so can't be imported. */
export function officialAnswer(reply: DossierReply & { outcome: 'dossier' }): OfficialAnswer | Invalid {
  const { dossier, context, lineOf } = reply;
  const given = child(context, 'Bericht/Tijdstip');
  const statedOn = DateOnly.safeParse(textOf(given, 'Datum')).data;
  const insz = textOf(dossier, 'Personalia/INSZ');
  const problem = (
    place: string,
    at: XmlNode | undefined,
    rule: Problem['rule'],
    reason: string,
  ): Invalid => {
    const line = at && lineOf(at);
    return { outcome: 'invalid', problems: [{ place, ...(line !== undefined && { line }), rule, reason }] };
  };
  if (insz === undefined)
    return problem('KBIDossier/Personalia', dossier, 'missing', 'is required to know whose dossier this is');
  if (statedOn === undefined)
    return problem('Context/Bericht/Tijdstip/Datum', given, 'wrong-form', 'is not a day of the calendar');
  return { outcome: 'answer', dossier, insz, statedOn, time: textOf(given, 'Tijd') ?? '' };
}

/**
 * The events that an answer implies beyond what is held from its source: what is new, what is said otherwise, and what
 * is stated no more. Pure: the same input always gives the same events.
 * @param history the events of the person's dossier, opened; none when the person is new
 * @param digest tells this document from any other, and nothing about it
 */
export function observe(answer: OfficialAnswer, history: readonly HeldEvent[], digest: string): Observation {
  const { statedOn, time } = answer;
  const source = { system: 'KBI-01.00', statedOn } as const;
  const observer = new Observer(history, source);
  observer.observe(answer.dossier);
  const { notUnderstood, findings, dossier } = observer;

  const { imported } = dossier.officialAnswer; // only what was held before
  if (imported.some((known) => known.digest === digest))
    return { outcome: 'unchanged', events: [], dossier, notUnderstood, findings };
  if (imported.some((known) => momentOf(known) > momentOf(answer)))
    return { outcome: 'older', events: [], dossier, notUnderstood, findings };

  const noted = observer.newFindings().map((finding) => ImportFindingNoted.of({ source, ...finding }));
  const elements = [...new Set(notUnderstood.map(elementOf))];
  const closing = OfficialAnswerImported.of({ on: statedOn, source, time, digest, notUnderstood: elements });
  const events = [...observer.events, ...noted, closing];
  return { outcome: 'observed', events, dossier, notUnderstood, findings };
}

/** A moment that sorts as text, to the millisecond. */
function momentOf({
  statedOn,
  time = '00:00',
}: {
  readonly statedOn: string;
  readonly time?: string | undefined;
}): string {
  return `${statedOn}T${time}${':00.000'.slice(time.length - 5)}`;
}

/**
 * The element or attribute of the table that a place is one of: `Contracten/Contract/Type` for
 * `Contracten/Contract[2]/Type`.
 */
export function elementOf(place: string): string {
  return place.replaceAll(/\[\d+\]/gu, '');
}
