import type { DateOnly } from '../kernel/dates.js';
import type { Residence } from '../kernel/terms.js';
import type { FactEvent } from '../kernel/event.js';
import type { AuthorisationId } from '../identifiers/ids.js';
import type { KboNumber, NisCode } from '../identifiers/organisation-numbers.js';
import {
  authorisationCommands,
  authorisationEvents,
  evolveAuthorisation,
  type Authorisation,
  type AuthorisationEvent,
} from './authorisation.js';
import { communeCommands, communeEvents, evolveCommune, type Commune, type CommuneEvent } from './commune.js';
import { registerStream } from './command.js';
import {
  foldOrganisation,
  organisationCommands,
  organisationEvents,
  type Organisation,
  type OrganisationEvent,
} from './organisation.js';
import { senderCommands } from './sender.js';
import { siteCommands } from './site.js';

/** Everything that is recorded of organisations, authorisations and communes. */
export const registerEvents = { ...organisationEvents, ...authorisationEvents, ...communeEvents };
export type RegisterEvent = OrganisationEvent | AuthorisationEvent | CommuneEvent;

/** Every command of an administrator on them, by its name in the URL. */
export const registerCommands = {
  ...organisationCommands,
  ...senderCommands,
  ...siteCommands,
  ...authorisationCommands,
  ...communeCommands,
};
export type RegisterCommandName = keyof typeof registerCommands;

/** An organisation as of a day, with all that decides on what it may see. */
export interface Asker extends Organisation {
  /** Every authorisation that it holds: its own, then those of its type or commune, in the order of granting. */
  readonly authorisations: readonly Authorisation[];
  /** Whether where somebody lives, be it a commune of before a merger, is that of the organisation on that day. */
  isItsCommune(residence: Residence): boolean;
}

/**
 * All organisations, authorisations and communes, as the log tells them up to some position. The same events in the
 * same order make the same register, so that a decision can be made again years later.
 */
export class Register {
  readonly #organisations = new Map<KboNumber, OrganisationEvent[]>();
  readonly #authorisations = new Map<AuthorisationId, Authorisation>();
  /** Ids by the organisation that holds them; under `undefined` those of types and communes. */
  readonly #held = new Map<KboNumber | undefined, AuthorisationId[]>();
  readonly #communes = new Map<NisCode, Commune>();

  /** Takes in one more event, in the order of the log. @throws RangeError when it can't come first */
  add(event: RegisterEvent): void {
    if (isOf(authorisationEvents, event)) {
      const { authorisation: id } = event.facts;
      const known = this.#authorisations.get(id);
      const now = evolveAuthorisation(known, event);
      this.#authorisations.set(id, now);
      if (known) return;
      const holder = 'organisation' in now.holder ? now.holder.organisation : undefined;
      this.#held.set(holder, [...(this.#held.get(holder) ?? []), id]);
    } else if (isOf(communeEvents, event)) {
      const { commune } = event.facts;
      this.#communes.set(commune, evolveCommune(this.#communes.get(commune), event));
    } else {
      const { organisation } = event.facts;
      const known = this.#organisations.get(organisation);
      if (known) known.push(event);
      else this.#organisations.set(organisation, [event]);
    }
  }

  /** An organisation as of a day; without one, with all that was ever said of it, also of days ahead. */
  organisation(number: KboNumber, asOf?: DateOnly): Organisation | undefined {
    return foldOrganisation(this.#organisations.get(number) ?? [], asOf);
  }

  authorisation(id: AuthorisationId): Authorisation | undefined {
    return this.#authorisations.get(id);
  }

  /** The authorisations that are granted to one organisation by its number; without one, to types and communes. */
  authorisationsOf(number: KboNumber | undefined): readonly Authorisation[] {
    return (this.#held.get(number) ?? []).flatMap((id) => this.#authorisations.get(id) ?? []);
  }

  commune(nis: NisCode): Commune | undefined {
    return this.#communes.get(nis);
  }

  /** The organisation that asks, as of the day of its question; undefined when it wasn't registered then. */
  asker(number: KboNumber, on: DateOnly): Asker | undefined {
    const organisation = this.organisation(number, on);
    if (!organisation) return undefined;
    const { nis } = organisation.profile;
    const commune = nis && this.communeOn(nis, on);
    const shared = this.authorisationsOf(undefined).filter(({ holder }) =>
      this.#holds(organisation, commune, holder, on),
    );
    return {
      ...organisation,
      authorisations: [...this.authorisationsOf(number), ...shared],
      isItsCommune: (other) =>
        commune !== undefined && other !== 'ABROAD' && this.communeOn(other, on) === commune,
    };
  }

  /** The commune that one has become by mergers until a day; without a day, by all that are known. */
  communeOn(nis: NisCode, on?: DateOnly): NisCode {
    return followed(nis, (commune) => {
      const merged = this.#communes.get(commune)?.merged;
      return merged && (on === undefined || merged.on <= on) ? merged.into : undefined;
    });
  }

  /** The days on which an organisation moves or a commune goes up in another, in their order. */
  communeChanges(): readonly DateOnly[] {
    const moves = [...this.#organisations.values()].flatMap((events) =>
      events.flatMap(({ type, facts }) => (type === 'OrganisationLocated' && facts.on ? [facts.on] : [])),
    );
    const mergers = [...this.#communes.values()].flatMap(({ merged }) => (merged ? [merged.on] : []));
    return [...new Set([...moves, ...mergers])].sort();
  }

  /** The organisation that one has become by mergers until a day; without a day, by all that are known. */
  successorOf(organisation: KboNumber, on?: DateOnly): KboNumber {
    return followed(organisation, (number) => this.organisation(number, on)?.ended?.into);
  }

  #holds(
    { profile }: Organisation,
    commune: NisCode | undefined,
    holder: Authorisation['holder'],
    on: DateOnly,
  ): boolean {
    if ('organisation' in holder) return false;
    const { organisationType, communes } = holder;
    if (organisationType !== undefined && organisationType !== profile.type) return false;
    return communes === undefined || communes.some((one) => this.communeOn(one, on) === commune);
  }
}

/** The last of a chain; one that leads round ends where it would begin again. */
function followed<Id>(first: Id, next: (id: Id) => Id | undefined): Id {
  const seen = new Set<Id>();
  let last = first;
  for (let step: Id | undefined = first; step !== undefined && !seen.has(step); step = next(step)) {
    seen.add(step);
    last = step;
  }
  return last;
}

/** The stream that an event belongs to. */
export function streamOf(event: RegisterEvent): string {
  if (isOf(authorisationEvents, event)) return registerStream('authorisation', event.facts.authorisation);
  if (isOf(communeEvents, event)) return registerStream('commune', event.facts.commune);
  return registerStream('organisation', event.facts.organisation);
}

const isOf = <Events extends object>(
  events: Events,
  event: FactEvent,
): event is Extract<RegisterEvent, { type: keyof Events }> => Object.hasOwn(events, event.type);
