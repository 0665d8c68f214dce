import { expect, test } from '@jest/globals';
import { sampleOf } from '../../../test/history/sample.js';
import { correctFact, factCorrected } from '../../../test/support/correction-examples.js';
import * as example from '../../../test/support/examples.js';
import { eventIdAt, given, recorded } from '../../../test/support/given.js';
import { dossierEvents, type EventName } from '../catalogue.js';
import { factsWithoutText, type AnyEventDefinition } from '../kernel/event.js';
import { refuse } from '../refusals/refusal.js';
import { agency, commandExample } from '../../../test/support/examples.js';
import { day } from '../kernel/dates.js';
import { withdrawals } from './correct-fact.js';
import { decide, dossierCommands } from './decide.js';
import { fold } from './dossier.js';
import { evidence, provenSince } from './nt2.js';

const { obliged, leaseStarted, nt2TestPassed, passNt2Test, determineTargetGroup } = example;

test('a fact that was recorded in error is taken back', () =>
  given(obliged).when(correctFact(1)).then(factCorrected(1, obliged())));

test('what is right stands in its place, so that what was recorded later goes on holding', () => {
  const right = example.enrol({ provider: '7', module: { level: 'A2', skills: ['speaking'] } });
  const after = given(example.enrolled, example.courseEnded, correctFact(1, right));
  after
    .asOf('2016-12-01')
    .then((dossier) => provenSince(evidence(dossier), 'A2', ['speaking']), '2016-11-01');
  expect(after.history.map(({ type }) => type)).toEqual([
    'DossierOpened',
    'CourseEnrolled',
    'CourseResultRecorded',
    'FactCorrected',
    'CourseEnrolled',
  ]);
});

test('a later statement goes on replacing what is right of an earlier one', () => {
  const [first, later] = [
    example.residenceStated,
    example.residenceStated({ on: '2018-01-05', commune: '21004' }),
  ];
  const corrected = given(first, later, correctFact(1, example.stateResidence({ commune: '11002' })));
  const twin = given(example.residenceStated({ commune: '11002' }), later);
  expect(corrected.state.residence).toEqual(twin.state.residence);
});

test('a requirement that the wrong fact met reopens in the same append', () =>
  given(leaseStarted, nt2TestPassed())
    .when(correctFact(2, passNt2Test({ level: 'A1', skill: 'reading' })))
    .then(
      factCorrected(2, nt2TestPassed(), 'Nt2TestTaken'),
      nt2TestPassed({ skill: 'reading' }),
      example.requirementReopened(),
    ));

test('what is right may meet a requirement since another day', () =>
  given(leaseStarted, nt2TestPassed())
    .when(correctFact(2, passNt2Test({ on: '2019-06-03' })))
    .then(
      factCorrected(2, nt2TestPassed(), 'Nt2TestTaken'),
      nt2TestPassed({ on: '2019-06-03' }),
      example.requirementReopened(),
      example.requirementMet({ on: '2019-06-03' }),
    ));

test('a correction is itself corrected by what was recorded as right', () => {
  const wrongAgain = given(obliged, correctFact(1, determineTargetGroup({ type: 'RECHT' })));
  const right = determineTargetGroup({ on: '2016-02-03' });
  const twice = given(
    obliged,
    correctFact(1, determineTargetGroup({ type: 'RECHT' })),
    correctFact(3, right),
  );
  expect(wrongAgain.state.targetGroup).toEqual(given(example.entitled).state.targetGroup);
  expect(twice.state.targetGroup).toEqual(given(obliged({ on: '2016-02-03' })).state.targetGroup);
});

test('what is right is decided by the rules of its own command, at its place', () => {
  const corrected = (...fields: Parameters<typeof determineTargetGroup>) =>
    given(obliged).when(correctFact(1, determineTargetGroup(...fields)));
  corrected({ on: '2025-07-01' }).then(refuse('FUTURE_DATE', '/right/on'));
  corrected({ code: 'NEE' }).then(refuse('TARGET_GROUP_INCONSISTENT', '/right/type'));
});

test('the fact that was wrong doesn’t stand in the way of what is right', () =>
  given(nt2TestPassed())
    .when(correctFact(1, passNt2Test({ level: 'A2' })))
    .then(factCorrected(1, nt2TestPassed(), 'Nt2TestTaken'), nt2TestPassed({ level: 'A2' })));

test('nothing is right where it is recorded already by another fact', () =>
  given(obliged, obliged).when(correctFact(2, determineTargetGroup())).then(factCorrected(2, obliged())));

test('the schema of the command that is right reads it, and names the places of its faults', () => {
  const read = (right: object) =>
    dossierCommands.CorrectFact.schema
      .safeParse({ ...correctFact(1).body, right })
      .error?.issues.map(({ path }) => path.join('/'));
  expect(read({ command: 'DetermineTargetGroup', on: '2016-02-30', code: 'JA', type: 'PLICHT' })).toEqual([
    'right/on',
  ]);
  expect(read({ command: 'DetermineTargetGroup', on: '2016-02-01', code: 'JA', more: 1 })).toEqual([
    'right/type',
    'right',
  ]);
  expect(read({ command: 'ReplaceInsz' })).toEqual(['right/command']); // it leads an INSZ to a dossier
  expect(read({ command: 'CorrectFact' })).toEqual(['right/command']);
  expect(read({ command: 'IssueAttest' })).toEqual(['right/command']);
});

const definitions: readonly AnyEventDefinition[] = Object.values(dossierEvents);
const correctable = definitions.filter(({ notCorrected }) => notCorrected === undefined);
const withoutWithdrawal = correctable.filter(({ name }) => withdrawals[name] === undefined);
const commandsOf = (event: AnyEventDefinition) =>
  Object.values(dossierCommands).filter(({ records }) => records.some((recorded) => recorded === event));

test('every event of a dossier is recorded by a command and can be corrected, or says what to do instead', () => {
  const silent = correctable.filter((event) => commandsOf(event).length === 0);
  expect(silent.map(({ name }) => name)).toEqual([]);
});

test.each(withoutWithdrawal.map(({ name }) => name))('%s can be corrected', (name) => {
  const wrong = sampleOf(name as EventName);
  const command = correctFact(1);
  const dossier = fold(recorded([example.opened(), wrong]));
  const { definition, body } = command;
  const context = { today: day('2025-06-30'), organisation: agency };
  const decision = decide(definition, definition.schema.parse(body), dossier, context);
  const facts = {
    event: eventIdAt(1),
    wrong: {
      type: name,
      facts: factsWithoutText(dossierEvents[name as keyof typeof dossierEvents], wrong.facts),
    },
  };
  expect(decision.kind === 'recorded' && decision.events[0]).toMatchObject({ type: 'FactCorrected', facts });
});

test('what can’t be corrected says what to do instead', () => {
  const instead = (of: ReturnType<typeof given>, place: number) => of.when(correctFact(place)).decision;
  expect(instead(given(), 0)).toMatchObject({
    instead: {
      nl: 'vermeld de gegevens opnieuw, met StatePersonDetails',
      en: 'state the details anew, by StatePersonDetails',
    },
  });
  expect(instead(given(nt2TestPassed()), 1)).toMatchObject({
    instead: {
      nl: expect.stringContaining('WithdrawNt2Test'),
      en: expect.stringContaining('WithdrawNt2Test'),
    },
  });
});

test('what has a withdrawal of its own is not taken back by a fact of another kind', () =>
  expect(given(nt2TestPassed()).when(correctFact(1, determineTargetGroup())).decision).toMatchObject(
    refuse('FACT_TO_BE_WITHDRAWN', '/event'),
  ));

test.each(Object.entries(withdrawals))('%s is withdrawn by a command of its own', (name, withdrawal) => {
  const { command, event, named } = withdrawal;
  const { records } = dossierCommands[command as keyof typeof dossierCommands];
  expect(records.map(({ name }) => name)).toEqual([event]);
  for (const each of [name, event])
    expect(Object.keys(dossierEvents[each as keyof typeof dossierEvents].fields)).toContain(named ?? 'on');
  const { notCorrected } = dossierEvents[name as keyof typeof dossierEvents] as AnyEventDefinition;
  for (const said of Object.values(notCorrected ?? {})) expect(said).toContain(command);
});

test('who corrects the same again changes nothing, and who corrects it otherwise is refused', () => {
  const right = determineTargetGroup({ type: 'RECHT' });
  const otherwise = refuse('FACT_CORRECTED_ALREADY', '/event');
  given(obliged, correctFact(1)).when(correctFact(1)).then();
  given(obliged, correctFact(1)).when(correctFact(1, right)).then(otherwise);
  given(obliged, correctFact(1, right)).when(correctFact(1, right)).then();
  given(obliged, correctFact(1, right)).when(correctFact(1)).then(otherwise);
  const ahead = determineTargetGroup({ on: '2025-07-01' }); // refused by itself
  given(obliged, correctFact(1, right)).when(correctFact(1, ahead)).then(otherwise);
});

test('a source that states again what was corrected changes nothing; whoever states it of their own does', () => {
  const statedOn = (day: string) => ({ source: { system: 'KBI-01.00', statedOn: day } });
  const stated = commandExample(dossierCommands.StateTargetGroup, {
    on: '2016-02-01',
    code: 'JA',
    type: 'PLICHT',
  });
  const corrected = given(
    stated(statedOn('2018-03-01')),
    stated({ ...statedOn('2018-04-01'), type: 'RECHT' }),
    correctFact(1),
  );
  corrected.when(stated(statedOn('2018-05-01'))).then();
  corrected
    .when(stated({ ...statedOn('2018-05-01'), on: '2016-02-02' }))
    .thenEachTime(obliged({ ...statedOn('2018-05-01'), on: '2016-02-02' }));
  corrected.when(determineTargetGroup()).then(obliged());
});
