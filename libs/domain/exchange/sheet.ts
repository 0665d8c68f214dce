import { z } from 'zod';
import { command, type Today } from '../kernel/command.js';
import { DateOnly } from '../kernel/dates.js';
import { nothing, record, type Decision } from '../kernel/decision.js';
import { LegalBasis } from '../kernel/legal-basis.js';
import { same } from '../kernel/same.js';
import { AgreementId } from '../identifiers/ids.js';
import { refuse } from '../refusals/refusal.js';
import {
  AgreementDateCorrected,
  AgreementSheetDrawnUp,
  AgreementStagePlanned,
  AgreementStageReached,
  type Agreement,
  type Step,
} from './agreement.js';
import { plannedOn } from './agreement-as-of.js';
import { dated, ifOngoing, notOngoing } from './ongoing.js';
import { ExchangeItem, StagePlanning, Stage, ExchangeRoute } from './terms.js';

const step = {
  stage: Stage,
  version: z.int().positive().optional().describe('Of the sheet; without it the last one'),
};

/** Decides on the step that a command names, with its version. */
function ifSheetKnown(
  { steps, sheets }: Agreement,
  { stage, version = sheets.length }: { readonly stage: Stage; readonly version?: number | undefined },
  decide: (step: Step) => Decision,
): Decision {
  const found = steps.find((one) => one.stage === stage && one.version === version);
  return found ? decide(found) : refuse('AGREEMENT_SHEET_UNKNOWN', '/version');
}

/** Whether a step fits between the days of its neighbours: not before the previous one, nor after the next one. */
function fits({ steps, sheets }: Agreement, { version, stage }: Step, on: DateOnly): boolean {
  const place = Stage.options.indexOf(stage);
  const reached = (at: number) =>
    steps.find((one) => one.version === version && one.stage === Stage.options[at])?.reachedOn;
  const before = place === 0 ? sheets.find((sheet) => sheet.version === version)?.on : reached(place - 1);
  const after = reached(place + 1);
  return before !== undefined && before <= on && (after === undefined || on <= after);
}

/** While an agreement is undecided or refused for everybody, it goes no further than a sheet. */
const mayGoOn = ({ rulings }: Agreement): boolean =>
  rulings.length === 0 || rulings.some(({ kind }) => kind === 'GRANTED');

export const sheetCommands = {
  DrawUpSheet: command({
    name: 'DrawUpSheet',
    meaning:
      'Draws up the project sheet, or a new version of it: what is exchanged, in which direction, which way, and when.',
    schema: z.strictObject({
      ...dated,
      items: z.array(ExchangeItem).min(1).max(200),
      way: ExchangeRoute,
      planning: StagePlanning.default({}),
      knownToBoth: z.boolean().default(true).describe('Data flow only about people whom both sides know'),
      legalBasis: LegalBasis.optional(),
    }),
    refusals: notOngoing,
    records: [AgreementSheetDrawnUp],
    decide: (sheet, agreement: Agreement | undefined, today: Today) =>
      ifOngoing(agreement, sheet, today, ({ sheets }) => {
        const last = sheets.at(-1);
        if (last && same({ ...last, agreement: sheet.agreement }, { ...sheet, version: last.version }))
          return nothing();
        if (last && sheet.on < last.on) return refuse('AGREEMENT_OUT_OF_ORDER', '/on');
        const days = Stage.options.flatMap((stage) => sheet.planning[stage] ?? []);
        if (days.some((day, index) => day < (days[index - 1] ?? day)))
          return refuse('AGREEMENT_OUT_OF_ORDER', '/planning');
        return record(AgreementSheetDrawnUp.of({ ...sheet, version: sheets.length + 1 }));
      }),
  }),
  PlanStage: command({
    name: 'PlanStage',
    meaning:
      'Plans a step on another day than before, or takes it off the planning; the earlier planning is kept.',
    schema: z.strictObject({ ...dated, ...step, planned: DateOnly.nullable() }),
    refusals: [...notOngoing, 'AGREEMENT_SHEET_UNKNOWN', 'AGREEMENT_STAGE_KNOWN'],
    records: [AgreementStagePlanned],
    decide: (command, agreement: Agreement | undefined, today: Today) =>
      ifOngoing(agreement, command, today, (known) =>
        ifSheetKnown(known, command, (found) => {
          if ((plannedOn(found, command.on) ?? null) === command.planned) return nothing();
          if (found.reachedOn !== undefined) return refuse('AGREEMENT_STAGE_KNOWN', '/stage');
          return record(AgreementStagePlanned.of({ ...command, version: found.version }));
        }),
      ),
  }),
  ReachStage: command({
    name: 'ReachStage',
    meaning:
      'Records that the sheet was approved, that it was built, or that it went into test or into production.',
    schema: z.strictObject({ ...dated, ...step }),
    refusals: [...notOngoing, 'AGREEMENT_SHEET_UNKNOWN', 'AGREEMENT_STAGE_KNOWN', 'AGREEMENT_UNDECIDED'],
    records: [AgreementStageReached],
    decide: (command, agreement: Agreement | undefined, today: Today) =>
      ifOngoing(agreement, command, today, (known) =>
        ifSheetKnown(known, command, (found) => {
          if (found.reachedOn === command.on) return nothing();
          if (found.reachedOn !== undefined) return refuse('AGREEMENT_STAGE_KNOWN', '/on');
          if (!fits(known, found, command.on)) return refuse('AGREEMENT_OUT_OF_ORDER', '/stage');
          if (!mayGoOn(known)) return refuse('AGREEMENT_UNDECIDED', '/agreement');
          return record(AgreementStageReached.of({ ...command, version: found.version }));
        }),
      ),
  }),
  CorrectAgreementDate: command({
    name: 'CorrectAgreementDate',
    meaning:
      'Corrects a day that was recorded wrongly, on which a step was planned or was reached; what stood is kept.',
    schema: z.strictObject({
      agreement: AgreementId,
      ...step,
      which: z.enum(['PLANNED', 'REACHED']),
      recorded: DateOnly,
      corrected: DateOnly,
    }),
    refusals: [
      'AGREEMENT_UNKNOWN',
      'AGREEMENT_SHEET_UNKNOWN',
      'AGREEMENT_DATE_UNKNOWN',
      'AGREEMENT_OUT_OF_ORDER',
    ],
    records: [AgreementDateCorrected],
    decide(command, known: Agreement | undefined) {
      if (!known) return refuse('AGREEMENT_UNKNOWN', '/agreement');
      const { which, recorded, corrected } = command;
      return ifSheetKnown(known, command, (found) => {
        const days = which === 'REACHED' ? [found.reachedOn] : found.planned.map(({ day }) => day);
        if (!days.includes(recorded))
          return days.includes(corrected) ? nothing() : refuse('AGREEMENT_DATE_UNKNOWN', '/recorded');
        if (recorded === corrected) return nothing();
        if (which === 'REACHED' && !fits(known, found, corrected))
          return refuse('AGREEMENT_OUT_OF_ORDER', '/corrected');
        return record(AgreementDateCorrected.of({ ...command, version: found.version }));
      });
    },
  }),
};
