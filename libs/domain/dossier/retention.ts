import type { z } from 'zod';
import { addTerm, dayAfter, type DateOnly } from '../kernel/dates.js';
import { labelled } from '../kernel/labels.js';
import { inForce, type Rule } from '../kernel/rule.js';
import { endOfTerm, type Term } from '../kernel/term.js';
import { accessLogRetention, dossierRetention, municipalityCopy } from '../law/retention.js';
import type { Erasure } from './holds.js';
import type { WithPerson } from './person.js';

export const RetentionKind = labelled('RetentionKind', 'What is kept of a person', {
  DOSSIER: { nl: 'dossier', en: 'dossier' },
  ACCESS_LOG: { nl: 'inzagelogboek', en: 'access log' },
});
const rules = { DOSSIER: dossierRetention, ACCESS_LOG: accessLogRetention };

/** What is kept of a person for longer than the term of retention allows. */
interface RetentionOver {
  readonly kind: z.output<typeof RetentionKind>;
  /** The first day on which it may not be kept any more. */
  readonly since: DateOnly;
  /** The erasure that is due: of the dossier without its access log, or of that too. */
  readonly erasure: Erasure;
}

/**
 * Whether the term of what is kept of a person is over on a day: of the dossier, counted from the day as of which it
 * was opened; of the access log of a person who was erased, counted from the erasure.
 */
export function retentionOver({ person }: WithPerson, on: DateOnly): RetentionOver | undefined {
  if (person.status === 'open') {
    const since = firstDayAfter(rules.DOSSIER, person.since, on);
    return since && { kind: 'DOSSIER', since, erasure: { ground: 'RETENTION_PERIOD', accessLog: 'kept' } };
  }
  if (person.status === 'erased' && person.accessLog === 'kept') {
    const since = firstDayAfter(rules.ACCESS_LOG, person.since, on);
    const erasure = { ground: 'RETENTION_PERIOD', accessLog: 'erased' } as const;
    return since && { kind: 'ACCESS_LOG', since, erasure };
  }
  return undefined;
}

/** Of each kind the last day on which a term may have begun that is over on a day, or a day or two later. */
export const lastStarts = (on: DateOnly): Readonly<Partial<Record<RetentionOver['kind'], DateOnly>>> =>
  Object.fromEntries(
    RetentionKind.options.flatMap((kind) => {
      const row = inForce(rules[kind], on);
      return row ? [[kind, addTerm(on, { years: -(row.value.years ?? 0) })]] : [];
    }),
  );

/** The first day after a term that began on a day, if it is over on another. */
function firstDayAfter(rule: Rule<Term>, start: DateOnly, on: DateOnly): DateOnly | undefined {
  const row = inForce(rule, on);
  const last = row && endOfTerm(start, row.value);
  return last !== undefined && last < on ? dayAfter(last) : undefined;
}

/** The last day on which a municipality may keep what it was given on a day; undefined where no term was in force. */
export function municipalityKeepsUntil(given: DateOnly): DateOnly | undefined {
  const row = inForce(municipalityCopy, given);
  return row && endOfTerm(given, row.value);
}
