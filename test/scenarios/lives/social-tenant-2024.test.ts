/**
 * A social tenant and a partner, of one lease of 2024: A2 within two years, a postponement, notice and fine; in the end
 * the one meets it and the other is exempt. It isn't over yet, so the clock of the service is ahead.
 */
import { expect, test } from '@jest/globals';
import { AGENCY } from '../../support/service.js';
import { syntheticInsz } from '../../support/synthetic-insz.js';
import { startLives, type Life } from './telling.js';
import { by, turning } from './turning.js';

const sections = ['Wooncode', 'Talenkennis', 'Adviezen'];
const ofHousing = { type: 'SOCIAL_LANDLORD', purpose: 'HOUSING_LANGUAGE', sections };
const landlord = { ...ofHousing, organisation: '0099090151' };
const successor = { ...ofHousing, organisation: '0099090250' };
const vmsw = { ...ofHousing, organisation: '0099090448', type: 'VMSW' };
const supervisor = { organisation: '0099090349', type: 'ENFORCEMENT', purpose: 'ENFORCEMENT', sections: [] };
const begin = startLives({
  partners: [landlord, successor, vmsw, supervisor],
  aheadMs: Math.max(0, Date.parse('2029-01-01') - Date.now()),
});
const tenant = begin(syntheticInsz(1));
const partner = begin(syntheticInsz(2));
const both: readonly (readonly [Life, string])[] = [
  [tenant, 'TENANT'],
  [partner, 'PARTNER'],
];

const place = { organisation: AGENCY };
const lease = 'H1';
const trajectory = 'T1';
const requirement = by('housing-language', '2026-02-01');
const postponed = by('housing-postponement', '2027-02-01');
const noticed = by('housing-notice', '2027-09-01');
const fined = by('housing-fine', '2028-03-15');
const instants: Record<string, string> = {};
const next = async (date: string, life = tenant) => (await life.standingOn(date)).Talenkennis.next;
const oral = (course: string, level: string, group?: string) => ({
  ...{ course, provider: '900001', module: { level, skills: ['listening', 'speaking'] } },
  ...(group !== undefined && { group }),
});
const enrolled = ['CourseEnrolled', 'WaitingListLeft'];
const lessons = (days: string, ...attendances: ('AANWEZIG' | 'AFWEZIG' | 'VERANTW_AFWE')[]) =>
  days.split(' ').map((on) => [on, ...attendances] as const);

test('VMSW refers them: waiting files are opened', async () => {
  const on = '2024-01-22';
  for (const [life] of both) {
    const referral = { referral: 'R1', partner: 'VMSW', by: vmsw.organisation, identity: life.identity };
    await life.by(landlord).refused([on, 'ReceiveReferral', referral, 'COMMAND_NOT_OF_ORGANISATION']);
    await life.by(vmsw).refused([on, 'ReceiveReferral', referral, 'PERSON_NOT_INSCRIBED']);
    await life.by(vmsw).inscribed(on);
    await life.by(vmsw).told([on, 'ReceiveReferral', referral, ['DossierOpened', 'PartnerReferralReceived']]);
  }
});

test('the lease of 2024 asks each of them to speak Dutch at A2 within two years', async () => {
  for (const [life, role] of both) {
    const told = life.by(landlord);
    const home = { lease, signedOn: '2024-01-23', landlord: landlord.organisation, role };
    const ofAnother = { ...home, landlord: successor.organisation };
    await told.refused(['2024-02-01', 'StartLease', home, 'PERSON_NOT_INSCRIBED']);
    await told.inscribed('2024-01-23');
    await told.refused(['2024-02-01', 'StartLease', ofAnother, 'NOT_OWN_ORGANISATION']);
    await told.told(['2024-02-01', 'StartLease', home]);
    await life.stands('Wooncode', [
      ['2024-01-31', 'notApplicable'],
      ['2024-02-01', 'open', requirement],
      ['2026-02-01', 'open', requirement],
      ['2026-02-02', 'overdue', requirement],
    ]);
  }
  expect((await tenant.by(landlord).standingOn('2024-02-01')).Wooncode).toMatchObject({ level: 'A2' });
  expect(await next('2024-02-01')).toMatchObject([{ towards: 'WOONCODE', step: 'ADVICE' }]);
});

test('a talk at the House of Dutch, its advice, and a trajectory', async () => {
  const components = ['TO_A1', 'TO_A2'];
  const opening = { trajectory, type: 'TT_WCTK', manager: place, components };
  const willingness = { ...opening, type: 'TT_WCTB' };
  for (const [life] of both)
    await life.told(
      ['2024-02-12', 'AnswerReferral', { referral: 'R1', status: 'GW' }],
      ['2024-02-12', 'HoldTalk', { talk: 'G1', kind: 'HOUSE_OF_DUTCH', place }],
      ['2024-02-12', 'StateLiteracy', { latinScript: { code: 'VOLDOENDE' } }],
      ['2024-02-13', 'AdviseCourse', { track: 'CBE', level: 'A1' }],
    );
  await tenant.refused(['2024-02-19', 'OpenTrajectory', willingness, 'TRAJECTORY_TYPE_NOT_IN_FORCE']);
  const events = ['TrajectoryOpened', ...components.map(() => 'ComponentAdded')];
  await tenant.told(['2024-02-19', 'OpenTrajectory', opening, events]);
  const enrol = { step: 'ENROL', level: 'A1', track: 'CBE', hours: 240 };
  expect(await next('2024-02-19')).toMatchObject([
    { ...enrol, towards: 'TRAJECTORY', goal: 'A1' },
    { ...enrol, towards: 'WOONCODE', goal: 'A2', due: '2026-02-01' },
  ]);
  expect(await next('2024-02-19', tenant.by(landlord))).toMatchObject([{ towards: 'WOONCODE' }]);
});

test('they wait for a place in A1, and follow it together', async () => {
  const follows = { step: 'FOLLOW', course: 'N1' };
  const waits = { step: 'ENROL', blockedBy: ['WAITING_LIST'] };
  for (const [life] of both)
    await life.told(['2024-02-20', 'JoinWaitingList', { entry: 'W1', list: 'NT2', level: 'A1' }]);
  expect(await next('2024-03-01')).toMatchObject([waits, waits]);
  for (const [life] of both)
    await life.told(
      ['2024-04-02', 'OfferPlace', { entry: 'W1', course: 'N1' }],
      ['2024-04-08', 'EnrolInCourse', { ...oral('N1', 'A1', 'G1'), waiting: 'W1' }, enrolled],
    );
  expect(await next('2024-04-08')).toMatchObject([follows, follows]);
  await tenant.attended(
    { course: 'N1', group: 'G1', others: [partner] },
    ...lessons('2024-04-15 2024-05-13 2024-06-10 2024-09-09', 'AANWEZIG', 'AANWEZIG'),
    ...lessons('2024-10-07 2024-11-04 2024-12-02 2025-01-13', 'AANWEZIG', 'VERANTW_AFWE'),
  );
  await partner.told(['2025-01-20', 'LeaveCourse', { course: 'N1', reason: 'R1' }]);
});

test('A1 is not enough', async () => {
  await tenant.told(
    ['2025-01-31', 'RecordCourseResult', { course: 'N1', result: 'GESLAAGD' }],
    ['2025-02-03', 'DecideComponent', { trajectory, component: 'TO_A1', decision: 'VO' }],
    ['2025-02-10', 'JoinWaitingList', { entry: 'W2', list: 'NT2', level: 'A2' }],
  );
  await tenant.stands('Wooncode', [['2025-01-31', 'open', requirement]]);
  const { levels, next: steps } = (await tenant.standingOn('2025-02-10')).Talenkennis;
  expect(levels).toMatchObject({ oral: 'A1' });
  expect(steps).toMatchObject([{ goal: 'A2' }, { step: 'ENROL', level: 'A2', blockedBy: ['WAITING_LIST'] }]);
});

test('no fitting course is free in time: the landlord postpones it once, by a year', async () => {
  const postponement = { lease, reason: 'NO_FITTING_COURSE', grantedBy: 'LANDLORD' };
  const told = tenant.by(landlord);
  instants['postponement'] = await tenant.now();
  await told.told(['2026-01-12', 'PostponeLanguageRequirement', postponement]);
  await told.refused(
    ['2026-01-13', 'PostponeLanguageRequirement', postponement, 'ALREADY_POSTPONED'],
    ['2026-02-02', 'RecordLandlordFinding', { lease }, 'HOUSING_NOT_OVERDUE'],
  );
  await tenant.stands('Wooncode', [
    ['2026-01-11', 'open', requirement],
    ['2026-01-12', 'postponed', postponed],
    ['2027-02-01', 'postponed', postponed],
    ['2027-02-02', 'overdue', postponed],
  ]);
  expect(JSON.stringify(await told.standingOn('2026-01-12'))).not.toContain(postponement.reason);
});

test('the partner has reached the limit of learning: exempt, and why is sealed', async () => {
  const [on, ground] = ['2026-03-02', 'LEARNING_LIMIT'];
  const told = partner.by(landlord);
  await told.told(['2026-02-02', 'RecordLandlordFinding', { lease }]);
  await told.refused([on, 'GrantLanguageExemption', { ground }, 'COMMAND_NOT_OF_ORGANISATION']);
  await partner.told([on, 'GrantLanguageExemption', { ground }]);
  await partner.refused(['2026-03-03', 'GrantLanguageExemption', { ground }, 'ALREADY_EXEMPT']);
  const notice = { lease, until: '2026-09-01' };
  await partner.by(supervisor).refused([on, 'GiveHousingNotice', notice, 'HOUSING_NOT_OVERDUE']);
  await turning(partner)('Wooncode', on, ['overdue', requirement], ['exempt', by('housing-exemption')]);
  for (const life of [partner, told]) expect(JSON.stringify(await life.standingOn(on))).not.toContain(ground);
  const { events } = (await partner.replay()).history;
  const granted = events.find(({ type }: { type: string }) => type === 'LanguageExemptionGranted');
  expect(granted).toMatchObject({ facts: { on }, personal: { ground } });
  expect(granted.facts).not.toHaveProperty('ground');
});

test('the tenant doesn’t pass A2, and the landlord finds it', async () => {
  const results = [{ skill: 'speaking', level: 'A2', passed: false }];
  await tenant.told(
    ['2026-02-02', 'OfferPlace', { entry: 'W2', course: 'N2' }],
    ['2026-02-09', 'EnrolInCourse', { ...oral('N2', 'A2', 'G2'), waiting: 'W2' }, enrolled],
  );
  await tenant.attended(
    { course: 'N2', group: 'G2' },
    ...lessons('2026-02-16 2026-03-16 2026-04-20 2026-05-18', 'AANWEZIG'),
    ...lessons('2026-06-15 2026-09-14 2026-10-12 2026-11-16', 'AFWEZIG'),
  );
  await tenant.told(
    ['2026-12-18', 'RecordCourseResult', { course: 'N2', result: 'NT_GESLAAGD' }],
    ['2027-01-18', 'RecordNt2Test', { test: 'NT1', place, results }],
  );
  const told = tenant.by(landlord);
  await told.refused(['2027-02-01', 'RecordLandlordFinding', { lease }, 'HOUSING_NOT_OVERDUE']);
  await told.told(['2027-02-02', 'RecordLandlordFinding', { lease }]);
});

test('the supervisor gives notice first, and fines when its term is over', async () => {
  const told = tenant.by(supervisor);
  const notice = { lease, until: '2027-09-01' };
  const fine = { lease, amount: 150, until: '2028-03-15' };
  await tenant
    .by(landlord)
    .refused(['2027-03-01', 'GiveHousingNotice', notice, 'COMMAND_NOT_OF_ORGANISATION']);
  await told.refused(
    ['2027-03-01', 'ImposeHousingFine', fine, 'HOUSING_NOTICE_MISSING'],
    ['2027-03-01', 'GiveHousingNotice', { ...notice, until: '2028-03-02' }, 'HOUSING_TERM_TOO_LONG'],
  );
  await told.told(['2027-03-01', 'GiveHousingNotice', notice]);
  await tenant.stands('Wooncode', [
    ['2027-02-28', 'overdue', postponed],
    ['2027-03-01', 'inNotice', noticed],
    ['2027-09-01', 'inNotice', noticed],
    ['2027-09-02', 'overdue', postponed],
  ]);
  instants['fine'] = await tenant.now();
  await told.refused(
    ['2027-09-01', 'ImposeHousingFine', fine, 'HOUSING_NOTICE_MISSING'],
    ['2027-09-15', 'ImposeHousingFine', { ...fine, amount: 24 }, 'HOUSING_FINE_AMOUNT'],
  );
  await told.told(['2027-09-15', 'ImposeHousingFine', fine]);
  await turning(tenant)('Wooncode', '2027-09-15', ['overdue', postponed], ['fined', fined]);
});

test('a renovation forces them out, and another landlord takes over: rule and term stay', async () => {
  for (const [life, role] of both) {
    const told = life.by(landlord);
    const home = { lease: 'H2', signedOn: '2027-10-15', landlord: landlord.organisation, role };
    const rehoused = (previous: string) => ({ ...home, rehousing: { because: 'RENOVATION', previous } });
    await told.refused(['2027-11-01', 'StartLease', rehoused('H9'), 'REHOUSED_FROM_NO_LEASE']);
    await told.told(
      ['2027-11-01', 'StartLease', rehoused(lease)],
      ['2027-10-31', 'EndLease', { lease }],
      ['2028-01-01', 'TransferLease', { lease: 'H2', landlord: successor.organisation }],
    );
    await life.by(successor).inscribed('2028-01-01');
  }
  await turning(tenant)('Wooncode', '2027-11-01', ['fined', fined], ['fined', fined]);
  await partner.stands('Wooncode', [['2027-11-01', 'exempt', by('housing-exemption')]]);
  const { leases } = (await tenant.by(successor).standingOn('2028-01-01')).Wooncode;
  expect(leases).toMatchObject([
    { lease, landlord: landlord.organisation, endedOn: '2027-10-31' },
    { lease: 'H2', landlord: successor.organisation, rehousing: { previous: lease } },
  ]);
});

test('the tenant meets it by a proof; a test that is heard of later meets it earlier', async () => {
  const on = '2028-02-14';
  const proof = { proof: 'B1', kind: 'INTEGRATION_ORGANISATION', level: 'A2' };
  const manifest = { ...proof, kind: 'MANIFEST_TO_LANDLORD' };
  const told = tenant.by(successor);
  await tenant.told(['2027-11-08', 'EnrolInCourse', oral('N3', 'A2', 'G3')]);
  const days = '2027-11-15 2027-11-22 2027-11-29 2027-12-06 2027-12-13 2028-01-10';
  await tenant.attended({ course: 'N3', group: 'G3' }, ...lessons(days, 'AANWEZIG'));
  await told.refused([on, 'AcceptLanguageProof', manifest, 'PROOF_KIND_NOT_IN_FORCE']);
  await told.told([on, 'AcceptLanguageProof', proof, ['LanguageProofAccepted', 'LanguageRequirementMet']]);
  await turning(tenant)('Wooncode', on, ['fined', fined], ['met', by('housing-language')]);
  instants['test'] = await tenant.now();
  const test = { test: 'NT2', place, results: [{ skill: 'speaking', level: 'A2', passed: true }] };
  await tenant.told(
    ['2028-01-24', 'RecordNt2Test', test, ['Nt2TestTaken', 'LanguageRequirementMet']],
    ['2028-02-21', 'DecideComponent', { trajectory, component: 'TO_A2', decision: 'VO' }],
    ['2028-02-22', 'CloseTrajectory', { trajectory }],
  );
  const seen = (await told.standingOn(on)).Wooncode;
  expect(seen).toMatchObject({ standing: 'met', since: '2028-01-24', proof: { test: 'NT2' } });
  expect(await next('2028-02-22')).toEqual([]);
});

test('as known before something the old answer stays; and all of it is in the dossier', async () => {
  await tenant.stands('Wooncode', [['2026-02-02', 'overdue', requirement]], instants['postponement']);
  await tenant.stands('Wooncode', [['2027-09-15', 'overdue', postponed]], instants['fine']);
  await tenant.stands('Wooncode', [['2028-01-24', 'fined', fined]], instants['test']);
  const { history } = await tenant.replay();
  expect(history.events.length).toBeGreaterThanOrEqual(60);
});
