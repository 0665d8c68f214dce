/** A log as the service would have written it: lives and consultations of simulated years, sealed, with metadata. */
import { readWorld } from '../../../apps/demo/requests.js';
import { derivedId, openMetadata, withAuthor } from '../../../apps/api/handling/command-envelope.js';
import {
  ConsultationGranted,
  ConsultationRefused,
  type Consultation,
} from '../../../libs/domain/consultation/events.js';
import type { DossierCommand } from '../../../libs/domain/dossier/command.js';
import { decide, dossierCommands, type CommandName } from '../../../libs/domain/dossier/decide.js';
import { evolve, fold } from '../../../libs/domain/dossier/dossier.js';
import { InszLinked } from '../../../libs/domain/dossier/person.js';
import { AuthorisationId, ConsultationId, DossierId } from '../../../libs/domain/identifiers/ids.js';
import { Insz } from '../../../libs/domain/identifiers/insz.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { day } from '../../../libs/domain/kernel/dates.js';
import type { DomainEvent } from '../../../libs/domain/kernel/event.js';
import { streams } from '../../../libs/domain/streams.js';
import type { NewEvent } from '../../../libs/event-store/port.js';
import { sealEvent } from '../../../libs/privacy/event-sealing.js';
import type { DataKey } from '../../../libs/privacy/key-ring.js';
import type { Cast } from '../../../libs/simulation/cast.js';
import { consultationsOfYear } from '../../../libs/simulation/consultations.js';
import { planYear } from '../../../libs/simulation/plan.js';
import { commandsOfYear, type SimulatedCommand } from '../../../libs/simulation/year.js';
import type { Privacy } from './privacy.js';

/** Events that are appended together. */
export interface SimulatedAppend {
  readonly stream: string;
  readonly events: readonly NewEvent[];
}

/** Somebody of the log. */
interface Person {
  readonly id: DossierId;
  readonly keys: Readonly<Record<'dossier' | 'road' | 'accessLog', DataKey>>;
}

/** A life of the simulation, and the people whose life it is. */
interface Life {
  readonly people: readonly Person[];
  dossier: ReturnType<typeof fold>;
}

type Question = ReturnType<typeof consultationsOfYear>[number];

/** Of so many events of the mix, one is a consultation. */
const EVENTS_A_CONSULTATION = 5;
/** A part of a year is planned, and each of its lives is that of so many people: deciding takes longer than sealing. */
const PEOPLE_A_LIFE = 4;
/** Consultations that follow those of 2017 are of so many years before. */
const EARLIER_YEARS = 20;
/** Of whom they are: people of such a part of a year. */
const CONSULTED_SCALE = 0.025;
const REFUSED_ONE_IN = 7;
const TODAY = day('2026-01-05');
const DAY_OR_INSTANT = /^(\d{4})(-\d\d-\d\d)(T.*)?$/u;

/** What the years of a log are like. */
export interface Years {
  /** The trajectories that begin in a year, as a part of those of 2017. */
  readonly scale: number;
  /** How many times August to December 2017 has its consultations. */
  readonly timesIn2017: number;
}

/**
 * Makes simulated years, one after the other, without an end: lives that go on side by side, and what was asked about
 * people. The first year is 2017, and each next one the year before. The first consultations are those of August to
 * December 2017; all others are of other years, so that the log grows and those five months don't.
 */
export class SimulatedLog {
  readonly #lives = this.#tellLives();
  readonly #consultations = this.#tellConsultations();

  private constructor(
    private readonly privacy: Privacy,
    private readonly cast: Cast,
    private readonly years: Years,
  ) {}

  static async begin(privacy: Privacy, years: Years): Promise<SimulatedLog> {
    return new SimulatedLog(privacy, (await readWorld()).cast, years);
  }

  /** So many consultations, and no more. */
  async *consultations(events: number): AsyncGenerator<SimulatedAppend> {
    for (let made = 0; made < events; made += 1) yield await nextOf(this.#consultations);
  }

  /** Lives and consultations together, to a number of events. */
  async *mix(events: number): AsyncGenerator<SimulatedAppend> {
    let asked = 0;
    for (let made = 0; made < events;) {
      const isAsked = (asked + 1) * EVENTS_A_CONSULTATION <= made;
      const append = await nextOf(isAsked ? this.#consultations : this.#lives);
      asked += Number(isAsked);
      yield { ...append, events: append.events.slice(0, events - made) };
      made += append.events.length;
    }
  }

  async *#tellLives(): AsyncGenerator<SimulatedAppend, undefined> {
    for (let seed = 1; ; seed += 1) {
      const lives = new Map<string, Life>();
      const plan = planYear(seed, this.years.scale / PEOPLE_A_LIFE);
      for (const command of commandsOfYear(plan, this.cast)) {
        const { insz } = command.body['person'] as { readonly insz: string };
        const life = lives.get(insz) ?? { people: await this.#meet(insz, PEOPLE_A_LIFE), dossier: fold([]) };
        lives.set(insz, life);
        yield* this.#appendsOf(command, life, seed - 1);
      }
    }
  }

  async *#tellConsultations(): AsyncGenerator<SimulatedAppend, undefined> {
    const asked: { readonly event: DomainEvent<string, Consultation>; readonly person: Person }[] = [];
    for (const [index, { body }] of consultationsOfYear(planYear(0, CONSULTED_SCALE), this.cast).entries()) {
      const [person] = await this.#meet(body.insz, 1);
      if (person) asked.push({ event: this.#recordOf(body, person, index), person });
    }
    for (let time = 1; ; time += 1) {
      const earlier = time <= this.years.timesIn2017 ? 0 : 1 + (time % EARLIER_YEARS);
      for (const [index, { event, person }] of asked.entries())
        yield this.#recorded(yearsBefore(event, earlier), person, `${time} ${index}`);
    }
  }

  /** Makes the dossiers and keys of people. @param insz from which they follow @param many how many they are */
  #meet(insz: string, many: number): Promise<readonly Person[]> {
    const people = Array.from({ length: many }, async (_, number) => {
      const id = DossierId.parse(derivedId('dossier', insz, number));
      const keys = await this.privacy.keyRing.ensureKeys(id, ['dossier', 'road', 'accessLog']);
      return { id, keys: keys as Person['keys'] };
    });
    return Promise.all(people);
  }

  /**
   * What a command adds to the log, for each of the people whose life it is.
   * @param earlier so many years before it is stated @throws Error when it is refused
   */
  *#appendsOf(
    { id, command, body }: SimulatedCommand,
    life: Life,
    earlier: number,
  ): Generator<SimulatedAppend> {
    const organisation = KboNumber.parse(this.cast.agency);
    const definition = dossierCommands[command as CommandName] as unknown as DossierCommand;
    const parsed = definition.schema.parse(body) as never;
    const decision = decide(definition, parsed, life.dossier as never, { today: TODAY, organisation });
    if (decision.kind === 'refused') throw new Error(`${id} ${command}: ${decision.code}`);
    life.dossier = decision.events.reduce(evolve, life.dossier);
    const events = decision.events.map((event) => yearsBefore(event, earlier));
    const digest = this.privacy.blindIndex.commandDigest({ command, body });
    for (const [number, person] of life.people.entries()) {
      const sent = { command, organisation, digest, key: `${id} ${number}` };
      if (command === 'OpenDossier') {
        const stream = streams.insz.of(this.privacy.blindIndex.blind('insz', person.id));
        yield this.#sealed(stream, [InszLinked.of({ dossier: person.id })], person.keys.road, sent);
      }
      const stream = streams.dossier.of(person.id);
      if (events.length > 0) yield this.#sealed(stream, events, person.keys.dossier, sent);
    }
  }

  /** The record of a question. */
  #recordOf(
    body: Question['body'],
    { id: dossier }: Person,
    index: number,
  ): DomainEvent<string, Consultation> {
    const { blindIndex } = this.privacy;
    const organisation = KboNumber.parse(body.organisation);
    const user = `user-${index % 9}`;
    const question = {
      at: body.at,
      organisation,
      organisationType: this.cast.ocmws.includes(organisation) ? ('OCMW' as const) : ('VDAB' as const),
      channel: index % 3 === 0 ? ('API' as const) : ('MAGDA' as const),
      sectionsAsked: [...body.sections] as 'Personalia'[],
      circumstances: { inscribed: true },
      knownPosition: '4021',
      purpose: body.purpose as 'SOCIAL_INTEGRATION',
      user,
      askedBy: blindIndex.blindUser(organisation, user),
      reference: `dossier ${index}`,
      insz: Insz.parse(body.insz),
    };
    const unknownPerson = blindIndex.blindInsz(body.insz);
    const refused = { ...question, unknownPerson, reason: 'PURPOSE_NOT_AUTHORISED' };
    const granted = {
      ...question,
      dossier,
      authorisation: AuthorisationId.parse(derivedId('authorisation', organisation)),
      sectionsGiven: question.sectionsAsked,
      content: 'given' as const,
      ...(body.emergency && { emergency: true as const, emergencyReason: body.emergency.reason }),
    };
    const isRefused = index % REFUSED_ONE_IN === 0;
    return isRefused ? ConsultationRefused.of(refused) : ConsultationGranted.of(granted);
  }

  #recorded(event: DomainEvent<string, Consultation>, { keys }: Person, key: string): SimulatedAppend {
    const { organisation } = event.facts;
    const stream = streams.consultation.of(ConsultationId.parse(derivedId('consultation', key)));
    const sent = { command: 'Consult', organisation, digest: '0'.repeat(64), key };
    return this.#sealed(stream, [event], keys.accessLog, sent);
  }

  /** Events as the service seals them, with who sent what. */
  #sealed(
    stream: string,
    events: readonly DomainEvent[],
    dataKey: DataKey,
    { command, organisation, digest, key }: Sent,
  ): SimulatedAppend {
    const commandId = this.privacy.blindIndex.blind('command', `${organisation}\n${key}`);
    const requestId = derivedId('request', key);
    const metadata = { commandId, command, digest, organisation, user: 'simulation', requestId };
    const open = openMetadata(metadata);
    const sealed = events.map((event, index) => {
      const id = derivedId(stream, commandId, index);
      return sealEvent({ id, stream, event: withAuthor(event, metadata), key: dataKey, metadata: open });
    });
    return { stream, events: sealed };
  }
}

/** A command as it was sent. */
interface Sent {
  readonly command: string;
  readonly organisation: KboNumber;
  /** Of its body. */
  readonly digest: string;
  /** Which nothing else has. */
  readonly key: string;
}

/** An event with every day and instant of its open facts so many years earlier. */
function yearsBefore<Event extends DomainEvent>(event: Event, years: number): Event {
  if (years === 0) return event;
  const facts = JSON.stringify(event.facts, (_, value: unknown) => {
    const [, year, day, time = ''] = (typeof value === 'string' && DAY_OR_INSTANT.exec(value)) || [];
    return year === undefined ? value : `${Number(year) - years}${day === '-02-29' ? '-02-28' : day}${time}`;
  });
  return { ...event, facts: JSON.parse(facts) as Event['facts'] };
}

async function nextOf<Item>(items: AsyncGenerator<Item, undefined>): Promise<Item> {
  const { value } = await items.next();
  if (value === undefined) throw new RangeError('the simulation has no end');
  return value;
}
