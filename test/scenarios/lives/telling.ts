/** Tells the life of a person to the service as partners do: commands day by day, and where the person stands. */
import { afterAll, beforeAll, expect } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { resultsIn } from '../../support/line-results.js';
import { AGENCY, startTestService, type Answer, type TestService } from '../../support/service.js';
import { birthDateOf } from '../../support/synthetic-insz.js';

/** A day (none where the command has none), a command, its fields, and the events that it records where not its own. */
type Told = readonly [on: string | undefined, command: string, fields?: object, events?: readonly string[]];
/** What is refused on a day, and why. */
type Refused = readonly [on: string | undefined, command: string, fields: object, code: string];
/** Where the person stands on a day, by when what is to be done, and by which rule. */
type Stands = readonly [
  date: string,
  standing: string,
  more?: { readonly due?: string; readonly rule?: string },
];
/** The day of a lesson, and how each of the group attended: the person first, and then the others. */
type Lesson = readonly [on: string, ...attendances: ('AANWEZIG' | 'AFWEZIG' | 'VERANTW_AFWE')[]];
/** Who sends and asks, and for which purpose. */
interface Party {
  readonly organisation: string;
  readonly purpose: string;
}

export interface Life {
  readonly insz: string;
  readonly identity: object;
  /** The same life, as another organisation tells it and asks about it. */
  readonly by: (party: Party) => Life;
  /** A partner says from which day on it has a file on the person: it records of nobody else. */
  readonly inscribed: (on: string) => Promise<void>;
  /** Sends commands in their order. Each is taken, and repeated under its key it is answered the same. */
  readonly told: (...rows: readonly Told[]) => Promise<void>;
  /** Sends commands that are refused: nothing is recorded. */
  readonly refused: (...rows: readonly Refused[]) => Promise<void>;
  /** Sends each lesson of a group once for all who are in it; repeated under its key it is answered the same. */
  readonly attended: (
    group: { readonly course: string; readonly group: string; readonly others?: readonly Life[] },
    ...lessons: readonly Lesson[]
  ) => Promise<void>;
  /** The standings of a day, by their section; as known at an instant, or now. */
  readonly standingOn: (date: string, knownAt?: string) => Promise<Answer['body']>;
  /**
   * Asks on each day where the person stands.
   * @param place as in the answer, with dots: Aanmelding, Trajecten.parts.MO; `none` where there is nothing
   */
  readonly stands: (place: string, rows: readonly Stands[], knownAt?: string) => Promise<void>;
  /** An instant after all that was told, and before all that will be. */
  readonly now: () => Promise<string>;
  /** The history and the state of the dossier, replayed by an auditor: it holds what was told, and nothing else. */
  readonly replay: (how?: { readonly asOf?: string; readonly knownAt?: string }) => Promise<Answer['body']>;
}

/** An organisation beside the agency, and what it may see for its purpose. */
interface Partner extends Party {
  readonly type: string;
  readonly sections: readonly string[];
}
interface World {
  readonly kbi: () => TestService;
  readonly aheadMs: number;
  /** The types of the events that were recorded of a person. */
  readonly recordedOf: (insz: string) => string[];
}

/**
 * Starts a service for the lives of a test file.
 * @param partners are registered in it
 * @param aheadMs how far its clock is ahead, for a life that isn't over yet
 * @returns begins a life by an INSZ
 */
export function startLives({
  partners = [],
  aheadMs = 0,
}: { partners?: readonly Partner[]; aheadMs?: number } = {}): (insz: string) => Life {
  let kbi: TestService;
  let isStarted = false;
  const recorded = new Map<string, string[]>();
  const recordedOf = (insz: string) => {
    const types = recorded.get(insz) ?? [];
    recorded.set(insz, types);
    return types;
  };
  beforeAll(async () => {
    // a service doesn't start by a clock that is wrong, and another store than this one has a clock of its own
    const clock = () => new Date(Date.now() + (isStarted ? aheadMs : 0));
    kbi = await startTestService(aheadMs > 0 ? { clock, store: 'postgres' } : {});
    isStarted = true;
    for (const partner of partners) await register(kbi, partner);
  }, 60_000);
  afterAll(() => kbi.stop());
  const agency = { organisation: AGENCY, purpose: 'TRAJECTORY_FOLLOW_UP' };
  return (insz) => lifeOf(insz, { kbi: () => kbi, aheadMs, recordedOf }, agency);
}

async function register(kbi: TestService, { organisation, type, purpose, sections }: Partner): Promise<void> {
  const legalBasis = { number: 'Beraadslaging 1/2017', date: '2017-06-06' };
  const authorisation = { authorisation: randomUUID(), legalBasis, purposes: [purpose], sections };
  const authorisations = sections.length > 0 ? [{ ...authorisation, from: '2017-08-01' }] : [];
  const body = { organisation, name: 'Voorbeeld', type, synthetic: true, senders: [], authorisations };
  const headers = { 'idempotency-key': randomUUID() };
  const answer = await kbi.send('POST', '/v1/organisations', { body, headers, scopes: ['admin'] });
  expect(answer).toMatchObject({ status: 200 });
}

function lifeOf(insz: string, world: World, party: Party): Life {
  const { kbi, aheadMs, recordedOf } = world;
  const person = { insz };
  const recorded = recordedOf(insz);

  const send = ([on, command, fields]: Told, key: string) =>
    kbi().send('POST', `/v1/commands/${command}`, {
      scopes: ['command'],
      organisation: party.organisation,
      headers: { 'idempotency-key': key },
      body: { person, ...(on && { on }), ...fields },
    });

  async function tell(told: Told): Promise<void> {
    const [on, command, , events] = told;
    const key = randomUUID();
    const first = await send(told, key);
    expect({ command, on, ...first }).toMatchObject({ status: 200, body: { outcome: 'recorded' } });
    const repeated = await send(told, key);
    expect(repeated).toMatchObject({ status: 200, body: first.body });
    expect(repeated.headers.get('idempotency-replayed')).toBe('true');
    const types: string[] = first.body.events.map(({ type }: { type: string }) => type);
    if (events) expect(types).toEqual(events);
    else expect(types).toHaveLength(1);
    recorded.push(...types);
  }

  async function refuse([on, command, fields, code]: Refused): Promise<void> {
    const { status, body } = await send([on, command, fields], randomUUID());
    expect({ command, on, fields, code: status === 200 ? 'recorded' : body.code }).toMatchObject({ code });
  }

  async function asked(
    path: string,
    scopes: readonly ['consult' | 'audit'],
    body: object,
    organisation: string,
  ): Promise<Answer> {
    const answer = await kbi().send('POST', path, {
      scopes,
      organisation,
      headers: { 'idempotency-key': randomUUID() },
      body: { insz, ...body },
    });
    expect(answer).toMatchObject({ status: 200 });
    return answer;
  }

  async function standingOn(date: string, knownAt?: string): Promise<Answer['body']> {
    const question = { purpose: party.purpose, date, ...(knownAt && { knownAt }) };
    const answer = await asked('/v1/dossiers/standing', ['consult'], question, party.organisation);
    return answer.body.standing;
  }

  return {
    insz,
    identity: { familyNames: ['Voorbeeld'], givenNames: ['Ama'], birthDate: birthDateOf(insz) },
    by: (other) => lifeOf(insz, world, other),
    async inscribed(on) {
      const answer = await kbi().send('POST', '/v1/commands/RegisterInscription', {
        scopes: ['consult'],
        organisation: party.organisation,
        headers: { 'idempotency-key': randomUUID() },
        body: { person, on, purpose: party.purpose },
      });
      expect(answer).toMatchObject({ status: 200, body: { outcome: 'recorded' } });
      recorded.push('PersonInscribed');
    },
    async told(...rows) {
      for (const row of rows) await tell(row);
    },
    async refused(...rows) {
      for (const row of rows) await refuse(row);
    },
    async attended({ course, group, others = [] }, ...lessons) {
      for (const lesson of lessons) {
        await inLesson(kbi(), { course, group }, lesson, [insz, ...others.map((other) => other.insz)]);
        for (const one of [insz, ...others.map((other) => other.insz)])
          recordedOf(one).push('LessonRecorded');
      }
    },
    standingOn,
    async stands(place, rows, knownAt) {
      const found: Stands[] = [];
      for (const [date] of rows) {
        const steps = place.split('.');
        const there = steps.reduce((at, step) => at?.[step], await standingOn(date, knownAt));
        const { due, rule } = there ?? {};
        const more = { ...(due && { due }), ...(rule && { rule: rule.id }) };
        found.push([date, there?.standing ?? 'none', ...(due || rule ? [more] : [])] as unknown as Stands);
      }
      expect(found).toEqual(rows);
    },
    async now() {
      await delay(2);
      const instant = new Date(Date.now() + aheadMs).toISOString();
      await delay(2);
      return instant;
    },
    async replay(how = {}) {
      const { body } = await asked('/v1/audit/replays', ['audit'], how, AGENCY);
      const types = body.history.events.map(({ type }: { type: string }) => type);
      expect(how.knownAt ? recorded.slice(0, types.length) : recorded).toEqual(types);
      return body;
    },
  };
}

async function inLesson(
  kbi: TestService,
  { course, group }: { readonly course: string; readonly group: string },
  [on, ...attendances]: Lesson,
  inszs: readonly string[],
): Promise<void> {
  const persons = inszs.map((insz, nth) => ({ person: { insz }, course, attendance: attendances[nth] }));
  const request = {
    scopes: ['command'],
    headers: { 'idempotency-key': randomUUID() },
    body: { on, lesson: `${course}-${on}`, group, persons },
  } as const;
  const first = resultsIn((await kbi.send('POST', '/v1/lessons/attendance', request)).body);
  expect(first).toMatchObject(persons.map(() => ({ status: 200, outcome: 'recorded' })));
  const repeated = resultsIn((await kbi.send('POST', '/v1/lessons/attendance', request)).body);
  expect(repeated).toMatchObject(first.map(({ id }) => ({ id, status: 200, replayed: true })));
}
