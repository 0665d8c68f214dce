/**
 * The events of a dossier as they count in another that it was joined to: there the identifiers of its entries say
 * where they come from, because each dossier has its own, and what concerns only the dossier itself doesn't count.
 */
import { z } from 'zod';
import { dossierEvents, eventDefinitionOf, type AnyFactEvent } from '../catalogue.js';
import { identifierIn, isOwnId, type DossierId } from '../identifiers/ids.js';
import type { AnyEventDefinition } from '../kernel/event.js';
import { factsReader, type Facts } from '../kernel/read-facts.js';
import { DossierJoined, DossierMerged, DossierReopened, DossierSeparated } from './merging.js';
import { OrderStated } from './official-answer.js';
import { DossierOpened, InszReplaced, PersonDetailsStated } from './person.js';

const notCounting = new Set<string>([DossierMerged, DossierReopened, OrderStated].map(({ name }) => name));
const ofPerson = new Set<string>([DossierOpened, PersonDetailsStated, InszReplaced].map(({ name }) => name));
const linking = new Set<string>(
  [DossierMerged, DossierJoined, DossierSeparated, DossierReopened].map(({ name }) => name),
);

/** Whether an event of this type of a joined dossier counts in the other. An order is one of a list of its own. */
export const countsWhenJoined = (type: string): boolean => !notCounting.has(type);

/** Whether an event of this type says who the person is. */
export const saysWho = (type: string): boolean => ofPerson.has(type);

/** Whether an event of this type merges dossiers or separates them. */
export const linksDossiers = (type: string): boolean => linking.has(type);

/** How an identifier is read. */
type Rename = (id: string) => string;

/** An event of a dossier, as it counts in another that the dossier was joined to. */
export const joinedEvent = <Event extends AnyFactEvent>(event: Event, dossier: DossierId): Event =>
  renamed(event, (id) => identifierIn(dossier, id));

/** An event with the identifiers of entries in its facts read otherwise; the same one where none is. */
export function renamed<Event extends AnyFactEvent>(event: Event, rename: Rename): Event {
  const facts = renamedFacts(event.type, event.facts as Facts, rename);
  return facts === event.facts ? event : ({ ...event, facts } as Event);
}

function renamedFacts(type: string, facts: Facts, rename: Rename): Facts {
  const read = readerOfIds(eventDefinitionOf(type))(facts, '', rename) as Facts;
  const more = namedOtherwise[type]?.(read, rename);
  return more ? { ...read, ...more } : read;
}

/** A finding is named by its code and what it is about: an event, or a place in the document of a source. */
const renamedFinding = ({ finding }: Facts, rename: Rename): Facts => {
  const name = String(finding);
  const about = name.indexOf(':') + 1;
  return { finding: name.slice(0, about) + rename(name.slice(about)) };
};

/** Events that name entries otherwise than by an identifier in a field. */
const namedOtherwise: Readonly<Record<string, (facts: Facts, rename: Rename) => Facts>> = {
  NoLongerStated: ({ matter }, rename) => ({ matter: renamedKey(String(matter), rename) }),
  FactCorrected({ wrong }, rename) {
    const { type, facts } = wrong as { readonly type: string; readonly facts: Facts };
    return { wrong: { type, facts: renamedFacts(type, facts, rename) } };
  },
  ImportFindingNoted: ({ place }, rename) => ({ place: rename(String(place)) }),
  FindingNoted: renamedFinding,
  FindingResolved: renamedFinding,
  FindingClosed: renamedFinding,
};

const renamedId = (id: unknown, _: string, rename: Rename): string => rename(String(id));
const readerOfIds = factsReader<Rename>((schema) => (isOwnId(schema) ? renamedId : undefined));

/** The identifiers of entries in the facts of an event, each as often as it stands there. */
export function identifiersIn(event: AnyFactEvent): readonly string[] {
  const found: string[] = [];
  renamed(event, (id) => {
    found.push(id);
    return id;
  });
  return found;
}

/** The key of an entity with its identifiers read otherwise. */
function renamedKey(key: string, rename: Rename): string {
  const steps = key.split('/');
  const template = templates.find(
    (each) =>
      each.length === steps.length &&
      each.every(({ fixed }, at) => fixed === undefined || fixed === steps[at]),
  );
  return steps.map((step, at) => (template?.[at]?.isId === true ? rename(step) : step)).join('/');
}

/** The steps of the keys of all entities: a fixed text, or the place of a field. */
const templates = Object.values<AnyEventDefinition>(dossierEvents).flatMap(({ about, fields }) =>
  about === undefined ? [] : [about.split('/').map((step) => stepOf(step, fields))],
);

function stepOf(step: string, fields: AnyEventDefinition['fields']) {
  const name = /^\{(\w+)\}$/u.exec(step)?.[1];
  return name === undefined
    ? { fixed: step, isId: false }
    : { fixed: undefined, isId: takesId(fields[name]?.open) };
}

/** Whether the values of a field are identifiers of entries; an entry of a source may be without one. */
function takesId(schema: unknown): boolean {
  return isOwnId(schema instanceof z.ZodOptional ? schema.unwrap() : schema);
}
