/** Validates a tree against a schema, and reports every violation with its place. */
import { charactersIn } from '../domain/kernel/text.js';
import type { Attributes, ElementSchema, SequenceSchema, TextSchema } from './schema.js';
import { joinedPlace, Placed, withSingleSpaces, type XmlNode } from './tree.js';

/** The rules that a document can violate, as stable codes for programs. */
type ViolatedRule =
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

/** One violation of a schema. It names place and rule and never the value, so that it may be logged. */
export interface Violation {
  /** Such as `/GeefDossierKBIResponse/…/Traject[2]/Type`; `/@Naam` at the end for an attribute. */
  readonly place: string;
  /** The line on which the element starts; for a missing element that of its parent. */
  readonly line?: number;
  readonly rule: ViolatedRule;
  /** In English, to be read after the place. */
  readonly reason: string;
}

/** The most violations that are reported for one document. */
export const mostViolations = 100;

/**
 * The violations in a tree whose outermost element should be `element`; none when the tree is valid.
 * White space around a text never counts, so a code padded with line breaks is the code.
 *
 * @param lineOf gives the line on which a node starts, where the tree was read from text
 */
export function validate(
  root: XmlNode,
  element: ElementSchema,
  lineOf: (node: XmlNode) => number | undefined = () => undefined,
): readonly Violation[] {
  const violations: Violation[] = [];
  const report: Report = (rule, at, reason, path = '') => {
    if (violations.length >= mostViolations) return;
    const line = lineOf(at.node);
    const place = joinedPlace(joinedPlace(`/${root.name}`, at.place), path);
    violations.push({ place, ...(line !== undefined && { line }), rule, reason });
  };
  const outermost = new Placed(root);
  if (root.name === element.name && root.namespace === (element.namespace ?? ''))
    checkElement(outermost, element, report);
  else report('unexpected-root', outermost, expectedRoot(element));
  return violations;
}

/** Reports a violation. @param path from the element: to a missing child, or to an attribute */
type Report = (rule: ViolatedRule, at: Placed, reason: string, path?: string) => void;

function checkElement(at: Placed, { content }: ElementSchema, report: Report): void {
  const { node } = at;
  checkAttributes(at, content.attributes, report);
  if (content.kind === 'sequence') checkSequence(at, content, report);
  else if (node.children.length > 0) report('unexpected-children', at, 'holds a text and no elements');
  else if (node.text !== '' || content.default === undefined) checkText(at, node.text, content, report);
}

function checkAttributes(at: Placed, known: Attributes, report: Report): void {
  for (const [name, value] of Object.entries(at.node.attributes)) {
    const schema = Object.hasOwn(known, name) ? known[name] : undefined;
    if (schema) checkText(at, value, schema, report, `@${name}`);
    else report('unknown-attribute', at, `${at.node.name} has no such attribute`, `@${name}`);
  }
}

function checkText(at: Placed, value: string, schema: TextSchema, report: Report, path?: string): void {
  const violation = violationIn(value, schema);
  if (violation) report(violation.rule, at, violation.reason, path);
}

function checkSequence(at: Placed, { elements, choice }: SequenceSchema, report: Report): void {
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
    if (position < latest) report('wrong-order', below, `must stand before ${elements[latest]?.name ?? ''}`);
    latest = Math.max(latest, position);
    checkElement(below, expected, report);
  });
  elements.forEach(({ name, min }, position) => {
    if (min > 0 && counts[position] === 0)
      report('missing', at, `is required in ${node.name} and is missing`, name);
  });
  if (choice && counts.filter((count) => count > 0).length !== 1)
    report('not-one', at, 'must hold exactly one of its elements');
}

/** The position of a name in a sequence, or -1. It is looked for from the latest position first, for speed. */
function positionOf(name: string, elements: readonly ElementSchema[], latest: number): number {
  for (let position = latest; position < elements.length; position += 1)
    if (elements[position]?.name === name) return position;
  return elements.findIndex((element) => element.name === name);
}

function unknownReason(parent: XmlNode, unknown: XmlNode, elements: readonly ElementSchema[]): string {
  return elements.some(({ name }) => name === unknown.name)
    ? 'must not be in a namespace'
    : `is no element of ${parent.name}`;
}

function expectedRoot({ name, namespace }: ElementSchema): string {
  return `the outermost element must be ${name} in ${namespace === undefined ? 'no namespace' : namespace}`;
}

const forms: Readonly<Record<TextSchema['type'], (value: string) => boolean>> = {
  string: () => true,
  boolean: (value) => ['true', 'false', '1', '0'].includes(value),
  integer: (value) => /^[+-]?[0-9]+$/u.test(value) && Number(value) >= -(2 ** 31) && Number(value) < 2 ** 31,
  dateTime: isDateTime,
  anyURI: () => true,
};

const dateTimeForm = /^([0-9]{4}(?:-[0-9]{2}){2})T(?:[01][0-9]|2[0-3])(?::[0-5][0-9]){2}(?:\.[0-9]+)?/u;
const zoneForm = /^(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))?$/u;

/** A day of the calendar in a year of four digits, and a time. Source: XML Schema, dateTime. */
function isDateTime(value: string): boolean {
  const [moment, day] = dateTimeForm.exec(value) ?? [];
  if (moment === undefined || !zoneForm.test(value.slice(moment.length))) return false;
  const date = new Date(`${day ?? ''}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day;
}

/** The first rule that the value violates. */
export function violationIn(
  stated: string,
  schema: TextSchema,
): Pick<Violation, 'rule' | 'reason'> | undefined {
  const value = schema.collapsed ? withSingleSpaces(stated) : stated;
  if (schema.codes && !schema.codes.includes(value)) {
    return {
      rule: 'unknown-code',
      reason: `is none of the ${schema.codes.length} codes that may stand here`,
    };
  }
  const length = charactersIn(value);
  const { minLength = 0, maxLength = Infinity } = schema;
  if (length < minLength || length > maxLength) {
    return { rule: 'wrong-length', reason: `has ${length} characters, ${lengths(minLength, maxLength)}` };
  }
  if (!forms[schema.type](value) || schema.pattern?.test(value) === false) {
    return { rule: 'wrong-form', reason: `is not ${schema.description}` };
  }
  return undefined;
}

function lengths(minLength: number, maxLength: number): string {
  if (minLength === maxLength) return `must have ${minLength}`;
  return maxLength === Infinity
    ? `must have at least ${minLength}`
    : `must have ${minLength} to ${maxLength}`;
}
