import type { Breach } from '../libs/domain/dossier/breach.js';
import { BreachGround, BreachType, SanctioningAuthority } from '../libs/domain/dossier/breach-codes.js';
import { breachStretches, hasEnded } from '../libs/domain/dossier/breach-standing.js';
import { ContractPart } from '../libs/domain/dossier/contract-codes.js';
import { erasedOn } from '../libs/domain/dossier/person.js';
import { BreachStanding } from '../libs/domain/dossier/standing-schema.js';
import type { DossierId } from '../libs/domain/identifiers/ids.js';
import { dayAfter, lastBegun, type DateOnly } from '../libs/domain/kernel/dates.js';
import { stretchesBefore, stretchesOf, stretchOn, turnsOfPeriods } from '../libs/domain/kernel/stretches.js';
import { date, integer, optional, text, uuid } from '../libs/projection/columns.js';
import { rows } from '../libs/projection/define.js';
import { dossiers } from '../libs/projection/dossiers.js';
import { filter, group } from '../libs/projection/report.js';

/** What was found. The authority is that which sanctions. */
const about = {
  authority: optional(text),
  ground: optional(text),
  part: optional(text),
  type: optional(text),
};

const counts = {
  established: integer,
  notices: integer,
  /** Decisions by which something follows: a fine, or another way in its place. */
  sanctions: integer,
  fines: integer,
  /** Of the fines, in euros, as they were decided first. */
  amount: integer,
};
type Count = keyof typeof counts;

/** A step in a breach; of each dossier breaches are numbered, and of each breach the steps of a kind. */
const steps = rows(
  { day: date, dossier: uuid, breach: integer, step: text, nth: integer },
  { ...counts, ...about },
  { history: 'kept' },
);

/** Where a breach stands from a day until another. */
const standings = rows(
  { dossier: uuid, breach: integer, heldFrom: date },
  {
    heldUntil: optional(date),
    standing: text,
    due: optional(date),
    foundOn: date,
    /** From which day on it is paid, lapsed or closed for good. */
    endedOn: optional(date),
    ...about,
  },
  { history: 'kept' },
);

const filters = {
  authority: filter.equal('authority', SanctioningAuthority),
  ground: filter.equal('ground', BreachGround),
  part: filter.equal('part', ContractPart),
  type: filter.equal('type', BreachType),
} as const;

const titles = {
  authority: { nl: 'overheid', en: 'authority' },
  ground: { nl: 'grond', en: 'ground' },
  part: { nl: 'onderdeel', en: 'part' },
  established: { nl: 'vastgesteld', en: 'established' },
  notices: { nl: 'ingebrekestellingen', en: 'notices of default' },
  sanctions: { nl: 'sancties', en: 'sanctions' },
  fines: { nl: 'geldboetes', en: 'fines' },
  amount: { nl: 'bedrag in euro', en: 'amount in euros' },
  breaches: { nl: 'inbreuken', en: 'breaches' },
  medianDays: { nl: 'dagen open (mediaan)', en: 'days open (median)' },
  p90Days: { nl: 'dagen open (negen op tien)', en: 'days open (nine in ten)' },
};

/**
 * How many breaches of the duty to integrate were established, noticed, sanctioned and fined, per authority, month,
 * type and ground? And where does each stand on a day, and how long is it open, or was it? A breach lapses on a day on
 * which nothing happens. What happened stays counted when the person is erased; then nothing is open any more. Why a
 * breach was found is sealed and not told.
 */
export default dossiers('breaches', 1, {
  tables: { steps, standings },
  parts: ['breach', 'person'],
  rows: (dossier, id) => {
    const breaches = [...dossier.breach];
    return {
      steps: breaches.flatMap((entry, nth) => stepsIn(entry, nth, id)),
      standings: breachStretches(dossier).flatMap(({ breach, stretches }, nth) => {
        const entry = dossier.breach.get(breach);
        return entry ? standingsIn(entry, stretches, erasedOn(dossier)).map(rowOf(id, nth)) : [];
      }),
    };
  },
  report: {
    title: {
      nl: 'hoeveel inbreuken vastgesteld, aangemaand, gesanctioneerd en beboet werden',
      en: 'how many breaches were established, noticed, sanctioned and fined',
    },
    titles,
    table: 'steps',
    countsPersons: { by: 'dossier', units: { amount: 250 } },
    filters: { from: filter.from('day'), to: filter.until('day'), ...filters },
    groupBy: { ...group.byCalendar('day'), ...group.byColumnsOf(about) },
    measures: {
      established: { sum: 'established' },
      notices: { sum: 'notices' },
      sanctions: { sum: 'sanctions' },
      fines: { sum: 'fines' },
      amount: { sum: 'amount' },
    },
  },
  reports: {
    'breaches-on-day': {
      title: {
        nl: 'waar elke inbreuk op een dag staat, en hoe lang ze open is',
        en: 'where each breach stands on a day, and how long it is open',
      },
      titles,
      table: 'standings',
      countsPersons: { by: 'dossier' },
      filters: {
        ...filters,
        standing: filter.equal('standing', BreachStanding),
        dueWithin: filter.dueWithin('due'),
      },
      groupBy: {
        ...group.byColumns('standing'),
        ...group.byColumnsOf(about),
        ...group.byCalendar('foundOn'),
      },
      measures: {
        breaches: 'rows',
        persons: { distinct: 'dossier' },
        medianDays: { median: { daysSince: 'foundOn', until: 'endedOn' } },
        p90Days: { p90: { daysSince: 'foundOn', until: 'endedOn' } },
      },
      validTime: { from: 'heldFrom', until: 'heldUntil' },
    },
  },
});

/** What was found of a breach, as known on a day; before it was found, as it was found first. */
function aboutOn({ findings }: Breach, day: DateOnly) {
  const found = lastBegun(findings, ({ on }) => on, day) ?? findings[0];
  const { authority = null, ground = null, part = null, type = null } = found ?? {};
  return { authority, ground, part, type };
}

function stepsIn(entry: Breach, breach: number, dossier: DossierId) {
  const { findings, notices, sanctions } = entry;
  const [first] = findings.map(({ on }) => on).sort();
  const step = (count: Count, day: DateOnly, nth = 0, amounts: Partial<Record<Count, number>> = {}) => ({
    key: { day, dossier, breach, step: count, nth },
    values: { ...nothing, [count]: 1, ...amounts, ...aboutOn(entry, day) },
  });
  return [
    ...(first === undefined ? [] : [step('established', first)]),
    ...notices.map(({ on }, nth) => step('notices', on, nth)),
    ...sanctions.map(({ on, outcome, authority, amount = 0 }, nth) => {
      const fine = outcome === 'FINE' ? { fines: 1, amount } : {};
      const { key, values } = step('sanctions', on, nth, {
        sanctions: outcome === 'NO_SANCTION' ? 0 : 1,
        ...fine,
      });
      return { key, values: { ...values, authority } };
    }),
  ];
}
const nothing: Readonly<Record<Count, number>> = {
  established: 0,
  notices: 0,
  sanctions: 0,
  fines: 0,
  amount: 0,
};

type Stretches = ReturnType<typeof breachStretches>[number]['stretches'];

/** The stretches of the domain, cut where something else is found of the breach. */
function standingsIn(entry: Breach, stretches: Stretches, erased: DateOnly | undefined) {
  const found = entry.findings.map(({ on }) => on);
  const open = stretches.findLast(({ standing }) => !hasEnded(standing));
  const ended = open ? open.until && dayAfter(open.until) : stretches[0]?.from;
  const foundOn = [...found].sort()[0];
  const cut = stretchesOf([...turnsOfPeriods(stretches), ...found], (day) => {
    const held = stretchOn(stretches, day);
    if (!held || foundOn === undefined) return undefined;
    const { standing, due } = held;
    return { standing, due, foundOn, endedOn: ended ?? null, ...aboutOn(entry, day) };
  });
  return stretchesBefore(cut, erased);
}

const rowOf =
  (dossier: DossierId, breach: number) =>
  ({ from, until, due, ...held }: ReturnType<typeof standingsIn>[number]) => ({
    key: { dossier, breach, heldFrom: from },
    values: { ...held, heldUntil: until ?? null, due: due ?? null },
  });
