/** Tests of social orientation (MO). */
import { z } from 'zod';
import { DateOnly } from '../kernel/dates.js';
import { nothing, record } from '../kernel/decision.js';
import { event, fact } from '../kernel/event.js';
import { inForce } from '../kernel/rule.js';
import { TestId } from '../identifiers/ids.js';
import { orientationTest as rule } from '../law/trajectory.js';
import { refuse, type Refusal } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import { contractOn, type WithContract } from './contract.js';
import { NOT_IN_EDITION, dated, dateOf, subject } from './subject.js';

/** The questions that were answered right: of 30 practical ones, and of 11 on values. Source: D13 art. 30, press. */
const scores = {
  practical: fact(z.int().min(0).max(30), 'praktische vragen'),
  values: fact(z.int().min(0).max(11), 'vragen over waarden'),
};

const OrientationTestTaken = event('OrientationTestTaken', {
  title: 'Test MO afgelegd',
  meaning: 'The person took the test of social orientation, and passed it or not by the rule of that day.',
  about: 'orientationTest/{test}',
  notByImport: NOT_IN_EDITION,
  fields: { ...dated, test: fact(TestId, 'test'), ...scores, passed: fact(z.boolean(), 'geslaagd') },
});

export interface WithOrientationTest {
  readonly orientationTest: readonly {
    readonly test: TestId;
    readonly on: DateOnly;
    readonly practical: number;
    readonly values: number;
    readonly passed: boolean;
  }[];
}

export const orientationTest = subject({
  initial: [] as WithOrientationTest['orientationTest'],
  events: { OrientationTestTaken },
  evolve: {
    OrientationTestTaken: (state, { facts: { test, practical, values, passed, ...dates } }) => [
      ...state,
      { test, on: dateOf(dates), practical, values, passed },
    ],
  },
});

/** Why there is no test on a day, if there is none: there is one for contracts of those days only. */
export function orientationTestRefusal(dossier: WithContract, on: DateOnly): Refusal | undefined {
  const signed = contractOn(dossier, on)?.on ?? on;
  return inForce(rule, on) && inForce(rule, signed)
    ? undefined
    : refuse('ORIENTATION_TEST_NOT_IN_FORCE', '/on');
}

const RecordOrientationTest = dossierCommand('RecordOrientationTest', {
  meaning: 'Records a test of social orientation; whether it is passed follows from the rule of its day.',
  fields: { on: DateOnly, test: TestId, practical: scores.practical.schema, values: scores.values.schema },
  refusals: ['TEST_KNOWN', 'ORIENTATION_TEST_NOT_IN_FORCE'],
  records: [OrientationTestTaken],
  decide: (taken, dossier: WithOrientationTest & WithContract) => {
    const { on, test, practical, values } = taken;
    const known = dossier.orientationTest.find((entry) => entry.test === test);
    if (known) {
      const isSame = known.on === on && known.practical === practical && known.values === values;
      return isSame ? nothing() : refuse('TEST_KNOWN', '/test');
    }
    const unlawful = orientationTestRefusal(dossier, on);
    if (unlawful) return unlawful;
    const passMark = inForce(rule, on)?.value;
    const passed = passMark !== undefined && practical >= passMark.practical && values >= passMark.values;
    return record(OrientationTestTaken.of({ ...taken, passed }));
  },
});

export const orientationTestCommands = { RecordOrientationTest };
