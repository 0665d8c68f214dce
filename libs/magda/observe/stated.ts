/** Reads a part of a document and remembers what was read, so that nothing is left unread without being named. */
import { z } from 'zod';
import { DateOnly } from '../../domain/dates.js';
import { Code, type CodeNames, type StatedCode, type StatedSite } from '../../domain/dossier/values.js';
import { isKboNumber } from '../../domain/identifiers/organisation-numbers.js';
import type { XmlNode } from '../tree.js';
import { child, steps, walk } from '../tree.js';
import type { Finding, FindingCode } from './findings.js';

/** What was read of one document, and what was found on the way. */
export class Reading {
  readonly #texts = new Set<XmlNode>();
  readonly #attributes = new Map<XmlNode, Set<string>>();
  readonly findings: Finding[] = [];

  /** @param root the element in which to read @returns it, with everything in it unread */
  begin(root: XmlNode): Stated {
    return new Stated(root, '', this);
  }

  find(code: FindingCode, place: string): void {
    if (!this.findings.some((known) => known.code === code && known.place === place))
      this.findings.push({ code, place });
  }

  markText(node: XmlNode): void {
    this.#texts.add(node);
  }

  markAttribute(node: XmlNode, name: string): void {
    const known = this.#attributes.get(node);
    if (known) known.add(name);
    else this.#attributes.set(node, new Set([name]));
  }

  /** The places below the root that nobody read: elements without children, and attributes. They hold no content. */
  unread(root: XmlNode): readonly string[] {
    return [...walk(root, '')].flatMap(({ place, node }) => {
      const text = node.children.length === 0 && !this.#texts.has(node) ? [place] : [];
      const attributes = Object.keys(node.attributes).filter(
        (name) => !this.#attributes.get(node)?.has(name),
      );
      return [...text, ...attributes.map((name) => `${place}/@${name}`)].map((found) =>
        found.replace('/', ''),
      );
    });
  }
}

/**
 * An element of a valid document. Every method that gives a value marks it as read; one that can't, leaves it
 * unread.
 */
export class Stated {
  constructor(
    readonly node: XmlNode,
    /** Its path from the root of the reading: `Trajecten/Traject[2]`; `''` for the root. */
    readonly place: string,
    readonly reading: Reading,
  ) {}

  /** Every element at a path, in document order. */
  parts(path: string): readonly Stated[] {
    return path
      .split('/')
      .reduce<readonly Stated[]>((at, name) => at.flatMap((part) => part.#named(name)), [this]);
  }

  /** The element at a path that holds at most one. */
  part(path: string): Stated | undefined {
    return this.parts(path)[0];
  }

  #named(name: string): readonly Stated[] {
    const found = steps(this.node).filter(({ node }) => node.name === name);
    return found.map(({ step, node }) => new Stated(node, this.placeOf(step), this.reading));
  }

  /** The place of something in it, whether it is there or not. */
  placeOf(path: string): string {
    return this.place === '' ? path : `${this.place}/${path}`;
  }

  find(code: FindingCode, path = ''): void {
    this.reading.find(code, path === '' ? this.place : this.placeOf(path));
  }

  /** Marks the element itself where it is empty, and so says something by being there. */
  markEmpty(): void {
    if (this.node.children.length === 0) this.reading.markText(this.node);
  }

  /** A text: `undefined` where it is absent, `''` where the element is empty. */
  text(path: string): string | undefined {
    return this.as(z.string(), path);
  }

  /** The text of the element itself. */
  ownText(): string {
    this.reading.markText(this.node);
    return this.node.text;
  }

  /** A text as a schema understands it, unchanged; one that it doesn't understand stays unread. */
  as<Schema extends z.ZodType<string>>(schema: Schema, path: string): z.output<Schema> | undefined {
    const node = child(this.node, path);
    const parsed = schema.safeParse(node?.text);
    if (!node || !parsed.success || parsed.data !== node.text) return undefined;
    this.reading.markText(node);
    return parsed.data;
  }

  flag(path: string): boolean | undefined {
    const stated = this.as(z.enum(['true', 'false', '1', '0']), path);
    return stated && (stated === 'true' || stated === '1');
  }

  /** An attribute of the element at a path. */
  attribute(path: string, name: string): string | undefined {
    const node = child(this.node, path);
    const value = node?.attributes[name];
    if (node && value !== undefined) this.reading.markAttribute(node, name);
    return value;
  }

  /** Marks an attribute that only repeats what the element says. */
  impliedAttribute(path: string, name: string, value: string): void {
    if (child(this.node, path)?.attributes[name] === value) this.attribute(path, name);
  }

  /** A day of the calendar. An open end (9999-99-99) is none; a day that doesn't exist is found and stays unread. */
  day(path: string): DateOnly | undefined {
    if (this.as(z.literal(openEnd), path) !== undefined) return undefined;
    const known = this.as(DateOnly, path);
    const node = child(this.node, path);
    if (node && known === undefined) this.find('DATE_NOT_A_DAY', path);
    return known;
  }

  /** Both ends of a period, each where it is known. */
  period(path = 'Periode'): { readonly from: DateOnly | undefined; readonly until: DateOnly | undefined } {
    const [from, until] = [this.day(`${path}/Begin`), this.day(`${path}/Einde`)];
    if (from !== undefined && until !== undefined && until < from)
      this.find('PERIOD_ENDS_BEFORE_BEGIN', path);
    return { from, until };
  }

  /** A code of an open list, with the names beside it. */
  coded(path: string): StatedCode | undefined {
    const code = this.text(path);
    return code === undefined ? undefined : { code, ...this.#names(path) };
  }

  /**
   * The same where only a code that isn't empty counts as one. Names are there when stated, or when the code is
   * empty.
   */
  openCode(path: string): { readonly code: string | undefined; readonly names: CodeNames | undefined } {
    const code = this.as(Code, path);
    const empty = code === undefined && this.as(z.literal(''), path) !== undefined;
    const names = this.#names(path);
    return { code, names: empty || Object.keys(names).length > 0 ? names : undefined };
  }

  #names(path: string): CodeNames {
    const [shortName, name] = [this.attribute(path, 'KorteNaam'), this.attribute(path, 'Naam')];
    return { ...(shortName !== undefined && { shortName }), ...(name !== undefined && { name }) };
  }

  /** A site of an organisation, with its numbers as stated; a KBO number that fails its check is found. */
  site(path: string): StatedSite | undefined {
    const [organisation, site] = [this.text(`${path}/KboNummer`), this.text(`${path}/KbiNummer`)];
    if (organisation === undefined && site === undefined) return undefined;
    if (organisation !== undefined && !isKboNumber(organisation))
      this.find('KBO_CHECK_FAILED', `${path}/KboNummer`);
    return { ...(organisation !== undefined && { organisation }), ...(site !== undefined && { site }) };
  }
}

/** How a period of which the end is open writes it. */
const openEnd = '9999-99-99';
