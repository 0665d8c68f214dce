/** How far somebody came, and how long each step took: of each registration, and of what was before any. */
import { expect, test } from '@jest/globals';
import { died } from '../../../test/support/arrival-examples.js';
import {
  componentAdded,
  componentDecided,
  erased,
  noTargetGroup,
  obliged,
  registered,
  talkHeld,
  trajectoryClosed,
  trajectoryOpened,
  trajectoryReopened,
} from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import {
  amended,
  attestDecided,
  attestIssued,
  attestWithdrawn,
  lessonHeld,
  signaturePostponed,
  signed,
} from '../../../test/support/trajectory-examples.js';
import type { DomainEvent } from '../kernel/event.js';
import { progressOf } from './progress.js';

const place = { organisation: '0862910119' };
const arrived = [obliged({ on: '2022-03-10' }), registered({ on: '2022-04-01', place })];
const opening = trajectoryOpened({ on: '2022-04-20' });
const underContract = [...arrived, opening, signed({ on: '2022-05-02' })];
const anew = registered({ on: '2022-06-03', kind: 'HA' });

/** The steps of each way: the day on which it began, and when it was reached or left. */
const waysOf = (...past: readonly DomainEvent[]) =>
  progressOf(given(...past).state).map((way) =>
    Object.fromEntries(
      way.map(({ step, since, until, left }) => {
        const end = [until && `reached ${until}`, left && `left ${left}`].filter(Boolean);
        return [step, [since, ...(end.length > 0 ? end : ['goes on'])].join(', ')];
      }),
    ),
  );
/** A step of the way of the first registration. */
const stepOf = (step: string, ...past: readonly DomainEvent[]) => waysOf(...past)[1]?.[step];

test('each step lasts from what it begins with until what it leads to, the first of each', () => {
  const events = [
    ...[talkHeld({ on: '2022-04-16', talk: 'talk-2' }), talkHeld({ on: '2022-04-15' })],
    ...[lessonHeld({ on: '2022-05-12', lesson: '2' }), lessonHeld({ on: '2022-05-10' })],
    ...[componentAdded({ on: '2022-05-02' }), componentDecided({ on: '2022-10-01' })],
    componentAdded({ component: 'TO_OB_MO', on: '2022-05-02' }),
    componentDecided({ component: 'TO_OB_MO', on: '2022-09-01' }),
    ...[attestIssued({ on: '2023-03-12', attest: 'attest-2' }), attestIssued({ on: '2023-03-10' })],
  ];
  expect(waysOf(...underContract, ...events)).toEqual([
    {},
    {
      REGISTRATION_INTAKE: '2022-04-01, reached 2022-04-15',
      INTAKE_CONTRACT: '2022-04-15, reached 2022-05-02',
      CONTRACT_LESSON: '2022-05-02, reached 2022-05-10',
      LESSON_COMPONENT: '2022-05-10, reached 2022-09-01',
      COMPONENT_ATTEST: '2022-09-01, reached 2023-03-10',
      REGISTRATION_CONTRACT: '2022-04-01, reached 2022-05-02',
      CONTRACT_ATTEST: '2022-05-02, reached 2023-03-10',
      REGISTRATION_ATTEST: '2022-04-01, reached 2023-03-10',
    },
  ]);
});

test('all of it may be on the day of the registration', () => {
  const [on, day] = ['2022-04-01', '2022-04-01, reached 2022-04-01'];
  const past = [...arrived, trajectoryOpened({ on }), talkHeld({ on }), signed({ on }), lessonHeld({ on })];
  expect(waysOf(...past)[1]).toMatchObject({
    ...{ REGISTRATION_INTAKE: day, INTAKE_CONTRACT: day, CONTRACT_LESSON: day, REGISTRATION_CONTRACT: day },
  });
});

test('who waits still goes on, on the trajectory once there is one, where they registered', () => {
  const goesOn = ['INTAKE', 'CONTRACT', 'ATTEST'].map((to) => [`REGISTRATION_${to}`, '2022-04-01, goes on']);
  expect(waysOf(...arrived)).toEqual([{}, Object.fromEntries(goesOn)]);
  const about = (...past: readonly DomainEvent[]) => progressOf(given(...arrived, ...past).state)[1]?.[0];
  expect(about()).toMatchObject({ trajectory: undefined, place });
  expect(about(opening)).toMatchObject({ trajectory: 'trajectory-1', place });
});

test('a way is of the trajectory of its contract, without one of the trajectory opened first', () => {
  const second = trajectoryOpened({ on: '2022-04-19', trajectory: 'trajectory-2' });
  const before = trajectoryOpened({ on: '2022-03-31', trajectory: 'trajectory-3' });
  const trajectoryOf = (...past: readonly DomainEvent[]) =>
    progressOf(given(...arrived, before, opening, second, ...past).state)[1]?.[0]?.trajectory;
  expect(trajectoryOf()).toBe('trajectory-2');
  expect(trajectoryOf(signed({ on: '2022-05-02' }))).toBe('trajectory-1');
  const other = signed({ on: '2022-05-09', contract: 'contract-2', trajectory: 'trajectory-2' });
  expect(trajectoryOf(other, signed({ on: '2022-05-02' }))).toBe('trajectory-1');
  const later = trajectoryOpened({ on: '2022-06-03', trajectory: 'trajectory-2' });
  const ways = progressOf(given(...arrived, opening, anew, later).state);
  expect(ways.map(([step]) => step?.trajectory)).toEqual([undefined, 'trajectory-1', 'trajectory-2']);
});

// What counts.

test('only a talk at the reception office is an intake', () => {
  const talk = talkHeld({ on: '2022-04-15', kind: 'HOUSE_OF_DUTCH' });
  expect(stepOf('REGISTRATION_INTAKE', ...arrived, talk)).toBe('2022-04-01, goes on');
});

test('what was before any registration is a way of its own, without a wait for a contract', () => {
  const talk = talkHeld({ on: '2022-03-25' });
  expect(waysOf(talk, ...arrived)).toMatchObject([{}, { REGISTRATION_INTAKE: '2022-04-01, goes on' }]);
  const past = [talk, trajectoryOpened({ on: '2022-03-25' }), signed({ on: '2022-03-31' }), ...arrived];
  expect(waysOf(...past)).toMatchObject([
    { INTAKE_CONTRACT: '2022-03-25, reached 2022-03-31', CONTRACT_LESSON: '2022-03-31, goes on' },
    { REGISTRATION_INTAKE: '2022-04-01, goes on' },
  ]);
});

test('a talk after the contract did not lead to it', () => {
  const ways = waysOf(...underContract, talkHeld({ on: '2022-05-03' }));
  expect(ways[1]).not.toHaveProperty('INTAKE_CONTRACT');
  expect(ways[1]).toMatchObject({ REGISTRATION_INTAKE: '2022-04-01, reached 2022-05-03' });
});

test('a contract that was amended was signed once, one that was stated anew when it was stated last', () => {
  const [another, later] = [{ contract: 'contract-2' }, { on: '2022-05-09' }];
  expect(stepOf('REGISTRATION_CONTRACT', ...underContract, amended())).toBe('2022-04-01, reached 2022-05-02');
  expect(stepOf('REGISTRATION_CONTRACT', ...underContract, signed(later))).toBe(
    '2022-04-01, reached 2022-05-09',
  );
  expect(stepOf('REGISTRATION_CONTRACT', ...underContract, signed({ ...another, ...later }))).toBe(
    '2022-04-01, reached 2022-05-02',
  );
});

test('a lesson was held when it was stated last', () =>
  expect(stepOf('CONTRACT_LESSON', ...underContract, lessonHeld(), lessonHeld({ on: '2022-05-20' }))).toBe(
    '2022-05-02, reached 2022-05-20',
  ));

test('a lesson before the contract is no result of it', () =>
  expect(stepOf('CONTRACT_LESSON', ...underContract, lessonHeld({ on: '2022-05-01' }))).toBe(
    '2022-05-02, goes on',
  ));

test.each([
  ['was not satisfied', '2022-09-01', 'NVO'],
  ['was satisfied before the first lesson', '2022-05-09', 'VO'],
])('a component that %s is no result of lessons', (_, on, decision) => {
  const component = [componentAdded({ on: '2022-05-02' }), componentDecided({ on, decision })];
  const past = [...underContract, lessonHeld(), ...component];
  expect(stepOf('LESSON_COMPONENT', ...past)).toBe('2022-05-10, goes on');
});

test('a component that was not decided yet is waited for', () =>
  expect(
    stepOf('LESSON_COMPONENT', ...underContract, lessonHeld(), componentAdded({ on: '2022-05-02' })),
  ).toBe('2022-05-10, goes on'));

test('without lessons a component counts from the contract on', () => {
  const component = [componentAdded({ on: '2022-05-02' }), componentDecided({ on: '2022-05-02' })];
  expect(waysOf(...underContract, ...component)[1]).toMatchObject({
    CONTRACT_LESSON: '2022-05-02, left 2022-05-02',
    COMPONENT_ATTEST: '2022-05-02, goes on',
  });
});

test('an attest that was withdrawn was not reached; another one was', () => {
  const attests = [attestIssued(), attestWithdrawn()];
  expect(stepOf('CONTRACT_ATTEST', ...underContract, ...attests)).toBe('2022-05-02, goes on');
  const another = attestIssued({ on: '2023-09-01', attest: 'attest-2' });
  expect(stepOf('CONTRACT_ATTEST', ...underContract, ...attests, another)).toBe(
    '2022-05-02, reached 2023-09-01',
  );
});

test('an attest counts as it was stated last', () =>
  expect(
    stepOf('CONTRACT_ATTEST', ...underContract, attestIssued(), attestIssued({ on: '2023-03-20' })),
  ).toBe('2022-05-02, reached 2023-03-20'));

test('by prior learning somebody gets an attest without a contract, and waits for no other step', () =>
  expect(waysOf(...arrived, opening, attestIssued({ on: '2022-06-20' }))[1]).toEqual({
    REGISTRATION_INTAKE: '2022-04-01, left 2022-06-20',
    REGISTRATION_CONTRACT: '2022-04-01, left 2022-06-20',
    REGISTRATION_ATTEST: '2022-04-01, reached 2022-06-20',
  }));

// Who waits no more.

test.each<[string, readonly DomainEvent[], string]>([
  ['died', [died({ on: '2022-06-01' })], '2022-06-01'],
  ['was erased', [erased({ on: '2022-06-02' })], '2022-06-02'],
  ['registered anew', [anew], '2022-06-03'],
  ['signed a contract without an intake', [opening, signed({ on: '2022-06-04' })], '2022-06-04'],
  ['was in a trajectory that was closed', [opening, trajectoryClosed({ on: '2022-06-05' })], '2022-06-05'],
  ['died after they registered anew', [anew, died({ on: '2022-07-01' })], '2022-06-03'],
])('who %s waits no more for an intake', (_, events, left) => {
  expect(stepOf('REGISTRATION_INTAKE', ...arrived, ...events)).toBe(`2022-04-01, left ${left}`);
});

test('what ended before a step began doesn’t end it', () =>
  expect(stepOf('CONTRACT_LESSON', ...underContract, talkHeld({ on: '2022-04-15' }))).toBe(
    '2022-05-02, goes on',
  ));

test('a trajectory that was opened again is waited in, and left when it is closed for good', () => {
  const events = [...arrived, opening, trajectoryClosed({ on: '2022-06-05' })];
  const reopened = [...events, trajectoryReopened({ on: '2022-07-01' })];
  expect(stepOf('REGISTRATION_INTAKE', ...reopened)).toBe('2022-04-01, goes on');
  expect(stepOf('REGISTRATION_INTAKE', ...reopened, trajectoryClosed({ on: '2022-08-01' }))).toBe(
    '2022-04-01, left 2022-08-01',
  );
});

test('a trajectory that is closed twice was left the first time', () => {
  const events = ['2022-06-05', '2022-06-10'].map((on) => trajectoryClosed({ on }));
  expect(stepOf('REGISTRATION_INTAKE', ...arrived, opening, ...events)).toBe('2022-04-01, left 2022-06-05');
});

test('who need not sign a contract waits for none from that day on, nor for an attest', () => {
  expect(waysOf(...arrived, noTargetGroup({ on: '2022-06-10' }))[1]).toEqual({
    REGISTRATION_INTAKE: '2022-04-01, goes on',
    REGISTRATION_CONTRACT: '2022-04-01, left 2022-06-10',
    REGISTRATION_ATTEST: '2022-04-01, left 2022-06-10',
  });
  const neverAsked = waysOf(noTargetGroup({ on: '2022-03-10' }), registered({ on: '2022-04-01' }));
  expect(neverAsked[1]).toEqual({ REGISTRATION_INTAKE: '2022-04-01, goes on' });
});

test('who is asked to sign again waits on; from an intake after that was over they don’t wait', () => {
  const released = [...arrived, noTargetGroup({ on: '2022-05-10' })];
  const talk = (on: string) => stepOf('INTAKE_CONTRACT', ...released, talkHeld({ on }));
  expect(stepOf('REGISTRATION_CONTRACT', ...released, obliged({ on: '2022-06-10' }))).toBe(
    '2022-04-01, goes on',
  );
  expect(talk('2022-05-09')).toBe('2022-05-09, left 2022-05-10');
  expect(talk('2022-05-10')).toBeUndefined();
});

test('a contract whose signature is postponed, or too late, is waited for', () => {
  const postponed = signaturePostponed({ period: { from: '2022-05-10', until: '2022-08-31' } });
  const late = noTargetGroup({ on: '2023-01-02' });
  const waited = (...past: readonly DomainEvent[]) => stepOf('REGISTRATION_CONTRACT', ...arrived, ...past);
  expect(waited(postponed, noTargetGroup({ on: '2022-06-10' }))).toBe('2022-04-01, left 2022-06-10');
  expect(waited(late)).toBe('2022-04-01, left 2023-01-02');
});

test('who reached the goal without a contract waits for none', () => {
  const past = [...arrived, opening, attestDecided({ on: '2022-06-20' })];
  expect(stepOf('REGISTRATION_CONTRACT', ...past)).toBe('2022-04-01, left 2022-06-20');
});

test('a registration anew begins a new way, for which a contract is signed then', () =>
  expect(waysOf(...arrived, opening, anew, signed({ on: '2022-06-20' }))).toMatchObject([
    {},
    { REGISTRATION_CONTRACT: '2022-04-01, left 2022-06-03' },
    { REGISTRATION_CONTRACT: '2022-06-03, reached 2022-06-20', CONTRACT_LESSON: '2022-06-20, goes on' },
  ]));

test('what happens on the day of the registration anew is of the new way', () => {
  const past = [...arrived, noTargetGroup({ on: '2022-05-10' }), anew, obliged({ on: '2022-06-03' })];
  expect(waysOf(...past, talkHeld({ on: '2022-06-03' }))).toMatchObject([
    {},
    {
      REGISTRATION_INTAKE: '2022-04-01, left 2022-06-03',
      REGISTRATION_CONTRACT: '2022-04-01, left 2022-05-10',
    },
    { REGISTRATION_INTAKE: '2022-06-03, reached 2022-06-03', REGISTRATION_CONTRACT: '2022-06-03, goes on' },
  ]);
});

test('what follows on a contract is of its way, until the contract of a later one', () => {
  const lessons = [lessonHeld({ on: '2022-06-10' }), lessonHeld({ on: '2022-06-21', lesson: '2' })];
  const second = signed({ on: '2022-06-20', contract: 'contract-2' });
  expect(waysOf(...underContract, anew, lessonHeld({ on: '2022-06-10' }))).toMatchObject([
    {},
    { CONTRACT_LESSON: '2022-05-02, reached 2022-06-10', LESSON_COMPONENT: '2022-06-10, goes on' },
    { REGISTRATION_INTAKE: '2022-06-03, goes on' },
  ]);
  expect(waysOf(...underContract, anew, ...lessons, second)).toMatchObject([
    {},
    { CONTRACT_LESSON: '2022-05-02, reached 2022-06-10', LESSON_COMPONENT: '2022-06-10, left 2022-06-20' },
    { CONTRACT_LESSON: '2022-06-20, reached 2022-06-21' },
  ]);
});

test('ways are told in the order of their registrations, whichever was recorded first', () =>
  expect(waysOf(obliged({ on: '2022-03-10' }), anew, registered({ on: '2022-04-01' }))).toMatchObject([
    {},
    { REGISTRATION_INTAKE: '2022-04-01, left 2022-06-03' },
    { REGISTRATION_INTAKE: '2022-06-03, goes on' },
  ]));

test('of one day there is one way, where they registered last', () => {
  const elsewhere = registered({ on: '2022-04-01', kind: 'HA', place: { organisation: '0543307391' } });
  const ways = progressOf(given(...arrived, elsewhere).state);
  expect(ways.map(([step]) => step?.place?.organisation)).toEqual([undefined, '0543307391']);
});
