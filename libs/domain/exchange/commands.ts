import { z } from 'zod';
import { command, type CommandDefinition, type Today } from '../kernel/command.js';
import { DateOnly, dayBefore } from '../kernel/dates.js';
import { nothing, record } from '../kernel/decision.js';
import { LegalBasis } from '../kernel/legal-basis.js';
import { same } from '../kernel/same.js';
import type { AgreementId } from '../identifiers/ids.js';
import { refuse } from '../refusals/refusal.js';
import {
  AgreementDecided,
  AgreementEnded,
  AgreementLeftUndecided,
  AgreementProposed,
  AgreementResumed,
  AgreementSuspended,
  stated,
  type Agreement,
  type Ruling,
} from './agreement.js';
import { isInProduction } from './agreement-as-of.js';
import { dated, dayRefusal, ifOngoing, notOngoing, wrongDay } from './ongoing.js';
import { sheetCommands } from './sheet.js';
import { PublicNote } from './terms.js';

const why = PublicNote.describe('Why; it is shown in the report');

const isLast = (rulings: readonly Ruling[], ruling: Ruling): boolean => same(rulings.at(-1), ruling);

/** Every command on an agreement, by its name in the URL. */
export const agreementCommands = {
  ProposeAgreement: command({
    name: 'ProposeAgreement',
    meaning:
      'Proposes an exchange of data with a partner: an organisation, those of a type, or those of communes.',
    schema: z.strictObject({ ...dated, ...stated.proposal }),
    refusals: [...wrongDay, 'AGREEMENT_KNOWN'],
    records: [AgreementProposed],
    decide(proposed, known: Agreement | undefined, today: Today) {
      const refusal = dayRefusal(proposed, today);
      if (refusal) return refusal;
      if (!known) return record(AgreementProposed.of(proposed));
      const { agreement, name, partner, legalBasis, proposedOn: on } = known;
      const isSame = same(proposed, { agreement, on, name, partner, legalBasis });
      return isSame ? nothing() : refuse('AGREEMENT_KNOWN', '/agreement');
    },
  }),
  ...sheetCommands,
  SuspendAgreement: command({
    name: 'SuspendAgreement',
    meaning: 'Suspends an exchange in production: nothing flows from that day on, until it is resumed.',
    schema: z.strictObject({ ...dated, why }),
    refusals: [...notOngoing, 'AGREEMENT_NOT_IN_PRODUCTION'],
    records: [AgreementSuspended],
    decide: (command, agreement: Agreement | undefined, today: Today) =>
      ifOngoing(agreement, command, today, (known) => {
        const last = known.suspensions.at(-1);
        if (last?.from === command.on && last.why === command.why) return nothing();
        const isSuspended = last && (last.until === undefined || command.on <= last.until);
        return !isSuspended && isInProduction(known, command.on)
          ? record(AgreementSuspended.of(command))
          : refuse('AGREEMENT_NOT_IN_PRODUCTION', '/on');
      }),
  }),
  ResumeAgreement: command({
    name: 'ResumeAgreement',
    meaning: 'Resumes a suspended exchange.',
    schema: z.strictObject(dated),
    refusals: [...notOngoing, 'AGREEMENT_NOT_SUSPENDED'],
    records: [AgreementResumed],
    decide: (command, agreement: Agreement | undefined, today: Today) =>
      ifOngoing(agreement, command, today, ({ suspensions }) => {
        const last = suspensions.at(-1);
        if (last?.until === dayBefore(command.on)) return nothing();
        const isOpen = last && last.until === undefined && last.from < command.on;
        return isOpen ? record(AgreementResumed.of(command)) : refuse('AGREEMENT_NOT_SUSPENDED', '/on');
      }),
  }),
  EndAgreement: command({
    name: 'EndAgreement',
    meaning: 'Ends an agreement for good: nothing flows from that day on.',
    schema: z.strictObject({ ...dated, why }),
    refusals: notOngoing,
    records: [AgreementEnded],
    decide: (command, agreement: Agreement | undefined, today: Today) =>
      ifOngoing(agreement, command, today, ({ ended }) => {
        if (!ended) return record(AgreementEnded.of(command));
        return same(ended, { on: command.on, why: command.why })
          ? nothing()
          : refuse('AGREEMENT_ENDED', '/on');
      }),
  }),
  LeaveUndecided: command({
    name: 'LeaveUndecided',
    meaning: 'Records that it isn’t decided whether data may be exchanged, and on what the decision depends.',
    schema: z.strictObject({ ...dated, ...stated.dependence }),
    refusals: [...notOngoing, 'AGREEMENT_DEPENDS_ON_ITSELF'],
    records: [AgreementLeftUndecided],
    decide: (command, agreement: Agreement | undefined, today: Today) =>
      ifOngoing(agreement, command, today, ({ rulings }) => {
        const { on: from, dependsOn, dependsOnAgreement } = command;
        if (dependsOnAgreement === command.agreement)
          return refuse('AGREEMENT_DEPENDS_ON_ITSELF', '/dependsOnAgreement');
        const ruling: Ruling = { kind: 'UNDECIDED', from, dependsOn, dependsOnAgreement };
        return isLast(rulings, ruling) ? nothing() : record(AgreementLeftUndecided.of(command));
      }),
  }),
  DecideAgreement: command({
    name: 'DecideAgreement',
    meaning:
      'Records a decision on what was undecided: granted or refused, for some communes and sections or for all.',
    schema: z.strictObject({
      ...dated,
      outcome: z.enum(['GRANTED', 'REFUSED']),
      from: DateOnly.optional().describe('From when it holds; without it from the day of the decision'),
      ...stated.scope,
      why,
      legalBasis: LegalBasis.optional(),
    }),
    refusals: [...notOngoing, 'AGREEMENT_NOT_UNDECIDED', 'PERIOD_REVERSED'],
    records: [AgreementDecided],
    decide: (command, agreement: Agreement | undefined, today: Today) =>
      ifOngoing(agreement, command, today, ({ rulings }) => {
        const { agreement: _, on, outcome: kind, from = on, ...decided } = command;
        if (isLast(rulings, { kind, from, ...decided })) return nothing();
        if (from < on) return refuse('PERIOD_REVERSED', '/from');
        if (!rulings.some((ruling) => ruling.from <= on)) return refuse('AGREEMENT_NOT_UNDECIDED', '/on');
        return record(AgreementDecided.of({ ...command, from }));
      }),
  }),
};
type AgreementCommandName = keyof typeof agreementCommands;
/** Any of these commands; its stream is that of the agreement. */
export type AgreementCommand = CommandDefinition<
  AgreementCommandName,
  z.ZodType<{ readonly agreement: AgreementId }>,
  Agreement | undefined,
  Today
>;
