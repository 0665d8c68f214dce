/** What is open about somebody on each day, who is to act, and which organisation has to look after it. */
import { expect, test } from '@jest/globals';
import { died, placeOffered, waitingListJoined } from '../../../test/support/arrival-examples.js';
import {
  breachFound,
  defaultNoticed,
  heard,
  sanctioned,
} from '../../../test/support/enforcement-examples.js';
import {
  erased,
  obliged,
  registered,
  trajectoryClosed,
  trajectoryOpened,
  trajectoryReopened,
  trajectoryStopped,
} from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import {
  attestStated,
  registeredForWork,
  signed,
  suspended,
  trajectoryTransferred,
} from '../../../test/support/trajectory-examples.js';
import { day, within } from '../kernel/dates.js';
import type { DomainEvent } from '../kernel/event.js';
import { managersOn, workOf, type Matter } from './work-list.js';

const [office, other, third] = ['0543307391', '0862910119', '0207437468'];
const at = (organisation: string) => ({ organisation });
const arrived = [obliged({ on: '2022-03-10' }), registered({ on: '2022-04-01', place: at(third) })];
const opening = trajectoryOpened({ on: '2022-04-20', type: 'TT_IBVP', manager: at(office) });
const underContract = [...arrived, opening, signed()];

const workOn = (on: string, past: readonly DomainEvent[]) =>
  workOf(given(...past).state).filter((work) => within(work, day(on)));
/** What is open on a day: of which matter, how it stands, who is to act, and until when. */
const openOn = (on: string, ...past: readonly DomainEvent[]) =>
  workOn(on, past)
    .map(({ matter, entry, standing, waitingFor, due }) =>
      [`${matter}${entry}`, standing, waitingFor, due].join(' ').trimEnd(),
    )
    .sort();
/** The same of one matter. */
const matterOn = (matter: Matter, on: string, ...past: readonly DomainEvent[]) =>
  openOn(on, ...past).filter((line) => line.startsWith(matter));
/** Who has to look after it on a day. */
const managedOn = (on: string, ...past: readonly DomainEvent[]) =>
  [...managersOn(given(...past).state, day(on))].sort();

// Who is to act.

test('who has to register is waited for, until they registered; a breach is for the manager to find', () => {
  expect(openOn('2022-03-31', ...arrived)).toEqual(['REGISTRATION open PERSON 2022-06-10']);
  expect(openOn('2022-06-11', obliged({ on: '2022-03-10' }))).toEqual([
    'REGISTRATION breach MANAGER 2022-06-10',
  ]);
  expect(matterOn('REGISTRATION', '2022-04-01', ...arrived)).toEqual([]);
});

test('a contract waits for the manager, and is the person’s once it is started or suspended', () => {
  const contractOn = (on: string, ...past: readonly DomainEvent[]) => matterOn('CONTRACT', on, ...past);
  expect(contractOn('2022-06-30', ...arrived)).toEqual(['CONTRACT toSign MANAGER 2022-06-30']);
  expect(contractOn('2022-07-01', ...arrived)).toEqual(['CONTRACT signatureOverdue MANAGER 2022-06-30']);
  expect(contractOn('2022-05-10', ...underContract, suspended())).toEqual(['CONTRACT suspended PERSON']);
});

test('of who died nothing is open from the day after', () => {
  expect(openOn('2022-04-02', ...arrived, died({ on: '2022-04-02' }))).toHaveLength(1);
  expect(openOn('2022-04-03', ...arrived, died({ on: '2022-04-02' }))).toEqual([]);
});

test('parts of the contract wait for the person until they are met', () => {
  const past = [...underContract, registeredForWork({ on: '2022-06-01' })];
  const partsOn = (on: string) => workOn(on, past).filter(({ matter }) => matter === 'PART');
  expect(
    partsOn('2022-05-31')
      .map(({ entry }) => entry)
      .sort(),
  ).toEqual(['EMPLOYMENT', 'MO', 'NT2']);
  expect(
    partsOn('2022-06-01')
      .map(({ entry }) => entry)
      .sort(),
  ).toEqual(['MO', 'NT2']);
  expect(new Set(partsOn('2022-06-01').map(({ waitingFor }) => waitingFor))).toEqual(new Set(['PERSON']));
});

test('a place in a course waits for its provider, once it is offered for the person, each by its number', () => {
  const past = [
    waitingListJoined({ on: '2022-05-03' }),
    waitingListJoined({ on: '2022-05-04', entry: '2', list: 'NT2' }),
    placeOffered({ on: '2022-06-01', entry: '2' }),
  ];
  expect(matterOn('COURSE', '2022-05-31', ...past)).toEqual([
    ...['COURSE1 waiting PROVIDER', 'COURSE2 waiting PROVIDER'],
  ]);
  expect(matterOn('COURSE', '2022-06-01', ...past)).toEqual([
    ...['COURSE1 waiting PROVIDER', 'COURSE2 offered PERSON 2022-06-15'],
  ]);
});

test('after the attest oral B1 waits for the person, and nothing of the contract is left', () => {
  const past = [obliged({ on: '2022-03-10' }), ...underContract, attestStated()];
  expect(matterOn('ORAL_B1', '2023-02-28', ...past)).toEqual([]);
  expect(matterOn('ORAL_B1', '2023-03-01', ...past)).toEqual(['ORAL_B1 open PERSON 2025-03-01']);
  expect(matterOn('CONTRACT', '2023-03-01', ...past)).toEqual([]);
});

test('a breach waits for who sanctions and for the person in turn, each by its number', () => {
  const second = { breach: 'breach-2', on: '2022-03-20' };
  const past = [...arrived, breachFound(), breachFound(second), defaultNoticed(), heard(), sanctioned()];
  const breachesOn = (on: string) =>
    matterOn('BREACH', on, ...past).map((line) => line.split(' ', 3).join(' '));
  expect(breachesOn('2022-03-10')).toEqual(['BREACH1 found AUTHORITY']);
  expect(breachesOn('2022-04-01')).toEqual(['BREACH1 inTerm PERSON', 'BREACH2 found AUTHORITY']);
  expect(breachesOn('2022-06-01')).toEqual(['BREACH1 heard AUTHORITY', 'BREACH2 found AUTHORITY']);
  expect(breachesOn('2022-07-01')).toEqual(['BREACH1 sanctioned PERSON', 'BREACH2 found AUTHORITY']);
});

test('a trajectory waits for its manager, stopped for the person, closed for nobody', () => {
  const second = trajectoryOpened({ on: '2022-05-01', trajectory: 'trajectory-2' });
  const past = [
    ...[...arrived, opening, second, trajectoryStopped({ on: '2022-06-01' })],
    ...[trajectoryClosed({ on: '2022-07-01' }), trajectoryReopened({ on: '2022-08-01' })],
  ];
  const trajectoriesOn = (on: string) => matterOn('TRAJECTORY', on, ...past);
  expect(trajectoriesOn('2022-04-19')).toEqual([]);
  expect(trajectoriesOn('2022-04-20')).toEqual(['TRAJECTORY1 OP MANAGER']);
  expect(trajectoriesOn('2022-06-01')).toEqual(['TRAJECTORY1 TS PERSON', 'TRAJECTORY2 OP MANAGER']);
  expect(trajectoriesOn('2022-07-01')).toEqual(['TRAJECTORY2 OP MANAGER']);
  expect(trajectoriesOn('2022-08-01')).toEqual(['TRAJECTORY1 OP MANAGER', 'TRAJECTORY2 OP MANAGER']);
});

test('nothing is open of who was erased, from that day on', () => {
  const past = [...arrived, opening, erased({ on: '2022-06-01' })];
  expect(openOn('2022-05-31', ...past)).not.toEqual([]);
  expect(openOn('2022-06-01', ...past)).toEqual([]);
});

// Who has to look after it.

test('before anybody manages a dossier, it is of nobody', () => {
  expect(managedOn('2022-03-31', ...arrived)).toEqual([undefined]);
  expect(workOn('2022-03-31', arrived)).toMatchObject([{ matter: 'REGISTRATION', manager: undefined }]);
});

test('before a trajectory a dossier is of where the person registered last', () => {
  const past = [...arrived, registered({ on: '2022-04-10', kind: 'HA', place: at(other) })];
  expect(managedOn('2022-04-09', ...past)).toEqual([third]);
  expect(managedOn('2022-04-10', ...past)).toEqual([other]);
});

test('it is of who manages what is under way, stopped or not', () => {
  const second = trajectoryOpened({ on: '2022-05-01', trajectory: 'trajectory-2', manager: at(other) });
  const past = [...arrived, opening, second, trajectoryStopped({ on: '2022-06-01' })];
  const closed = [...past, trajectoryClosed({ on: '2022-07-01' })];
  expect(managedOn('2022-04-19', ...closed)).toEqual([third]);
  expect(managedOn('2022-04-20', ...closed)).toEqual([office]);
  expect(managedOn('2022-05-01', ...closed)).toEqual([office, other]);
  expect(managedOn('2022-06-30', ...closed)).toEqual([office, other]);
  expect(managedOn('2022-07-01', ...closed)).toEqual([other]);
});

test('once all are closed, it stays with who manages the one that was opened last', () => {
  const second = trajectoryOpened({ on: '2022-04-19', trajectory: 'trajectory-2', manager: at(other) });
  const closed = ['trajectory-1', 'trajectory-2'].map((trajectory) =>
    trajectoryClosed({ on: '2022-07-01', trajectory }),
  );
  expect(managedOn('2022-07-01', ...arrived, opening, second, ...closed)).toEqual([office]);
  const transferred = trajectoryTransferred({ on: '2022-08-01', manager: at(third) });
  expect(managedOn('2022-08-01', ...arrived, opening, second, ...closed, transferred)).toEqual([third]);
});

test('what is open is of each manager on the days on which they manage it, be it one', () => {
  const transferred = trajectoryTransferred({ on: '2022-06-30', manager: at(other) });
  const work = workOf(given(...arrived, opening, transferred).state);
  const lines = work.map(({ manager = 'nobody', standing, from, until = 'on' }) =>
    [manager, standing, from, until].join(' '),
  );
  expect(lines.sort()).toEqual([
    `${third} toSign 2022-04-01 2022-04-19`,
    `${office} OP 2022-04-20 2022-06-29`,
    `${office} toSign 2022-04-20 2022-06-29`,
    `${other} OP 2022-06-30 on`,
    `${other} signatureOverdue 2022-07-01 on`,
    `${other} toSign 2022-06-30 2022-06-30`,
    'nobody open 2022-03-10 2022-03-31',
  ]);
});

test('where a source doesn’t tell who manages it, it is of nobody', () => {
  const past = [registered({ on: '2022-04-01', place: undefined }), trajectoryOpened({ manager: undefined })];
  expect(managedOn('2022-04-01', registered({ on: '2022-04-01', place: undefined }))).toEqual([undefined]);
  expect(workOn('2022-04-20', past)).toMatchObject([{ matter: 'TRAJECTORY', manager: undefined }]);
});

test('a trajectory is of its own manager alone, other matters are of each who manages one', () => {
  const second = trajectoryOpened({ on: '2022-05-01', trajectory: 'trajectory-2', manager: at(other) });
  const work = workOn('2022-05-01', [...arrived, opening, second]);
  const managersOf = (matter: Matter) =>
    work.filter((one) => one.matter === matter).map(({ entry, manager }) => `${entry} ${manager ?? ''}`);
  expect(managersOf('TRAJECTORY')).toEqual([`1 ${office}`, `2 ${other}`]);
  expect(managersOf('CONTRACT')).toEqual([` ${office}`, ` ${other}`]);
});
