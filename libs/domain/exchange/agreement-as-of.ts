import { dayAfter, lastBegun, within, type DateOnly } from '../kernel/dates.js';
import type { NisCode } from '../identifiers/organisation-numbers.js';
import type { Agreement, Ruling, Sheet, Step } from './agreement.js';
import { Stage, type AgreementStatus } from './terms.js';

/** An agreement as of a day, for its partner as a whole or for one commune of it. */
export interface AgreementAsOf {
  readonly status: AgreementStatus;
  /** The sheet in production; before that, the last one drawn up. */
  readonly sheet: Sheet | undefined;
  /** The decision, or why there is none yet; undefined where no decision is needed. */
  readonly ruling: Ruling | undefined;
}

/**
 * An agreement as of a day.
 * @param commune default: a commune for which nothing was decided apart from the others
 * @returns undefined before it was proposed
 */
export function agreementAsOf(
  agreement: Agreement,
  on: DateOnly,
  commune?: NisCode,
): AgreementAsOf | undefined {
  if (on < agreement.proposedOn) return undefined;
  const rulings = agreement.rulings.filter(
    ({ communes }) => !communes || (commune !== undefined && communes.includes(commune)),
  );
  const ruling = lastBegun(rulings, ({ from }) => from, on);
  const sheet = sheetOn(agreement, on);
  return { status: statusOn(agreement, on, ruling, sheet), sheet, ruling };
}

function statusOn(
  { ended, suspensions, steps }: Agreement,
  on: DateOnly,
  ruling: Ruling | undefined,
  sheet: Sheet | undefined,
): AgreementStatus {
  if (ended && ended.on <= on) return 'ENDED';
  if (ruling && ruling.kind !== 'GRANTED') return ruling.kind;
  if (suspensions.some((suspension) => within(suspension, on))) return 'SUSPENDED';
  if (!sheet) return 'PROPOSED';
  return Stage.options.findLast((stage) => hasReached(steps, sheet, stage, on)) ?? 'SHEET_DRAWN_UP';
}

/** A new version takes the place of the one in production only when it is in production itself. */
function sheetOn({ sheets, steps }: Agreement, on: DateOnly): Sheet | undefined {
  const drawnUp = sheets.filter((sheet) => sheet.on <= on);
  return drawnUp.findLast((sheet) => hasReached(steps, sheet, 'IN_PRODUCTION', on)) ?? drawnUp.at(-1);
}

/** Whether a version of the sheet is in production on a day, whatever else holds of the agreement. */
export const isInProduction = ({ sheets, steps }: Agreement, on: DateOnly): boolean =>
  sheets.some((sheet) => sheet.on <= on && hasReached(steps, sheet, 'IN_PRODUCTION', on));

const hasReached = (steps: readonly Step[], { version }: Sheet, stage: Stage, on: DateOnly): boolean =>
  steps.some((step) => step.version === version && step.stage === stage && isReached(step, on));

export const isReached = ({ reachedOn }: Step, on: DateOnly): boolean =>
  reachedOn !== undefined && reachedOn <= on;

/** On which day a step was planned, as planned on a day; null: it was taken off the planning. */
export const plannedOn = ({ planned }: Step, on: DateOnly): DateOnly | null | undefined =>
  lastBegun(planned, ({ on: since }) => since, on)?.day;

/** The communes for which something was decided apart from the others, grouped by their decisions. */
export function communesApart({ rulings }: Agreement): readonly (readonly NisCode[])[] {
  const groups = new Map<string, NisCode[]>();
  for (const commune of new Set(rulings.flatMap(({ communes }) => communes ?? []))) {
    const decided = rulings.flatMap(({ communes }, index) => (communes?.includes(commune) ? [index] : []));
    const group = groups.get(decided.join()) ?? [];
    groups.set(decided.join(), [...group, commune].sort());
  }
  return [...groups.values()];
}

/** Every day on which something of an agreement may have begun or ceased to hold, in their order. */
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
