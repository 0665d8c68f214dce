import type { z } from 'zod';
import type { DateOnly } from '../kernel/dates.js';
import type { CommandDefinition, Today } from '../kernel/command.js';
import type { OrganisationType, Residence } from '../kernel/terms.js';
import type { FactEvent } from '../kernel/event.js';
import type { AuthorisationId } from '../identifiers/ids.js';
import type { KboNumber, NisCode } from '../identifiers/organisation-numbers.js';
import { streams } from '../streams.js';
import {
  authorisationCommands,
  authorisationEvents,
  evolveAuthorisation,
  type Authorisation,
  type AuthorisationEvent,
} from './authorisation.js';
import { communeCommands, communeEvents, evolveCommune, type Commune, type CommuneEvent } from './commune.js';
import {
  foldOrganisation,
  organisationCommands,
  organisationEvents,
  type Organisation,
  type OrganisationEvent,
} from './organisation.js';
import { senderCommands } from './sender.js';
import { siteCommands } from './site.js';

/** Every event of organisations, authorisations and communes. */
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
/** Any of these commands: decided on the whole register, because a rule may read more than one stream. */
export type RegisterCommand = CommandDefinition<
  RegisterCommandName,
  z.ZodType<RegisterSubject>,
  RegisterView,
  Today
>;

/** The organisation, authorisation or commune that a command or an event is about. */
export type RegisterSubject =
  | { readonly organisation: KboNumber }
  | { readonly authorisation: AuthorisationId }
  | { readonly commune: NisCode };

/** The stream of what a command, or the facts of an event, are about. */
export function registerStream(subject: RegisterSubject): string {
  if ('authorisation' in subject) return streams.authorisation.of(subject.authorisation);
  if ('commune' in subject) return streams.commune.of(subject.commune);
  return streams.organisation.of(subject.organisation);
}

/** An organisation as of a day, with the authorisations on which its consultations are decided. */
export interface AuthorisedOrganisation extends Organisation {
  /** Every authorisation that it holds: its own, then those of its type or commune, in the order of granting. */
  readonly authorisations: readonly Authorisation[];
  /** Whether a place of residence is its commune on that day, after the mergers of communes until then. */
  isItsCommune(residence: Residence): boolean;
}

/**
 * All organisations, authorisations and communes up to some position of the log. The same events in the same order
 * make the same register, so that a decision of the past can be made again.
 */
export class Register {
  readonly #organisations = new Map<KboNumber, OrganisationEvent[]>();
  /** In the order of granting. */
  readonly #authorisations = new Map<AuthorisationId, Authorisation>();
  readonly #communes = new Map<NisCode, Commune>();

  /** Applies one more event, in the order of the log. @throws RangeError when it can't come first */
  add(event: RegisterEvent): void {
    if (isOf(authorisationEvents, event)) {
      const { authorisation: id } = event.facts;
      this.#authorisations.set(id, evolveAuthorisation(this.#authorisations.get(id), event));
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

  /** An organisation as of a day. @param asOf default: all its facts, also those of later days */
  organisation(number: KboNumber, asOf?: DateOnly): Organisation | undefined {
    return foldOrganisation(this.#organisations.get(number) ?? [], asOf);
  }

  /** Every organisation that is registered on some day, in the order of registration. */
  organisations(): readonly KboNumber[] {
    return [...this.#organisations.keys()];
  }

  /** Every type that an organisation is of on some day; none when it isn't registered. */
  typesOf(number: KboNumber): readonly OrganisationType[] {
    return (this.#organisations.get(number) ?? []).flatMap(({ facts }) =>
      'type' in facts ? [facts.type] : [],
    );
  }

  authorisation(id: AuthorisationId): Authorisation | undefined {
    return this.#authorisations.get(id);
  }

  /** The authorisations that are granted to one organisation by its number; without one, to types and communes. */
  authorisationsOf(number: KboNumber | undefined): readonly Authorisation[] {
    return [...this.#authorisations.values()].filter(
      ({ holder }) => ('organisation' in holder ? holder.organisation : undefined) === number,
    );
  }

  commune(nis: NisCode): Commune | undefined {
    return this.#communes.get(nis);
  }

  /** An organisation as of a day, with its authorisations; undefined when it isn't registered by then. */
  authorisedOrganisation(number: KboNumber, on: DateOnly): AuthorisedOrganisation | undefined {
    const organisation = this.organisation(number, on);
    if (!organisation) return undefined;
    const { nis, type } = organisation.profile;
    const commune = nis && this.communeOn(nis, on);
    const shared = this.authorisationsOf(undefined).filter(
      ({ holder }) =>
        !('organisation' in holder) &&
        (holder.organisationType ?? type) === type &&
        (holder.communes?.some((one) => this.communeOn(one, on) === commune) ?? true),
    );
    return {
      ...organisation,
      authorisations: [...this.authorisationsOf(number), ...shared],
      isItsCommune: (other) =>
        commune !== undefined && other !== 'ABROAD' && this.communeOn(other, on) === commune,
    };
  }

  /** Every commune that is registered, in the order of registration. */
  communes(): readonly NisCode[] {
    return [...this.#communes.keys()];
  }

  /** The commune that one has become by mergers until a day; without a day, by all that are recorded. */
  communeOn(nis: NisCode, on?: DateOnly): NisCode {
    return lastOf(nis, (commune) => {
      const merged = this.#communes.get(commune)?.merged;
      return merged && (on === undefined || merged.on <= on) ? merged.into : undefined;
    });
  }

  /** The days from which an organisation may lie in another commune, or its commune may be another; in their order. */
  communeChanges(organisation: KboNumber): readonly DateOnly[] {
    const moves = (this.#organisations.get(organisation) ?? []).flatMap(({ type, facts }) =>
      (type === 'OrganisationRegistered' || type === 'OrganisationLocated') && facts.on ? [facts.on] : [],
    );
    const mergers = [...this.#communes.values()].flatMap(({ merged }) => (merged ? [merged.on] : []));
    return [...new Set([...moves, ...mergers])].sort();
  }

  /** The organisation that one has become by mergers until a day; without a day, by all that are recorded. */
  successorOf(organisation: KboNumber, on?: DateOnly): KboNumber {
    return lastOf(organisation, (number) => this.organisation(number, on)?.ended?.into);
  }
}

/** The register for reading only. */
export type RegisterView = Omit<Register, 'add'>;

/** The last link of a chain of successors. A chain that comes back to a link ends before it. */
function lastOf<Id>(first: Id, next: (id: Id) => Id | undefined): Id {
  const seen = new Set<Id>();
  let last = first;
  for (let link: Id | undefined = first; link !== undefined && !seen.has(link); link = next(link)) {
    seen.add(link);
    last = link;
  }
  return last;
}

const isOf = <Events extends object>(
  events: Events,
  event: FactEvent,
): event is Extract<RegisterEvent, { type: keyof Events }> => Object.hasOwn(events, event.type);
