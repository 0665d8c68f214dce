import { consultationEvents } from './consultation/events.js';
import { developmentEvents } from './development/development.js';
import { dossierEvents } from './dossier/dossier.js';
import { InszLinked } from './dossier/person.js';
import { agreementEvents } from './exchange/agreement.js';
import { registerEvents } from './organisation/register.js';
import type { AnyEventDefinition, EventOf, FactEventOf } from './kernel/event.js';

/** Every event that this system ever writes, by its stored name. Documents, golden files and types derive from it. */
export const catalogue = {
  ...dossierEvents,
  InszLinked,
  ...registerEvents,
  ...consultationEvents,
  ...agreementEvents,
  ...developmentEvents,
};

export type Catalogue = typeof catalogue;
export type EventName = keyof Catalogue;
/** Any event as rules and projections see it: facts only. */
export type AnyFactEvent = { [Name in EventName]: FactEventOf<Catalogue[Name]> }[EventName];
/** Any event, whole. */
export type AnyEvent = { [Name in EventName]: EventOf<Catalogue[Name]> }[EventName];

/** The definition behind a stored name. @throws RangeError when this program doesn't know the name */
export function definitionOf(name: string): AnyEventDefinition {
  if (!Object.hasOwn(catalogue, name)) throw new RangeError(`this program knows no event ${name}`);
  return catalogue[name as EventName];
}
