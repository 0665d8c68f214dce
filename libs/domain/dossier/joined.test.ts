import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { catalogue, dossierEvents, type AnyFactEvent, type EventName } from '../catalogue.js';
import { sampleOf } from '../../../test/history/sample.js';
import { DossierId, known, LeaseId } from '../identifiers/ids.js';
import type { AnyEventDefinition } from '../kernel/event.js';
import { fold } from './dossier.js';
import { FindingId } from './finding.js';
import { countsWhenJoined, identifiersIn as idsOf, joinedEvent, linksDossiers, saysWho } from './joined.js';

const dossier = DossierId.parse('1a2b3c4d-0000-4000-8000-000000000001');
const joined = (type: string, facts: object) => joinedEvent({ type, facts } as AnyFactEvent, dossier).facts;
/** The fact that a correction names is one of another event: it has a test of its own. */
const names = (Object.keys(dossierEvents) as EventName[]).filter((name) => name !== 'FactCorrected');

/** The names of the identifiers of entries, as the schemas of the catalogue state them. */
const ownIds = ['TrajectoryId', 'CourseId', 'TestId', 'LeaseId', 'TalkId', 'ProofId', 'EntryId'];

/** The identifiers of entries in facts, as the JSON schema of the event says, which no code here reads. */
function identifiersIn(schema: z.core.JSONSchema.BaseSchema, value: unknown, all = schema): unknown[] {
  const name = schema.$ref?.split('/').at(-1);
  if (name !== undefined && ownIds.includes(name)) return value === undefined ? [] : [value];
  const target = name === undefined ? schema : ((all.$defs?.[name] ?? {}) as typeof schema);
  const options = [...(target.anyOf ?? []), ...(target.allOf ?? [])] as (typeof schema)[];
  const inner = options.flatMap((option) => identifiersIn(option, value, all));
  if (Array.isArray(value))
    return inner.concat(value.flatMap((each) => identifiersIn(target.items as typeof schema, each, all)));
  if (typeof value !== 'object' || value === null) return inner;
  const members = Object.entries(target.properties ?? {}) as [string, typeof schema][];
  return inner.concat(members.flatMap(([key, each]) => identifiersIn(each, (value as never)[key], all)));
}

const schemaOf = ({ fields }: AnyEventDefinition) =>
  z.toJSONSchema(
    z.object(Object.fromEntries(Object.entries(fields).map(([name, { open }]) => [name, open]))),
    {
      io: 'input',
      reused: 'ref',
      unrepresentable: 'any',
    },
  );

test.each(names)('every identifier of an entry in %s says from which dossier it is', (name) => {
  const { facts } = sampleOf(name);
  const schema = schemaOf(catalogue[name]);
  const before = identifiersIn(schema, facts).map(String);
  const after = identifiersIn(schema, joined(name, facts)).map(String);
  expect(after).toEqual(before.map((id) => `1a2b3c4d::${id}`));
  for (const id of after) expect(known(LeaseId).safeParse(id).success).toBe(true);
});

test('there are events with identifiers, in objects and lists too', () => {
  const found = names.filter(
    (name) => identifiersIn(schemaOf(catalogue[name]), sampleOf(name).facts).length > 0,
  );
  expect(found.length).toBeGreaterThan(30);
  expect(found).toContain('LanguageRequirementMet');
});

test('a UUID is of no dossier, and what was joined before says already where it comes from', () => {
  const lease = '6f1e3f2a-1111-4222-8333-444455556666';
  expect(joined('LeaseEnded', { lease })).toEqual({ lease });
  expect(joined('LeaseEnded', { lease: '99999999::lease-2019-1' })).toEqual({
    lease: '99999999::lease-2019-1',
  });
  expect(joined('LeaseEnded', { lease: 'lease-2019-1' })).toEqual({ lease: '1a2b3c4d::lease-2019-1' });
});

test('what a source no longer states is the entry of the joined dossier, and not one of the same name', () => {
  const key = (matter: string) => (joined('NoLongerStated', { matter }) as { matter: string }).matter;
  expect(key('course/course-2019-1/lesson/2')).toBe('course/1a2b3c4d::course-2019-1/lesson/1a2b3c4d::2');
  expect(key('trajectory/1/component/NT2_A1/1')).toBe('trajectory/1a2b3c4d::1/component/NT2_A1/1');
  expect(key('section/Talenkennis')).toBe('section/Talenkennis');
  expect(key('registration')).toBe('registration');
});

test('what was corrected is the fact of the joined dossier', () => {
  const wrong = { type: 'LeaseEnded', facts: { lease: 'lease-2019-1' } };
  const facts = { on: '2024-01-01', event: '6f1e3f2a-1111-4222-8333-444455556666', wrong };
  expect(joined('FactCorrected', facts)).toMatchObject({
    wrong: { facts: { lease: '1a2b3c4d::lease-2019-1' } },
  });
});

test('findings on the same place of two documents stay two, and each is closed by its own name', () => {
  const on = '2018-04-01';
  const noted = { type: 'ImportFindingNoted', facts: { on, code: 'DATE_NOT_A_DAY', place: 'Contracten' } };
  const own = 'DATE_NOT_A_DAY:Contracten';
  const its = 'DATE_NOT_A_DAY:1a2b3c4d::Contracten';
  const closed = { type: 'FindingClosed', facts: { on, finding: own, outcome: 'NOT_OURS' } };
  const both = [noted, closed].map((event) => joinedEvent(event as AnyFactEvent, dossier));
  const { finding } = fold([noted as AnyFactEvent, ...both]);
  expect([...finding].map((each) => [each.finding, each.status])).toEqual([
    [own, 'OPEN'],
    [its, 'CLOSED'],
  ]);
  expect(FindingId.safeParse(its).success).toBe(true);
  const decision = 'GROUND_LOST:6f1e3f2a-1111-4222-8333-444455556666';
  expect(joined('FindingResolved', { finding: decision })).toEqual({ finding: decision });
});

test('leases of the same name in two dossiers stay two', () => {
  const started = { type: 'LeaseStarted', facts: sampleOf('LeaseStarted').facts } as AnyFactEvent;
  const { lease } = fold([started, joinedEvent(started, dossier)]);
  expect(lease.map((each) => each.lease)).toEqual(['lease-1', '1a2b3c4d::lease-1']);
});

const keyed = names.filter((name) => keyOf(name, sampleOf(name).facts) !== undefined);
function keyOf(name: EventName, facts: object): string | undefined {
  return (catalogue[name] as AnyEventDefinition).entityKeyOf(facts);
}

test.each(keyed)('the key of %s that a source no longer states is that of the joined event', (name) => {
  const { facts } = sampleOf(name);
  const matter = keyOf(name, facts);
  expect(joined('NoLongerStated', { matter })).toEqual({ matter: keyOf(name, joined(name, facts)) });
});

test('a finding on a place with colons in it is of the joined dossier as a whole', () =>
  expect(joined('FindingResolved', { finding: 'DATE_NOT_A_DAY:Contracten/a:b' })).toEqual({
    finding: 'DATE_NOT_A_DAY:1a2b3c4d::Contracten/a:b',
  }));

test('an event that names no entry is the very same in the other dossier', () => {
  const event = sampleOf('PersonDied') as AnyFactEvent;
  expect(joinedEvent(event, dossier)).toBe(event);
});

test('the identifiers in an event are found, each as often as it stands there', () => {
  const ids = (type: string, facts: object) => idsOf({ type, facts } as AnyFactEvent);
  expect(ids('LanguageRequirementMet', { lease: 'l', level: 'A1', proof: { test: 't' } })).toEqual([
    'l',
    't',
  ]);
  const rehousing = { because: 'SALE', previous: '1' };
  expect(ids('LeaseStarted', { ...sampleOf('LeaseStarted').facts, lease: '1', rehousing })).toEqual([
    '1',
    '1',
  ]);
  expect(ids('PersonDied', { on: '2024-01-01' })).toEqual([]);
});

test('what merges dossiers is told from what says who somebody is, and neither goes over as it is', () => {
  const which = (is: (type: string) => boolean) =>
    (Object.keys(dossierEvents) as EventName[]).filter(is).sort();
  const merges = ['DossierJoined', 'DossierMerged', 'DossierReopened', 'DossierSeparated'];
  expect(which(linksDossiers)).toEqual(merges);
  expect(which(saysWho)).toEqual(['DossierOpened', 'InszReplaced', 'PersonDetailsStated']);
  expect(which((type) => !countsWhenJoined(type))).toEqual([
    'DossierMerged',
    'DossierReopened',
    'OrderStated',
  ]);
});
