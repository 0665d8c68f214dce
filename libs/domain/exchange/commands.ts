import { z } from 'zod';
import { DateOnly, dayBefore } from '../kernel/dates.js';
import { AgreementId } from '../identifiers/ids.js';
import { LegalBasis } from '../kernel/legal-basis.js';
import { refuse } from '../refusals/refusal.js';
import {
  AgreementDecided,
  AgreementEnded,
  AgreementLeftUndecided,
  AgreementProposed,
  AgreementResumed,
  AgreementSuspended,
  scope,
  type Agreement,
  type Ruling,
} from './agreement.js';
import { agreementCommand, commandOnAny, dated } from './command.js';
import { sheetCommands } from './sheet.js';
import { isReached, sheetOn } from './standing.js';
import { Note, Partner } from './terms.js';
import { nothing, record } from '../kernel/decision.js';
import { same } from '../kernel/same.js';

const ProposeAgreement = commandOnAny(
  'ProposeAgreement',
  'Proposes an exchange of data with a partner: an organisation, those of a type, or those of communes.',
  { ...dated, name: Note, partner: Partner, legalBasis: LegalBasis.optional() },
  ['AGREEMENT_KNOWN'],
  (proposed, known) => {
    if (!known) return record(AgreementProposed.of(proposed));
    const { agreement, name, partner, legalBasis, proposedOn: on } = known;
    const isSame = same(proposed, { agreement, on, name, partner, legalBasis });
    return isSame ? nothing() : refuse('AGREEMENT_KNOWN', '/agreement');
  },
);

const why = Note.describe('Why; it is shown in the report');

const SuspendAgreement = agreementCommand(
  'SuspendAgreement',
  'Suspends an exchange in production: nothing flows from that day on, until it is resumed.',
  { ...dated, why },
  ['AGREEMENT_NOT_IN_PRODUCTION'],
  (command, known) => {
    const last = known.suspensions.at(-1);
    if (last?.from === command.on && last.why === command.why) return nothing();
    const suspended = last && (last.until === undefined || command.on <= last.until);
    const running = !suspended && isInProduction(known, command.on);
    return running ? record(AgreementSuspended.of(command)) : refuse('AGREEMENT_NOT_IN_PRODUCTION', '/on');
  },
);

function isInProduction(agreement: Agreement, on: DateOnly): boolean {
  const sheet = sheetOn(agreement, on);
  const { steps } = agreement;
  return steps.some(
    (step) => step.version === sheet?.version && step.stage === 'IN_PRODUCTION' && isReached(step, on),
  );
}

const ResumeAgreement = agreementCommand(
  'ResumeAgreement',
  'Resumes a suspended exchange.',
  dated,
  ['AGREEMENT_NOT_SUSPENDED'],
  (command, { suspensions }) => {
    const last = suspensions.at(-1);
    if (last?.until === dayBefore(command.on)) return nothing();
    const open = last && last.until === undefined && last.from < command.on;
    return open ? record(AgreementResumed.of(command)) : refuse('AGREEMENT_NOT_SUSPENDED', '/on');
  },
);

const EndAgreement = agreementCommand(
  'EndAgreement',
  'Ends an agreement for good: nothing flows from that day on.',
  { ...dated, why },
  [],
  (command, { ended }) => {
    if (!ended) return record(AgreementEnded.of(command));
    return same(ended, { on: command.on, why: command.why }) ? nothing() : refuse('AGREEMENT_ENDED', '/on');
  },
);

const LeaveUndecided = agreementCommand(
  'LeaveUndecided',
  'Records that it isn’t decided whether data may be exchanged, and on what the decision depends.',
  { ...dated, dependsOn: Note, dependsOnAgreement: AgreementId.optional() },
  [],
  (command, { rulings }) => {
    const { on: from, dependsOn, dependsOnAgreement } = command;
    const ruling: Ruling = { kind: 'UNDECIDED', from, dependsOn, dependsOnAgreement };
    return isLast(rulings, ruling) ? nothing() : record(AgreementLeftUndecided.of(command));
  },
);

const DecideAgreement = agreementCommand(
  'DecideAgreement',
  'Records a decision on what was undecided: granted or refused, for some communes and sections or for all.',
  {
    ...dated,
    outcome: z.enum(['GRANTED', 'REFUSED']),
    from: DateOnly.optional().describe('From when it holds; without it from the day of the decision'),
    ...scope,
    why,
    legalBasis: LegalBasis.optional(),
  },
  ['AGREEMENT_NOT_UNDECIDED', 'PERIOD_REVERSED'],
  ({ from: stated, ...command }, { rulings }) => {
    const { agreement: _, on, outcome: kind, ...decided } = command;
    const from = stated ?? on;
    if (isLast(rulings, { kind, from, ...decided })) return nothing();
    if (from < on) return refuse('PERIOD_REVERSED', '/from');
    if (!rulings.some((ruling) => ruling.from <= on)) return refuse('AGREEMENT_NOT_UNDECIDED', '/on');
    return record(AgreementDecided.of({ ...command, from }));
  },
);

const isLast = (rulings: readonly Ruling[], ruling: Ruling): boolean => same(rulings.at(-1), ruling);

/** Every command on an agreement, by its name in the URL. */
export const agreementCommands = {
  ProposeAgreement,
  ...sheetCommands,
  SuspendAgreement,
  ResumeAgreement,
  EndAgreement,
  LeaveUndecided,
  DecideAgreement,
};
export type AgreementCommandName = keyof typeof agreementCommands;
