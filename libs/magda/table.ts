/**
 * The words in which an official document is written down: which elements, in which order, how many, holding what.
 * A table is a plain value; reading, checking, writing and generating documents all follow from it.
 */

/** What an element holds: a text, or other elements in a fixed order. Either may carry attributes. */
export type Shape = Text | Sequence;

/** Attributes by name. Every attribute of the official documents is optional. */
export type Attributes = Readonly<Record<string, Text>>;

/** A text: the content of an element without children, or the value of an attribute. */
export interface Text {
  readonly kind: 'text';
  /** What the text is, to complete the sentence "this is not …". */
  readonly is: string;
  readonly type: 'string' | 'boolean' | 'integer' | 'dateTime' | 'anyURI';
  readonly codes?: readonly string[];
  /** Shortest and longest length, in characters. */
  readonly minLength?: number;
  readonly maxLength?: number;
  /** The whole text matches it: anchored with `^` and `$`. */
  readonly pattern?: RegExp;
  /** Runs of white space count as one space. */
  readonly collapsed?: true;
  /** What an empty element means. An absent element means nothing. */
  readonly default?: string;
  readonly attributes: Attributes;
}

/** Elements in a fixed order; no name occurs twice in one sequence. */
export interface Sequence {
  readonly kind: 'sequence';
  readonly elements: readonly Element[];
  /** Whether exactly one of the elements stands there. */
  readonly choice?: true;
  readonly attributes: Attributes;
}

/** An element at its place: its name, what it holds, and how often it may stand there. */
export interface Element {
  readonly name: string;
  readonly shape: Shape;
  readonly min: 0 | 1;
  /** `Infinity` where there is no limit. */
  readonly max: number;
  /** Only the outermost element of a message is in a namespace. */
  readonly namespace?: string;
}

/** An element that must be there, once. */
export function one(name: string, shape: Shape): Element {
  return { name, shape, min: 1, max: 1 };
}

/** An element that may be absent. */
export function optional(name: string, shape: Shape): Element {
  return { name, shape, min: 0, max: 1 };
}

/** An element that is there at least once, and as often as needed. */
export function many(name: string, shape: Shape): Element {
  return { name, shape, min: 1, max: Infinity };
}

/** Elements that stand in this order. */
export function sequence(...elements: readonly Element[]): Sequence {
  return { kind: 'sequence', elements, attributes: {} };
}

/** Exactly one of these elements, each of which may be absent. */
export function choice(...elements: readonly Element[]): Sequence {
  return { ...sequence(...elements), choice: true };
}

/** A wrapper that holds nothing but entries of one name, such as `Contracten` around each `Contract`. */
export function listOf(name: string, entry: Shape): Sequence {
  return sequence(many(name, entry));
}

/** What can limit a text, beyond being one. */
export type TextLimits = Pick<Text, 'minLength' | 'maxLength' | 'pattern' | 'collapsed'>;

/** A text; `is` says what it is, for readers of a problem. */
export function text(is: string, limits: TextLimits = {}): Text {
  return { kind: 'text', type: 'string', is, attributes: {}, ...limits };
}

/** One of a closed list of codes: a list, or a record from code to meaning. Length limits only where stated. */
export function code(
  codes: readonly string[] | Readonly<Record<string, string>>,
  limits: TextLimits = {},
): Text {
  return { ...text('a known code', limits), codes: Array.isArray(codes) ? codes : Object.keys(codes) };
}

/** Yes or no: `true`, `false`, `1` or `0`. */
export const flag: Text = { kind: 'text', type: 'boolean', is: 'true or false', attributes: {} };

/** A whole number of 32 bits. */
export const wholeNumber: Text = { kind: 'text', type: 'integer', is: 'a whole number', attributes: {} };

/** A moment by the clock, with or without its time zone: `2018-03-30T12:12:00.000+02:00`. */
export const dateTime: Text = {
  kind: 'text',
  type: 'dateTime',
  is: 'a moment written YYYY-MM-DDTHH:MM:SS',
  attributes: {},
};

/** An identifier of the web; official schemas let nearly any text pass for one. */
export const anyUri: Text = { kind: 'text', type: 'anyURI', is: 'a URI', attributes: {} };

/** The same text, where an empty element stands for `value`. */
export function withDefault(shape: Text, value: string): Text {
  return { ...shape, default: value };
}

/** The same shape, with attributes. */
export function withAttributes<S extends Shape>(shape: S, attributes: Attributes): S {
  return { ...shape, attributes };
}
