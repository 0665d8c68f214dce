import { day, type DateOnly } from '../../libs/domain/kernel/dates.js';
import {
  evolveAgreement,
  type Agreement,
  type AgreementEvent,
} from '../../libs/domain/exchange/agreement.js';
import { agreementCommands, type AgreementCommandName } from '../../libs/domain/exchange/commands.js';
import type { AgreementCommand } from '../../libs/domain/exchange/command.js';
import type { Decision } from '../../libs/domain/kernel/decision.js';

/** A command by its name and its body, without the agreement. */
export type Step = readonly [name: AgreementCommandName, body: Readonly<Record<string, unknown>>];

export const today = day('2025-06-30');

export const proposed: Step = [
  'ProposeAgreement',
  { on: '2017-03-01', name: 'Uitwisseling met Actiris', partner: { organisationType: 'ACTIRIS' } },
];
export const items = [
  { item: 'Trajecten', direction: 'TO_PARTNER', section: 'Trajecten' },
  { item: 'Talenkennis', direction: 'TO_PARTNER', section: 'Talenkennis' },
  { item: 'Inschrijving als werkzoekende', direction: 'FROM_PARTNER' },
];
export const sheet: Step = [
  'DrawUpSheet',
  {
    on: '2017-11-20',
    items,
    way: 'KSZ',
    planning: { APPROVED: '2018-03-31', IN_TEST: '2018-10-01', IN_PRODUCTION: '2018-12-31' },
  },
];
export const reached = (stage: string, on: string, more: object = {}): Step => [
  'ReachStage',
  { stage, on, ...more },
];
/** All the way to production, on 17 December 2018. */
export const inProduction: readonly Step[] = [
  proposed,
  sheet,
  reached('APPROVED', '2018-04-10'),
  reached('BUILT', '2018-09-03'),
  reached('IN_TEST', '2018-10-08'),
  reached('IN_PRODUCTION', '2018-12-17'),
];
export const suspended: Step = ['SuspendAgreement', { on: '2019-03-01', why: 'Onderhoud bij de KSZ' }];
export const resumed: Step = ['ResumeAgreement', { on: '2019-03-15' }];
export const ended: Step = ['EndAgreement', { on: '2020-01-01', why: 'Vervangen door een nieuw protocol' }];

export const ofBrussels: Step = [
  'ProposeAgreement',
  { on: '2017-06-01', name: 'OCMW’s van Brussel', partner: { organisationType: 'BRUSSELS_OCMW' } },
];
export const undecided: Step = [
  'LeaveUndecided',
  { on: '2017-09-01', dependsOn: 'De uitwisseling met de lokale besturen', dependsOnAgreement: 'lokaal' },
];
export const granted = (more: object = {}): Step => [
  'DecideAgreement',
  { on: '2019-01-15', outcome: 'GRANTED', why: 'Akkoord', ...more },
];
export const refused = (more: object = {}): Step => [
  'DecideAgreement',
  { on: '2019-01-15', outcome: 'REFUSED', why: 'Geen rechtsgrond', ...more },
];

/** What a command leads to. @throws ZodError when its body is wrong */
export function decideStep([name, body]: Step, known?: Agreement, on: DateOnly = today): Decision {
  const command = agreementCommands[name] as unknown as AgreementCommand;
  return command.decide(command.schema.parse({ agreement: 'example', ...body }), known, on);
}

/** The agreement after commands that were all accepted. @throws TypeError when one was refused */
export function agreementAfter(...steps: readonly Step[]): Agreement {
  const state = steps.reduce<Agreement | undefined>((known, step) => {
    const decision = decideStep(step, known);
    if (decision.kind === 'refused') throw new TypeError(`${step[0]}: ${decision.code} at ${decision.at}`);
    return decision.events.reduce<Agreement | undefined>(
      (before, event) => evolveAgreement(before, event as unknown as AgreementEvent),
      known,
    );
  }, undefined);
  if (!state) throw new TypeError('an agreement begins with its proposal');
  return state;
}
