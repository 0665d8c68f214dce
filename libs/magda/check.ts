/** Holds a tree against a table and names every place where the two differ. */
import type { Attributes, Element, Sequence, Text } from './table.js';
import type { XmlNode } from './tree.js';
import { steps, withSingleSpaces } from './tree.js';

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

  function report(rule: Rule, node: XmlNode, place: string, reason: string): void {
    const line = lineOf(node);
    if (problems.length < mostProblems)
      problems.push({ place, ...(line !== undefined && { line }), rule, reason });
  }

  function checkElement(node: XmlNode, { shape }: Element, place: string): void {
    checkAttributes(node, shape.attributes, place);
    if (shape.kind === 'sequence') checkSequence(node, shape, place);
    else if (node.children.length > 0)
      report('unexpected-children', node, place, 'holds a text and no elements');
    else if (node.text !== '' || shape.default === undefined) checkText(node, node.text, shape, place);
  }

  function checkAttributes(node: XmlNode, known: Attributes, place: string): void {
    for (const [name, value] of Object.entries(node.attributes)) {
      const text = Object.hasOwn(known, name) ? known[name] : undefined;
      const at = `${place}/@${name}`;
      if (text) checkText(node, value, text, at);
      else report('unknown-attribute', node, at, `${node.name} has no such attribute`);
    }
  }

  function checkText(node: XmlNode, stated: string, text: Text, place: string): void {
    const broken = brokenRule(text.collapsed ? withSingleSpaces(stated) : stated, text);
    if (broken) report(broken.rule, node, place, broken.reason);
  }

  function checkSequence(node: XmlNode, { elements, choice }: Sequence, place: string): void {
    if (node.text !== '') report('stray-text', node, place, 'holds elements and no text of its own');
    const counts = new Map<Element, number>();
    let latest = 0;
    for (const { step, node: below } of steps(node)) {
      const at = `${place}/${step}`;
      const position = elements.findIndex(({ name }) => name === below.name && below.namespace === '');
      const expected = elements[position];
      if (!expected) {
        report('unknown-element', below, at, unknownReason(node, below, elements));
        continue;
      }
      const count = (counts.get(expected) ?? 0) + 1;
      counts.set(expected, count);
      if (count > expected.max) report('too-many', below, at, `may stand here at most ${expected.max} time`);
      if (position < latest) {
        report('wrong-order', below, at, `must stand before ${elements[latest]?.name ?? ''}`);
      }
      latest = Math.max(latest, position);
      checkElement(below, expected, at);
    }
    for (const { name, min } of elements.filter((expected) => !counts.has(expected))) {
      if (min > 0) report('missing', node, `${place}/${name}`, `is required in ${node.name} and is missing`);
    }
    if (choice && counts.size !== 1) report('not-one', node, place, 'must hold exactly one of its elements');
  }

  const place = `/${root.name}`;
  if (root.name === element.name && root.namespace === (element.namespace ?? ''))
    checkElement(root, element, place);
  else report('unexpected-root', root, place, expectedRoot(element));
  return problems;
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
