/** Reads a document by its kinds of entries, and tells what is news in it. */
import { endsBefore } from '../domain/kernel/dates.js';
import { evolve, fold, type Dossier } from '../domain/dossier/dossier.js';
import { findingKey, NoLongerStated, OrderStated } from '../domain/dossier/official-answer.js';
import { liesUnder, type Dated, type Source } from '../domain/dossier/subject.js';
import type { DomainEvent } from '../domain/kernel/event.js';
import { isKboNumber } from '../domain/identifiers/organisation-numbers.js';
import { StatedEntries, listName } from './entries.js';
import { mappings } from './mappings/dossier.js';
import type { Finding, FindingCode } from './mappings/findings.js';
import {
  calendarDay,
  entityKeyIn,
  sourceOf,
  AllocatedIds,
  type HeldEvent,
  type Ids,
  type Mapping,
  type Values,
} from './mappings/mapping.js';
import type { XmlNode } from './tree.js';
import { joinedPlace, Placed, textOf } from './tree.js';
import { unread, type Codec } from './codec.js';
import { same } from '../domain/kernel/same.js';

/** What one element says. */
interface Statement {
  readonly kind: Mapping;
  readonly matter: string;
  readonly ids: Ids;
  readonly values: Values;
  /** The element. */
  readonly at: Placed;
}
/** The entries of one kind in one place of the document. */
interface List {
  readonly name: string;
  readonly kind: Mapping;
  readonly parent: string | undefined;
  readonly matters: readonly string[];
}

export class Observer {
  readonly events: DomainEvent[] = [];
  readonly findings: Finding[] = [];
  /** Places of elements and attributes that no kind reads. */
  notUnderstood: readonly string[] = [];
  readonly #found = new Set<string>();
  readonly #statements: Statement[] = [];
  readonly #lists: List[] = [];
  readonly #known: StatedEntries;
  #dossier: Dossier;

  /** @param history the events of the dossier, opened */
  constructor(
    private readonly history: readonly HeldEvent[],
    private readonly source: Source,
  ) {
    const ofSource = history.filter((event) => sourceOf(event)?.system === source.system);
    this.#known = new StatedEntries(ofSource, source.statedOn);
    this.#dossier = fold(history);
  }

  observe(root: XmlNode): void {
    this.notUnderstood = unread(root, everything);
    const outermost = new Placed(root);
    this.#findWrongValues(outermost);
    this.#read(mappings, outermost, {}, undefined);
    const over = this.#over();
    for (const matter of over) this.events.push(NoLongerStated.of({ source: this.source, matter }));
    if (over.length > 0) this.#dossier = fold([...this.history, ...this.events]);
    for (const statement of this.#statements) this.#state(statement, over);
    if (this.history.length > 0) this.#stateOrders();
  }

  /** What the history and the events add up to. */
  get dossier(): Dossier {
    return this.#dossier;
  }

  /** Findings that no earlier answer led to. */
  newFindings(): readonly Finding[] {
    const known = this.#dossier.officialAnswer.findings;
    return this.findings.filter((finding) => known.get(findingKey(finding)) === undefined);
  }

  #read(among: readonly Mapping[], at: Placed, ids: Ids, parent: string | undefined): void {
    if (among.length === 0) return;
    const taken = new AllocatedIds();
    for (const kind of among) {
      const entries = at
        .at(kind.names)
        .filter(({ node }) => kind.applies(node) && kind.way.understands?.(node) !== false);
      const matters = entries.map((entry) => this.#readEntry(kind, entry, ids, taken));
      if (matters.length > 1) this.#lists.push({ name: listName(kind, parent), kind, parent, matters });
    }
  }

  #readEntry(kind: Mapping, at: Placed, outer: Ids, taken: AllocatedIds): string {
    const values = (kind.way as Codec<unknown>).read(at.node) as Values;
    const find = (code: FindingCode, path?: string) => this.#find(code, at, path);
    const ids = Object.assign({}, outer, kind.identify(values, outer, taken, find));
    const matter = entityKeyIn(kind, ids);
    this.#statements.push({ kind, matter, ids, values, at });
    this.#read(kind.parts, at, ids, matter);
    return matter;
  }

  /** What this source stated before and states no more; what lies under such a matter is not named apart. */
  #over(): readonly string[] {
    const held = this.#known.all();
    if (held.length === 0) return [];
    const stated = new Set(this.#statements.map(({ kind, matter }) => `${kind.path} ${matter}`));
    const gone = held
      .filter(({ kind, matter }) => !stated.has(`${kind.path} ${matter}`))
      .map(({ matter }) => matter);
    return gone.filter((matter) => !gone.some((other) => other !== matter && liesUnder(matter, other)));
  }

  /** Records what an element says, unless this source said so before. */
  #state({ kind, matter, ids, values, at }: Statement, over: readonly string[]): void {
    const isOver = over.some((each) => liesUnder(matter, each));
    const before = isOver ? undefined : this.#known.find(kind, matter)?.values;
    const find = (code: FindingCode, path?: string) => this.#find(code, at, path);
    const event = kind.state(values, {
      node: at.node,
      source: this.source,
      ids,
      dossier: this.#dossier,
      before,
      find,
    });
    const { on } = event.facts as Dated;
    if (on !== undefined && on > this.source.statedOn) find('FUTURE_DATE');
    if (before && same(news(kind, before), news(kind, values))) return;
    this.#record(event);
  }

  #record(event: DomainEvent): void {
    this.events.push(event);
    this.#dossier = evolve(this.#dossier, event);
  }

  /** Where entries would come back in another order than they are stated in. */
  #stateOrders(): void {
    const held = new StatedEntries([...this.history, ...this.events], this.source.statedOn);
    for (const { name, kind, parent, matters } of this.#lists) {
      const shown = held.entries(kind, parent).map(({ matter }) => matter);
      const stated = new Set(matters);
      if (
        !same(
          shown.filter((matter) => stated.has(matter)),
          matters,
        )
      )
        this.events.push(OrderStated.of({ source: this.source, list: name, order: [...matters] }));
    }
  }

  #find(code: FindingCode, at: Placed, path = ''): void {
    const finding = { code, place: joinedPlace(at.place, path) };
    const key = findingKey(finding);
    if (this.#found.has(key)) return;
    this.#found.add(key);
    this.findings.push(finding);
  }

  /** What can't be right wherever it stands: dates that are no day, periods turned round, enterprise numbers. */
  #findWrongValues(at: Placed): void {
    const code = codeOf(at.node);
    if (code) this.#find(code, at);
    at.node.children.forEach((child, index) => this.#findWrongValues(new Placed(child, at, index)));
  }
}

/** What is wrong with an element by itself; at most one thing. */
function codeOf(node: XmlNode): FindingCode | undefined {
  if (node.name === 'KboNummer') return isKboNumber(node.text) ? undefined : 'KBO_CHECK_FAILED';
  if (node.children.length > 0) return isTurnedRound(node) ? 'PERIOD_ENDS_BEFORE_BEGIN' : undefined;
  if (node.text === OPEN || node.text === '' || !isDate(node.name)) return undefined;
  return calendarDay(node.text) ? undefined : 'DATE_NOT_A_DAY';
}

function isTurnedRound(node: XmlNode): boolean {
  const end = calendarDay(textOf(node, 'Einde'));
  const begin = end && calendarDay(textOf(node, 'Begin'));
  return endsBefore(begin, end);
}

/** Whether a date stands under this name; a birth date is looked at with the person. */
const isDate = (name: string): boolean =>
  name === 'Begin' || name === 'Einde' || name === 'StartDatum' || name.startsWith('Datum');
/** How a period of which the end is open writes it. */
const OPEN = '9999-99-99';

/** Without what says nothing new. */
const news = ({ asides }: Mapping, values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !asides.includes(name)));

/** All that the kinds read, as one way of which only what it knows is used. */
const everything = reader(mappings);

function reader(among: readonly Mapping[], way?: Codec<unknown>): Codec<unknown> {
  const knows = new Map(way?.knows ?? []);
  for (const kind of among) {
    const [first = '', ...rest] = kind.path.split('/');
    const inner =
      rest.length === 0 ? reader(kind.parts, kind.way) : reader([{ ...kind, path: rest.join('/') }]);
    const known = knows.get(first);
    knows.set(first, known ? { ...inner, knows: new Map([...known.knows, ...deep(known, inner)]) } : inner);
  }
  return { knows, read: never, write: never };
}

/** Of two readers of one element what the second adds, where both read the same child merged. */
function deep(known: Codec<unknown>, inner: Codec<unknown>): Codec<unknown>['knows'] {
  return new Map(
    [...inner.knows].map(([name, way]) => {
      const other = known.knows.get(name);
      return [name, way && other ? { ...way, knows: new Map([...other.knows, ...deep(other, way)]) } : way];
    }),
  );
}

function never(): never {
  throw new TypeError('only what it knows is asked for');
}
