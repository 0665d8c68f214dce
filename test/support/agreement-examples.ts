/** Exchange agreements as events and commands, each an example that a test overrides. */
import { day } from '../../libs/domain/kernel/dates.js';
import {
  agreementEvents as events,
  evolveAgreement,
  type Agreement,
  type AgreementEvent,
} from '../../libs/domain/exchange/agreement.js';
import { agreementCommands as commands } from '../../libs/domain/exchange/commands.js';
import { eventExample, type Overrides } from './event-example.js';
import { commandExample, decideMessage, grammar, type CommandMessage } from './grammar.js';

/** The day on which commands come in. */
const today = day('2025-06-30');

/** The agreement that events add up to. */
export const foldAgreement = (history: readonly object[]): Agreement | undefined =>
  (history as readonly AgreementEvent[]).reduce<Agreement | undefined>(evolveAgreement, undefined);

/** What happened to an agreement. */
export const given = grammar({
  fold: foldAgreement,
  decide: (command: CommandMessage, agreement) => decideMessage(command, agreement, { today }),
});

/** A command and the event that it records, with the same fields. */
const pair = (command: keyof typeof commands, event: keyof typeof events, more: Overrides) => {
  const fields = { agreement: 'example', ...more };
  return [commandExample(commands[command], fields), eventExample(events[event], fields)] as const;
};

const partner = { organisationType: 'ACTIRIS' };
const proposal = { on: '2017-03-01', name: 'Uitwisseling met Actiris', partner };
export const [propose, proposed] = pair('ProposeAgreement', 'AgreementProposed', proposal);
export const items = [
  { item: 'Trajecten', direction: 'TO_PARTNER', section: 'Trajecten' },
  { item: 'Talenkennis', direction: 'TO_PARTNER', section: 'Talenkennis' },
  { item: 'Inschrijving als werkzoekende', direction: 'FROM_PARTNER' },
];
const planning = { APPROVED: '2018-03-31', IN_TEST: '2018-10-01', IN_PRODUCTION: '2018-12-31' };
const sheet = { on: '2017-11-20', items, way: 'KSZ', planning };
export const drawUp = commandExample(commands.DrawUpSheet, { agreement: 'example', ...sheet });
export const drawnUp = eventExample(events.AgreementSheetDrawnUp, {
  ...{ agreement: 'example', ...sheet, version: 1, knownToBoth: true },
});
const newPlanning = { on: '2018-06-01', stage: 'IN_PRODUCTION', planned: '2019-03-31' };
export const plan = commandExample(commands.PlanStage, { agreement: 'example', ...newPlanning });
export const correct = commandExample(commands.CorrectAgreementDate, {
  ...{ agreement: 'example', stage: 'IN_PRODUCTION', which: 'PLANNED' },
  ...{ recorded: '2018-12-31', corrected: '2018-12-15' },
});
export const reach = (stage: string, on: string, more: Overrides = {}): CommandMessage =>
  commandExample(commands.ReachStage, { agreement: 'example', stage, on, ...more })();
export const reached = (stage: string, on: string) =>
  eventExample(events.AgreementStageReached, { agreement: 'example', version: 1, stage, on })();
/** All the way to production, on 17 December 2018. */
export const inProduction: readonly CommandMessage[] = [
  propose(),
  drawUp(),
  reach('APPROVED', '2018-04-10'),
  reach('BUILT', '2018-09-03'),
  reach('IN_TEST', '2018-10-08'),
  reach('IN_PRODUCTION', '2018-12-17'),
];
const suspension = { on: '2019-03-01', why: 'Onderhoud bij de KSZ' };
export const [suspend, suspended] = pair('SuspendAgreement', 'AgreementSuspended', suspension);
export const [resume, resumed] = pair('ResumeAgreement', 'AgreementResumed', { on: '2019-03-15' });
const ending = { on: '2020-01-01', why: 'Vervangen door een nieuw protocol' };
export const [end, ended] = pair('EndAgreement', 'AgreementEnded', ending);

const ocmws = {
  on: '2017-06-01',
  name: 'OCMW’s van Brussel',
  partner: { organisationType: 'BRUSSELS_OCMW' },
};
export const proposeBrussels = propose(ocmws);
const dependence = { dependsOn: 'De uitwisseling met de lokale besturen', dependsOnAgreement: 'lokaal' };
export const [leaveUndecided, leftUndecided] = pair('LeaveUndecided', 'AgreementLeftUndecided', {
  ...{ on: '2017-09-01', ...dependence },
});
const yes = { on: '2019-01-15', outcome: 'GRANTED', why: 'Akkoord' };
export const [grant, granted] = pair('DecideAgreement', 'AgreementDecided', yes);
const no = { on: '2019-01-15', outcome: 'REFUSED', why: 'Geen rechtsgrond' };
export const [refuseIt, refused] = pair('DecideAgreement', 'AgreementDecided', no);
