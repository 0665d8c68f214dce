/** Reads a document by the mappings, and makes events of what differs from earlier statements of the same source. */
import { endsBefore } from '../domain/kernel/dates.js';
import { evolve, fold, type Dossier } from '../domain/dossier/dossier.js';
import { correctedIn } from '../domain/dossier/correction.js';
import { findingIdOf, type Finding as NotedFinding } from '../domain/dossier/finding.js';
import { NoLongerStated, OrderStated } from '../domain/dossier/official-answer.js';
import { keysUpFrom, liesUnder, type Dated, type Source } from '../domain/dossier/subject.js';
import type { DomainEvent } from '../domain/kernel/event.js';
import { same } from '../domain/kernel/same.js';
import { isKboNumber } from '../domain/identifiers/organisation-numbers.js';
import { isReadable, type Values } from './codec.js';
import { dossier as dossierSchema } from './edition-01/dossier.js';
import { CorrectedEntries, StatedEntries, listName } from './entries.js';
import { AllocatedIds } from './mappings/allocated-ids.js';
import { isToldEachTime, type Finding, type FindingCode, type KnownInRegister } from './mappings/findings.js';
import {
  calendarDay,
  entityKeyIn,
  sourceOf,
  type AddFinding,
  type HistoryEvent,
  type Ids,
  type Mapping,
} from './mappings/mapping.js';
import { mappings } from './mappings/registry.js';
import type { ContentSchema } from './schema.js';
import { elementOf, joinedPlace, Placed, textOf, type XmlNode } from './tree.js';

/** An entry of the document. */
interface DocumentEntry {
  readonly mapping: Mapping;
  readonly entityKey: string;
  readonly ids: Ids;
  readonly values: Values;
  readonly node: XmlNode;
  readonly addFinding: AddFinding;
}
/** Several entries of one mapping in one place of the document, in their order. */
interface DocumentList {
  readonly mapping: Mapping;
  readonly parent: string | undefined;
  readonly entityKeys: readonly string[];
}

export class Observer {
  readonly events: DomainEvent[] = [];
  readonly findings: Finding[] = [];
  /** Elements and attributes that were not read, as paths without the numbers of repeated elements. */
  readonly notUnderstood: string[] = [];
  readonly #findingIds = new Set<string>();
  /** Numbers of organisations and communes that the register doesn't know: each is found once. */
  readonly #unregistered = new Set<string>();
  readonly #documentEntries: DocumentEntry[] = [];
  readonly #documentLists: DocumentList[] = [];
  readonly #statedEntries: StatedEntries;
  readonly #corrected: CorrectedEntries;
  #dossier: Dossier;

  /**
   * @param history the events of the dossier, decrypted
   * @param register without it, nothing is found of what it knows
   */
  constructor(
    private readonly history: readonly HistoryEvent[],
    private readonly source: Source,
    private readonly register?: KnownInRegister,
  ) {
    const ofSource = history.filter((event) => sourceOf(event)?.system === source.system);
    this.#statedEntries = new StatedEntries(ofSource, source.statedOn);
    this.#corrected = new CorrectedEntries(ofSource, correctedIn(history), source.statedOn);
    this.#dossier = fold(history);
  }

  observe(root: XmlNode): void {
    const outermost = new Placed(root);
    this.#inspect(outermost, dossierSchema);
    this.#read(mappings, outermost, {}, undefined);
    const removed = this.#noLongerStated();
    for (const entityKey of removed)
      this.events.push(NoLongerStated.of({ source: this.source, matter: entityKey }));
    if (removed.length > 0) this.#dossier = fold([...this.history, ...this.events]);
    const over = new Set(removed);
    for (const entry of this.#documentEntries) this.#state(entry, over);
    if (this.history.length > 0) this.#stateOrders();
    for (const { mapping, values, addFinding } of this.#documentEntries)
      mapping.findingsInWhole?.(values, { dossier: this.#dossier, source: this.source, addFinding });
  }

  /** The state after the history and the new events. */
  get dossier(): Dossier {
    return this.#dossier;
  }

  /** Findings that no earlier answer led to, or that fell away since. */
  newFindings(): readonly Finding[] {
    const { finding: known } = this.#dossier;
    return this.findings.filter(({ code, place }) => {
      const noted = known.get(findingIdOf(code, place));
      return noted === undefined || noted.status === 'RESOLVED';
    });
  }

  /** Findings of earlier answers that this one shows to be no more. */
  fallenAway(): readonly NotedFinding[] {
    return [...this.#dossier.finding].filter(({ finding, place, status, code, kind }) => {
      const isTold = kind === 'NOT_REGISTERED' ? this.register !== undefined : isToldEachTime(code);
      return place !== undefined && status !== 'RESOLVED' && isTold && !this.#findingIds.has(finding);
    });
  }

  /** Finds what can't be read, and wrong values that need no mapping. @param schema undefined where nothing is read */
  #inspect(element: Placed, schema: ContentSchema | undefined): void {
    const { node } = element;
    const code = wrongValueIn(node);
    if (code) this.#addFinding(code, element);
    else this.#lookUp(element);
    const isUnreadable = schema?.kind === 'text' && !isReadable(node.text, schema);
    if (isUnreadable) this.#addNotUnderstood(element);
    const known = isUnreadable ? undefined : schema;
    if (known)
      for (const name in node.attributes)
        if (!Object.hasOwn(known.attributes, name)) this.#addNotUnderstood(element, `@${name}`);
    node.children.forEach((child, index) => {
      const inner = new Placed(child, element, index);
      const content = known?.kind === 'sequence' ? known.byName.get(child.name)?.content : undefined;
      if (known && !content) this.#addNotUnderstood(inner);
      this.#inspect(inner, content);
    });
  }

  /** Finds a number of an organisation or a commune that the register doesn't know, in its first place. */
  #lookUp(element: Placed): void {
    if (!this.register) return;
    const { name, text } = element.node;
    const nis = name === 'Gemeente' ? textOf(element.node, 'NISCode') : undefined;
    const isOrganisation = name === 'KboNummer';
    const number = isOrganisation ? text : nis;
    if (!number || this.#unregistered.has(number)) return;
    const isKnown = isOrganisation ? this.register.organisation(number) : this.register.commune(number);
    if (isKnown) return;
    this.#unregistered.add(number);
    this.#addFinding(isOrganisation ? 'ORGANISATION_NOT_REGISTERED' : 'COMMUNE_NOT_REGISTERED', element);
  }

  #addNotUnderstood(element: Placed, attribute = ''): void {
    this.notUnderstood.push(joinedPlace(elementOf(element.place), attribute));
  }

  #read(some: readonly Mapping[], element: Placed, outerIds: Ids, parent: string | undefined): void {
    if (some.length === 0) return;
    const allocated = new AllocatedIds();
    for (const mapping of some) {
      const elements = element.at(mapping.names).filter(({ node }) => mapping.matches(node));
      const entityKeys = elements.map((each) => this.#readEntry(mapping, each, outerIds, allocated));
      if (entityKeys.length > 1) this.#documentLists.push({ mapping, parent, entityKeys });
    }
  }

  #readEntry(mapping: Mapping, element: Placed, outerIds: Ids, allocated: AllocatedIds): string {
    const values = mapping.codec.read(element.node);
    const addFinding: AddFinding = (code, path) => this.#addFinding(code, element, path);
    const ids = Object.assign({}, outerIds, mapping.identify(values, allocated, addFinding));
    const entityKey = entityKeyIn(mapping, ids);
    this.#documentEntries.push({ mapping, entityKey, ids, values, node: element.node, addFinding });
    this.#read(mapping.nested, element, ids, entityKey);
    return entityKey;
  }

  /** The entity keys of what this source stated before and states no more; not of entries inside one of these. */
  #noLongerStated(): readonly string[] {
    const before = this.#statedEntries.all();
    if (before.length === 0) return [];
    const keyOf = ({ mapping, entityKey }: Pick<DocumentEntry, 'mapping' | 'entityKey'>) =>
      `${mapping.path} ${entityKey}`;
    const now = new Set(this.#documentEntries.map(keyOf));
    const gone = before.filter((entry) => !now.has(keyOf(entry))).map(({ entityKey }) => entityKey);
    const all = new Set(gone);
    return gone.filter((key) => !keysUpFrom(key).some((above) => above !== key && all.has(above)));
  }

  /**
   * Records an entry, unless this source stated the same values before, or they were corrected since.
   * @param removed entity keys
   */
  #state(entry: DocumentEntry, removed: ReadonlySet<string>): void {
    const { mapping, entityKey, ids, values, node, addFinding } = entry;
    if (this.#corrected.has(mapping, entityKey, values)) {
      addFinding('CORRECTED_FACT_STATED');
      return;
    }
    const latest = liesUnder(entityKey, removed)
      ? undefined
      : this.#statedEntries.find(mapping, entityKey)?.values;
    const context = { node, source: this.source, ids, dossier: this.#dossier, latest, addFinding };
    const event = mapping.toEvent(values, context);
    const { on } = event.facts as Dated;
    if (on !== undefined && on > this.source.statedOn) addFinding('FUTURE_DATE');
    if (latest && !mapping.hasChanged(values, latest)) return;
    this.events.push(event);
    this.#dossier = evolve(this.#dossier, event);
  }

  /** States the order of a list where the events alone would give another one. */
  #stateOrders(): void {
    const stated = new StatedEntries([...this.history, ...this.events], this.source.statedOn);
    for (const { mapping, parent, entityKeys } of this.#documentLists) {
      const inDocument = new Set(entityKeys);
      const known = stated.entries(mapping, parent).map(({ entityKey }) => entityKey);
      const order = known.filter((key) => inDocument.has(key));
      const recorded = new Set(order); // not what was corrected
      const isSame = same(
        order,
        entityKeys.filter((key) => recorded.has(key)),
      );
      const list = listName(mapping, parent);
      if (!isSame) this.events.push(OrderStated.of({ source: this.source, list, order: [...entityKeys] }));
    }
  }

  /** Says that a date outside the dossier is no day, or one that is still to come. */
  addDateFinding(date: string, place: string): void {
    this.#add({ code: calendarDay(date) ? 'FUTURE_DATE' : 'DATE_NOT_A_DAY', place });
  }

  #addFinding(code: FindingCode, element: Placed, path = ''): void {
    this.#add({ code, place: joinedPlace(element.place, path) });
  }

  #add(finding: Finding): void {
    const id = findingIdOf(finding.code, finding.place);
    if (this.#findingIds.has(id)) return;
    this.#findingIds.add(id);
    this.findings.push(finding);
  }
}

/** What is wrong with an element by itself: an enterprise number, a period, or a date that is no day. */
function wrongValueIn(node: XmlNode): FindingCode | undefined {
  if (node.name === 'KboNummer') return isKboNumber(node.text) ? undefined : 'KBO_CHECK_FAILED';
  if (node.children.length > 0) return endsBeforeBegin(node) ? 'PERIOD_ENDS_BEFORE_BEGIN' : undefined;
  if (node.text === OPEN_END || node.text === '' || !isDate(node.name)) return undefined;
  return calendarDay(node.text) ? undefined : 'DATE_NOT_A_DAY';
}

function endsBeforeBegin(node: XmlNode): boolean {
  const end = calendarDay(textOf(node, 'Einde'));
  const begin = end && calendarDay(textOf(node, 'Begin'));
  return endsBefore(begin, end);
}

/** Whether elements of this name contain a date; the birth date is checked by the mapping of `Personalia`. */
const isDate = (name: string): boolean =>
  name === 'Begin' || name === 'Einde' || name === 'StartDatum' || name.startsWith('Datum');
/** The last day of a period that is open. */
const OPEN_END = '9999-99-99';
