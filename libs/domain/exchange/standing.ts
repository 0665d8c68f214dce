import { dayAfter, type DateOnly } from '../kernel/dates.js';
import type { NisCode } from '../identifiers/organisation-numbers.js';
import type { Agreement, Ruling, Sheet, Step } from './agreement.js';
import { Stage, type Status } from './terms.js';

/** What an agreement was on a day, for its partner as a whole or for one commune of it. */
export interface Standing {
  readonly status: Status;
  /** The sheet in production; before that, the last one drawn up. */
  readonly sheet: Sheet | undefined;
  /** What was decided, or why nothing was; undefined where no decision is asked. */
  readonly ruling: Ruling | undefined;
}

/**
 * How an agreement stood on a day. @param commune undefined: where nothing was decided for a commune apart
 * @returns undefined before it was proposed
 */
export function standingOn(agreement: Agreement, on: DateOnly, commune?: NisCode): Standing | undefined {
  if (on < agreement.proposedOn) return undefined;
  const ruling = rulingOn(agreement, on, commune);
  const sheet = sheetOn(agreement, on);
  return { status: statusOn(agreement, on, ruling, sheet), sheet, ruling };
}

function statusOn(
  { ended, suspensions, steps }: Agreement,
  on: DateOnly,
  ruling: Ruling | undefined,
  sheet: Sheet | undefined,
): Status {
  if (ended && ended.on <= on) return 'ENDED';
  if (ruling && ruling.kind !== 'GRANTED') return ruling.kind;
  if (suspensions.some(({ from, until }) => from <= on && (until === undefined || on <= until)))
    return 'SUSPENDED';
  if (!sheet) return 'PROPOSED';
  const reached = steps.filter((step) => step.version === sheet.version && isReached(step, on));
  return Stage.options.findLast((stage) => reached.some((step) => step.stage === stage)) ?? 'SHEET_DRAWN_UP';
}

/** The ruling in force: of those that had begun, the one that began last, and of these the one recorded last. */
function rulingOn({ rulings }: Agreement, on: DateOnly, commune: NisCode | undefined): Ruling | undefined {
  return rulings
    .filter(({ from, communes }) => from <= on && (!communes || (commune && communes.includes(commune))))
    .reduce<Ruling | undefined>((last, one) => (last && last.from > one.from ? last : one), undefined);
}

/** A new version takes the place of the one in production only when it is in production itself. */
export function sheetOn({ sheets, steps }: Agreement, on: DateOnly): Sheet | undefined {
  const drawnUp = sheets.filter((sheet) => sheet.on <= on);
  const inProduction = (sheet: Sheet) =>
    steps.some(
      (step) => step.version === sheet.version && step.stage === 'IN_PRODUCTION' && isReached(step, on),
    );
  return drawnUp.findLast(inProduction) ?? drawnUp.at(-1);
}

export const isReached = ({ reachedOn }: Step, on: DateOnly): boolean =>
  reachedOn !== undefined && reachedOn <= on;

/** On which day a step was planned, as planned on a day; null: it was taken off the planning. */
export function plannedOn({ planned }: Step, on: DateOnly): DateOnly | null | undefined {
  return planned
    .filter((one) => one.on <= on)
    .reduce<(typeof planned)[number] | undefined>(
      (last, one) => (last && last.on > one.on ? last : one),
      undefined,
    )?.day;
}

/** The communes for which something was decided apart, grouped by what was decided. */
export function communesApart({ rulings }: Agreement): readonly (readonly NisCode[])[] {
  const groups = new Map<string, NisCode[]>();
  for (const commune of new Set(rulings.flatMap(({ communes }) => communes ?? []))) {
    const decided = rulings.flatMap(({ communes }, index) => (communes?.includes(commune) ? [index] : []));
    const group = groups.get(decided.join()) ?? [];
    groups.set(decided.join(), [...group, commune].sort());
  }
  return [...groups.values()];
}

/** Every day on which something may have begun to hold or ceased to, in their order. */
export function turningPoints({ ended, suspensions, steps, sheets, rulings, proposedOn }: Agreement) {
  const days = [
    proposedOn,
    ...(ended ? [ended.on] : []),
    ...sheets.map(({ on }) => on),
    ...steps.flatMap(({ reachedOn, planned }) => [
      ...planned.map(({ on }) => on),
      ...(reachedOn ? [reachedOn] : []),
    ]),
    ...suspensions.flatMap(({ from, until }) => [from, ...(until ? [dayAfter(until)] : [])]),
    ...rulings.map(({ from }) => from),
  ];
  return [...new Set(days)].filter((day) => day >= proposedOn).sort();
}
