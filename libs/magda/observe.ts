/**
 * Turns an official answer into events, as the source states it: also where a rule would have refused it, which is
 * then found and listed. Facts keep the date they carry; others are shown as of the day of the answer.
 */
import { DateOnly } from '../domain/dates.js';
import { ImportFindingNoted, OfficialAnswerImported } from '../domain/dossier/official-answer.js';
import type { Source } from '../domain/dossier/subject.js';
import type { DomainEvent } from '../domain/event.js';
import type { Problem } from './check.js';
import type { Finding } from './observe/findings.js';
import { observeHousing } from './observe/housing.js';
import { observeCourses, observeLevels, observeTests } from './observe/nt2.js';
import {
  observePersonalia,
  observeRegistration,
  observeTalks,
  observeTargetGroup,
} from './observe/person.js';
import { Reading, type Stated } from './observe/stated.js';
import { Statements, type HeldEvent } from './observe/statements.js';
import { observeTrajectories } from './observe/trajectories.js';
import type { DossierReply, Invalid } from './read.js';
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

/** The sections that become events, in the order in which their facts build on each other. */
const sections: readonly ((dossier: Stated, statements: Statements) => void)[] = [
  observePersonalia,
  observeTargetGroup,
  observeRegistration,
  observeTalks,
  observeTrajectories,
  observeCourses,
  observeTests,
  observeLevels,
  observeHousing,
];

/**
 * The events that an answer implies beyond what is held. Pure: the same input always gives the same events.
 * @param history the events of the person's dossier, opened; none when the person is new
 * @param digest tells this document from any other, and nothing about it
 */
export function observe(answer: OfficialAnswer, history: readonly HeldEvent[], digest: string): Observation {
  const source: Source = { system: 'KBI-01.00', statedOn: answer.statedOn };
  const [reading, statements] = [new Reading(), new Statements(history, source)];
  const root = reading.begin(answer.dossier);
  for (const section of sections) section(root, statements);
  const notUnderstood = reading.unread(answer.dossier);
  const { findings } = reading;

  const { imported } = statements.dossier.officialAnswer;
  if (imported.some((known) => known.digest === digest))
    return { outcome: 'unchanged', events: [], notUnderstood, findings };
  if (imported.some((known) => momentOf(known) > momentOf(answer)))
    return { outcome: 'older', events: [], notUnderstood, findings };

  for (const finding of findings) statements.add(ImportFindingNoted.of({ source, ...finding }));
  const { statedOn, time } = answer;
  const elements = [...new Set(notUnderstood.map(elementOf))];
  statements.add(OfficialAnswerImported.of({ on: statedOn, source, time, digest, notUnderstood: elements }));
  return { outcome: 'observed', events: statements.events, notUnderstood, findings };
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
