/**
 * Findings of a dossier: what a case worker looks at, because what is recorded and what the rules say differ. Those of
 * an import are noted with it. That a decision lost its ground follows from the facts: finding-changes.ts.
 */
import { z } from 'zod';
import { EventId } from '../identifiers/ids.js';
import { DateOnly } from '../kernel/dates.js';
import { nothing, record } from '../kernel/decision.js';
import { event, fact, identity, naming, type FactEvent, type FactEventOf } from '../kernel/event.js';
import { labelledInline } from '../kernel/labels.js';
import { StatedText, SystemText } from '../kernel/text.js';
import { refuse } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import { Entries } from './entries.js';
import { FindingKind, kindOfImported } from './finding-codes.js';
import { DECIDED_ANEW, dated, dateOf, subject, type Source } from './subject.js';
import { Text } from './values.js';

/** A code, and the event or the place in a document that it is about. */
export const FindingId = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{1,60}:[A-Za-z0-9_@:/.[\]-]{1,400}$/u, 'a finding as it is listed')
  .meta({ id: 'FindingId', description: 'A finding: its code and what it is about' });
export type FindingId = z.output<typeof FindingId>;

/** Of the same code and matter there is one finding, however often it is noted. */
export const findingIdOf = (code: string, about: string): FindingId => `${code}:${about}`;

export const FindingStatus = labelledInline('FindingStatus', {
  OPEN: { nl: 'open', en: 'open' },
  CLOSED: { nl: 'afgesloten', en: 'closed' },
  RESOLVED: { nl: 'vervallen', en: 'fell away' },
});
export const FindingOutcome = labelledInline('FindingOutcome', {
  DECISION_STANDS: { nl: 'de beslissing blijft', en: 'the decision stands' },
  DECISION_REVOKED: { nl: 'de beslissing is herroepen', en: 'the decision was revoked' },
  CORRECTED: { nl: 'rechtgezet', en: 'corrected' },
  NOT_OURS: { nl: 'niet aan ons', en: 'not ours to settle' },
});

export const ImportFindingNoted = event('ImportFindingNoted', {
  title: 'Vaststelling bij het inlezen',
  meaning: 'A stated fact that a rule would have refused, or that contradicts another.',
  notByCommand: 'it tells of an import itself',
  notCorrected: {
    nl: 'zet het feit recht waarover ze gaat, of sluit ze af met CloseFinding',
    en: 'correct the fact that it is about, or close it by CloseFinding',
  },
  fields: {
    ...dated,
    code: fact(SystemText, 'code'),
    place: fact(StatedText, 'plaats'),
    remark: identity(StatedText.optional(), 'opmerking'),
  },
});

/** Which finding, and what it is counted by. */
const ofFinding = {
  ...dated,
  /** The place in it is as a document has it. */
  finding: naming(FindingId, StatedText, 'vaststelling'),
  kind: fact(FindingKind, 'soort'),
  code: fact(SystemText, 'code'),
};
const followsByItself = 'it follows from other facts, and is recorded in the same append';

/** `on` is the day of the decision: as of every day since, it has no ground. */
export const FindingNoted = event('FindingNoted', {
  title: 'Vaststelling: beslissing zonder grond',
  meaning: 'By what is known now a rule would have refused a decision; the decision itself stays as it is.',
  notByCommand: followsByItself,
  notByImport: followsByItself,
  notCorrected: {
    nl: 'zet het feit recht dat de grond wegnam, of sluit ze af met CloseFinding',
    en: 'correct the fact that took the ground, or close it by CloseFinding',
  },
  fields: {
    ...ofFinding,
    decision: fact(EventId, 'beslissing'),
    /** The type of its event. */
    decided: fact(SystemText, 'soort beslissing'),
  },
});
export const FindingResolved = event('FindingResolved', {
  title: 'Vaststelling vervallen',
  meaning: 'What a finding was about holds no longer: it fell away by itself.',
  notByCommand: followsByItself,
  notCorrected: DECIDED_ANEW,
  fields: ofFinding,
});
const FindingClosed = event('FindingClosed', {
  title: 'Vaststelling afgesloten',
  meaning: 'A case worker decided what becomes of a finding; why is kept sealed.',
  notByImport: 'a case worker decides it',
  fields: { ...ofFinding, outcome: fact(FindingOutcome, 'uitkomst'), reason: identity(Text, 'reden') },
});

/** A finding as it is now. */
export interface Finding {
  readonly finding: FindingId;
  readonly kind: z.output<typeof FindingKind>;
  readonly code: string;
  /** The first day as of which it holds. */
  readonly since: DateOnly;
  readonly status: z.output<typeof FindingStatus>;
  /** Since when it is closed or resolved. */
  readonly endedOn?: DateOnly;
  readonly outcome?: z.output<typeof FindingOutcome>;
  /** Where in the document of a source. */
  readonly place?: string;
  /** The decision that lost its ground: its event, and the type of that. */
  readonly decision?: { readonly event: EventId; readonly type: string };
}

interface WithFindings {
  readonly finding: Entries<Finding>;
}

export const finding = subject({
  initial: new Entries<Finding>(),
  events: { ImportFindingNoted, FindingNoted, FindingResolved, FindingClosed },
  evolve: {
    ImportFindingNoted: (state, { facts: { code, place, ...dates } }) => {
      const id = findingIdOf(code, place);
      const kind = kindOfImported(code);
      return state.put(id, { finding: id, kind, code, place, since: dateOf(dates), status: 'OPEN' });
    },
    FindingNoted: (state, { facts: { finding: id, kind, code, decision, decided, ...dates } }) =>
      state.put(id, {
        ...{ finding: id, kind, code, since: dateOf(dates), status: 'OPEN' as const },
        decision: { event: decision, type: decided },
      }),
    FindingResolved: (state, { facts }) =>
      state.change(facts.finding, () => ({ status: 'RESOLVED', endedOn: dateOf(facts) })),
    FindingClosed: (state, { facts }) =>
      state.change(facts.finding, () => ({
        status: 'CLOSED',
        endedOn: dateOf(facts),
        outcome: facts.outcome,
      })),
  },
});

/** The finding that an event notes, if it notes one. */
export function notedBy({ type, facts }: FactEvent): FindingId | undefined {
  if (type === FindingNoted.name) return (facts as FactEventOf<typeof FindingNoted>['facts']).finding;
  if (type !== ImportFindingNoted.name) return undefined;
  const { code, place } = facts as FactEventOf<typeof ImportFindingNoted>['facts'];
  return findingIdOf(code, place);
}

/** What ends a finding by itself. */
export const resolved = ({ finding, kind, code }: Finding, dates: { on: DateOnly } | { source: Source }) =>
  FindingResolved.of({ finding, kind, code, ...dates });

const CloseFinding = dossierCommand('CloseFinding', {
  meaning: 'Closes a finding by what a case worker decided of it; why is kept sealed.',
  fields: { on: DateOnly, finding: FindingId, outcome: FindingOutcome, reason: Text },
  refusals: ['FINDING_UNKNOWN', 'FINDING_NOT_OPEN'],
  records: [FindingClosed],
  mayFollowDeath: true,
  decide: ({ on, finding: id, outcome, reason }, dossier: WithFindings) => {
    const found = dossier.finding.get(id);
    if (!found || found.since > on) return refuse('FINDING_UNKNOWN', '/finding');
    const { status, kind, code } = found;
    if (status === 'CLOSED' && found.outcome === outcome && found.endedOn === on) return nothing();
    if (status !== 'OPEN') return refuse('FINDING_NOT_OPEN', '/finding');
    return record(FindingClosed.of({ on, finding: id, kind, code, outcome, reason }));
  },
});

export const findingCommands = { CloseFinding };
