import { z } from 'zod';
import { DateOnly } from '../kernel/dates.js';
import { LegalBasis } from '../kernel/legal-basis.js';
import { refuse } from '../refusals/refusal.js';
import {
  AgreementDateCorrected,
  AgreementSheetDrawnUp,
  AgreementStagePlanned,
  AgreementStageReached,
  type Agreement,
  type Step,
} from './agreement.js';
import { agreementCommand, dated } from './command.js';
import { plannedOn } from './standing.js';
import { Item, Planning, Stage, Way } from './terms.js';
import { nothing, record } from '../kernel/decision.js';
import { same } from '../kernel/same.js';

const DrawUpSheet = agreementCommand(
  'DrawUpSheet',
  'Draws up the project sheet, or a new version of it: what is exchanged, in which direction, which way, and when.',
  {
    ...dated,
    items: z.array(Item).min(1).max(200),
    way: Way,
    planning: Planning.default({}),
    knownToBoth: z.boolean().default(true).describe('Data flow only about people whom both sides know'),
    legalBasis: LegalBasis.optional(),
  },
  [],
  (sheet, { sheets }) => {
    const last = sheets.at(-1);
    if (last && same({ ...last, agreement: sheet.agreement }, { ...sheet, version: last.version }))
      return nothing();
    if (last && sheet.on < last.on) return refuse('AGREEMENT_OUT_OF_ORDER', '/on');
    const days = Stage.options.flatMap((stage) => sheet.planning[stage] ?? []);
    if (!areInOrder(days)) return refuse('AGREEMENT_OUT_OF_ORDER', '/planning');
    return record(AgreementSheetDrawnUp.of({ ...sheet, version: sheets.length + 1 }));
  },
);

const areInOrder = (days: readonly DateOnly[]): boolean =>
  days.every((day, index) => day >= (days[index - 1] ?? day));

const step = {
  stage: Stage,
  version: z.int().positive().optional().describe('Of the sheet; without it the last one'),
};

/** The step that a command names, with its version. */
function stepOf(
  { steps, sheets }: Agreement,
  { stage, version = sheets.length }: { readonly stage: Stage; readonly version?: number | undefined },
): Step | undefined {
  return steps.find((one) => one.stage === stage && one.version === version);
}

const PlanStage = agreementCommand(
  'PlanStage',
  'Plans a step on another day than before, or takes it off the planning; the earlier planning is kept.',
  { ...dated, ...step, planned: DateOnly.nullable() },
  ['AGREEMENT_SHEET_UNKNOWN', 'AGREEMENT_STAGE_KNOWN'],
  ({ agreement, on, planned, ...named }, known) => {
    const found = stepOf(known, named);
    if (!found) return refuse('AGREEMENT_SHEET_UNKNOWN', '/version');
    if ((plannedOn(found, on) ?? null) === planned) return nothing();
    if (found.reachedOn !== undefined) return refuse('AGREEMENT_STAGE_KNOWN', '/stage');
    const { version, stage } = found;
    return record(AgreementStagePlanned.of({ agreement, on, version, stage, planned }));
  },
);

const ReachStage = agreementCommand(
  'ReachStage',
  'Records that the sheet was approved, that it was built, or that it went into test or into production.',
  { ...dated, ...step },
  ['AGREEMENT_SHEET_UNKNOWN', 'AGREEMENT_STAGE_KNOWN', 'AGREEMENT_UNDECIDED'],
  ({ agreement, on, ...named }, known) => {
    const found = stepOf(known, named);
    if (!found) return refuse('AGREEMENT_SHEET_UNKNOWN', '/version');
    if (found.reachedOn === on) return nothing();
    if (found.reachedOn !== undefined) return refuse('AGREEMENT_STAGE_KNOWN', '/on');
    if (!fits(known, found, on)) return refuse('AGREEMENT_OUT_OF_ORDER', '/stage');
    if (!mayGoOn(known)) return refuse('AGREEMENT_UNDECIDED', '/agreement');
    const { version, stage } = found;
    return record(AgreementStageReached.of({ agreement, on, version, stage }));
  },
);

/** Whether a step can have been taken on a day: not before the one that precedes it, nor after the one that follows. */
function fits({ steps, sheets }: Agreement, { version, stage }: Step, on: DateOnly): boolean {
  const place = Stage.options.indexOf(stage);
  const reached = (at: number) =>
    steps.find((one) => one.version === version && one.stage === Stage.options[at])?.reachedOn;
  const before = place === 0 ? sheets.find((sheet) => sheet.version === version)?.on : reached(place - 1);
  const after = reached(place + 1);
  return before !== undefined && before <= on && (after === undefined || on <= after);
}

/** Nothing goes further than a sheet while nobody may get anything: undecided, or refused. */
const mayGoOn = ({ rulings }: Agreement): boolean =>
  rulings.length === 0 || rulings.some(({ kind }) => kind === 'GRANTED');

const CorrectAgreementDate = agreementCommand(
  'CorrectAgreementDate',
  'Corrects a day that was recorded wrongly, on which a step was planned or was reached; what stood is kept.',
  { ...step, which: z.enum(['PLANNED', 'REACHED']), recorded: DateOnly, corrected: DateOnly },
  ['AGREEMENT_SHEET_UNKNOWN', 'AGREEMENT_DATE_UNKNOWN', 'AGREEMENT_OUT_OF_ORDER'],
  ({ agreement, which, recorded, corrected, ...named }, known) => {
    const found = stepOf(known, named);
    if (!found) return refuse('AGREEMENT_SHEET_UNKNOWN', '/version');
    const days = which === 'REACHED' ? [found.reachedOn] : found.planned.map(({ day }) => day);
    if (!days.includes(recorded))
      return days.includes(corrected) ? nothing() : refuse('AGREEMENT_DATE_UNKNOWN', '/recorded');
    if (recorded === corrected) return nothing();
    if (which === 'REACHED' && !fits(known, found, corrected))
      return refuse('AGREEMENT_OUT_OF_ORDER', '/corrected');
    const { version, stage } = found;
    return record(AgreementDateCorrected.of({ agreement, version, stage, which, recorded, corrected }));
  },
);

export const sheetCommands = { DrawUpSheet, PlanStage, ReachStage, CorrectAgreementDate };
