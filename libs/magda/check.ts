/** Holds a tree against a table and names every place where the two differ. */
import type { Attributes, Element, Sequence, Text } from './table.js';
import type { XmlNode } from './tree.js';
import { joinedPlace, Placed, withSingleSpaces } from './tree.js';

/** What can be wrong, as a stable word for programs. */
export type Rule =
  | 'unreadable'
  | 'unexpected-root'
  | 'unknown-element'
  | 'unknown-attribute'
  | 'wrong-order'
  | 'missing'
  | 'not-one'
  | 'too-many'
  | 'stray-text'
  | 'unexpected-children'
  | 'unknown-code'
  | 'wrong-length'
  | 'wrong-form';

/** One thing that is wrong. It names place and rule and never the value, so that it may be logged. */
export interface Problem {
  /** Where: `/GeefDossierKBIResponse/…/Traject[2]/Type`; `/@Naam` at the end for an attribute. */
  readonly place: string;
  /** The line on which the element starts, or for a missing one the element that lacks it. */
  readonly line?: number;
  readonly rule: Rule;
  /** An English sentence. */
  readonly reason: string;
}

/** No more than this many problems are reported of one document. */
export const mostProblems = 100;

/**
 * The problems of a tree whose outermost element should be `element`; none means that the tree is valid.
 * White space around a text never counts, so a code padded with line breaks is the code.
 *
 * @param lineOf gives the line on which a node starts, where the tree was read from text
 */
export function check(
  root: XmlNode,
  element: Element,
  lineOf: (node: XmlNode) => number | undefined = () => undefined,
): readonly Problem[] {
  const problems: Problem[] = [];

  /** @param further from the element on: a child that is missing, or an attribute */
  function report(rule: Rule, at: Placed, reason: string, further = ''): void {
    if (problems.length >= mostProblems) return;
    const line = lineOf(at.node);
    const place = joinedPlace(joinedPlace(`/${root.name}`, at.place), further);
    problems.push({ place, ...(line !== undefined && { line }), rule, reason });
  }

  function checkElement(at: Placed, { shape }: Element): void {
    const { node } = at;
    checkAttributes(at, shape.attributes);
    if (shape.kind === 'sequence') checkSequence(at, shape);
    else if (node.children.length > 0) report('unexpected-children', at, 'holds a text and no elements');
    else if (node.text !== '' || shape.default === undefined) checkText(at, node.text, shape);
  }

  function checkAttributes(at: Placed, known: Attributes): void {
    for (const [name, value] of Object.entries(at.node.attributes)) {
      const text = Object.hasOwn(known, name) ? known[name] : undefined;
      if (text) checkText(at, value, text, `@${name}`);
      else report('unknown-attribute', at, `${at.node.name} has no such attribute`, `@${name}`);
    }
  }

  function checkText(at: Placed, stated: string, text: Text, further?: string): void {
    const broken = brokenRule(text.collapsed ? withSingleSpaces(stated) : stated, text);
    if (broken) report(broken.rule, at, broken.reason, further);
  }

  function checkSequence(at: Placed, { elements, choice }: Sequence): void {
    const { node } = at;
    if (node.text !== '') report('stray-text', at, 'holds elements and no text of its own');
    const counts = elements.map(() => 0);
    let latest = 0;
    node.children.forEach((child, index) => {
      const below = new Placed(child, at, index);
      const position = child.namespace === '' ? positionOf(child.name, elements, latest) : -1;
      const expected = elements[position];
      if (!expected) {
        report('unknown-element', below, unknownReason(node, child, elements));
        return;
      }
      const count = (counts[position] ?? 0) + 1;
      counts[position] = count;
      if (count > expected.max) report('too-many', below, `may stand here at most ${expected.max} time`);
      if (position < latest)
        report('wrong-order', below, `must stand before ${elements[latest]?.name ?? ''}`);
      latest = Math.max(latest, position);
      checkElement(below, expected);
    });
    elements.forEach(({ name, min }, position) => {
      if (min > 0 && counts[position] === 0)
        report('missing', at, `is required in ${node.name} and is missing`, name);
    });
    if (choice && counts.filter((count) => count > 0).length !== 1)
      report('not-one', at, 'must hold exactly one of its elements');
  }

  const outermost = new Placed(root);
  if (root.name === element.name && root.namespace === (element.namespace ?? ''))
    checkElement(outermost, element);
  else report('unexpected-root', outermost, expectedRoot(element));
  return problems;
}

/** Where an element of this name stands in a sequence, -1 for nowhere. Most often it is the latest or soon after. */
function positionOf(name: string, elements: readonly Element[], latest: number): number {
  for (let position = latest; position < elements.length; position += 1)
    if (elements[position]?.name === name) return position;
  return elements.findIndex((element) => element.name === name);
}

function unknownReason(parent: XmlNode, stranger: XmlNode, elements: readonly Element[]): string {
  return elements.some(({ name }) => name === stranger.name)
    ? 'must not be in a namespace'
    : `is no element of ${parent.name}`;
}

function expectedRoot({ name, namespace }: Element): string {
  return `the outermost element must be ${name} in ${namespace === undefined ? 'no namespace' : namespace}`;
}

const forms: Readonly<Record<Text['type'], (value: string) => boolean>> = {
  string: () => true,
  boolean: (value) => ['true', 'false', '1', '0'].includes(value),
  integer: (value) => /^[+-]?[0-9]+$/u.test(value) && Number(value) >= -(2 ** 31) && Number(value) < 2 ** 31,
  dateTime: isDateTime,
  anyURI: () => true,
};

const zone = '(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)';
const dateTimeForm = new RegExp(
  `^([0-9]{4}-[0-9]{2}-[0-9]{2})T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]+)?${zone}?$`,
  'u',
);

/** Of the calendar, in years of four digits. Source: XML Schema, dateTime. */
function isDateTime(value: string): boolean {
  const day = dateTimeForm.exec(value)?.[1];
  const date = new Date(`${day ?? ''}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day;
}

/** The first rule of `text` that the value breaks. */
function brokenRule(value: string, text: Text): Pick<Problem, 'rule' | 'reason'> | undefined {
  if (text.codes && !text.codes.includes(value)) {
    return { rule: 'unknown-code', reason: `is none of the ${text.codes.length} codes that may stand here` };
  }
  const length = lengthOf(value);
  const { minLength = 0, maxLength = Infinity } = text;
  if (length < minLength || length > maxLength) {
    return { rule: 'wrong-length', reason: `has ${length} characters, ${lengths(minLength, maxLength)}` };
  }
  if (!forms[text.type](value) || text.pattern?.test(value) === false) {
    return { rule: 'wrong-form', reason: `is not ${text.is}` };
  }
  return undefined;
}

/** In characters, of which some take two units. */
function lengthOf(value: string): number {
  return /[\ud800-\udfff]/.test(value) ? Array.from(value).length : value.length;
}

function lengths(minLength: number, maxLength: number): string {
  if (minLength === maxLength) return `must have ${minLength}`;
  return maxLength === Infinity
    ? `must have at least ${minLength}`
    : `must have ${minLength} to ${maxLength}`;
}
