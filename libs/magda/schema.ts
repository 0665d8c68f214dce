/**
 * A schema of XML documents as a plain value: which elements, in which order, how many, with which content. Reading,
 * validating, writing, the XSD, the JSON and the test documents are all derived from it. An element also names the
 * field of our events in which its value is kept.
 */

/** What an element contains: a text, or other elements in a fixed order. Either may carry attributes. */
export type ContentSchema = TextSchema | SequenceSchema;

/** Attributes by name. Every attribute of the official documents is optional. */
export type Attributes = Readonly<Record<string, TextSchema>>;

/** Where a field stands in an element: in an attribute, or in the text beside the attributes. Written as in XPath. */
type FieldPath = `@${string}` | 'text()';

/** A text: the content of an element without children, or the value of an attribute. */
export interface TextSchema {
  readonly kind: 'text';
  /** What the text is, to complete the sentence "is not …". */
  readonly description: string;
  readonly type: 'string' | 'boolean' | 'integer' | 'dateTime' | 'anyURI';
  readonly codes?: readonly string[];
  /** Shortest and longest length, in characters. */
  readonly minLength?: number;
  readonly maxLength?: number;
  /** The whole text matches it: anchored with `^` and `$`. */
  readonly pattern?: RegExp;
  /** Runs of white space count as one space. */
  readonly collapsed?: true;
  /** Events keep it as a `DateOnly`, and leave it out when it is no day of the calendar. */
  readonly isDay?: true;
  /** What an empty element means. An absent element has no meaning. */
  readonly default?: string;
  readonly attributes: Attributes;
  readonly fields?: Readonly<Record<string, FieldPath>>;
}

/** Elements in a fixed order; no name occurs twice in one sequence. */
export interface SequenceSchema {
  readonly kind: 'sequence';
  readonly elements: readonly ElementSchema[];
  /** The same elements, by name. */
  readonly byName: ReadonlyMap<string, ElementSchema>;
  /** Whether exactly one of the elements must be present. */
  readonly choice?: true;
  readonly attributes: Attributes;
  readonly fields?: Readonly<Record<string, FieldPath>>;
}

/** An element in a sequence: its name, its content, and how often it may occur. */
export interface ElementSchema {
  readonly name: string;
  readonly content: ContentSchema;
  readonly min: 0 | 1;
  /** `Infinity` where there is no limit. */
  readonly max: number;
  /** The field that keeps its value; none where a mapping makes an event of its own from the element. */
  readonly field?: string | undefined;
  /** Only the outermost element of a message is in a namespace. */
  readonly namespace?: string;
}

/** An element that must occur once. */
export function one(name: string, content: ContentSchema, field?: string): ElementSchema {
  return { name, content, min: 1, max: 1, field };
}

/** An element that may be absent. */
export function optional(name: string, content: ContentSchema, field?: string): ElementSchema {
  return { name, content, min: 0, max: 1, field };
}

/** An element that occurs at least once, without an upper limit. */
export function many(name: string, content: ContentSchema, field?: string): ElementSchema {
  return { name, content, min: 1, max: Infinity, field };
}

/** Elements in this order. */
export function sequence(...elements: readonly ElementSchema[]): SequenceSchema {
  const byName = new Map(elements.map((element) => [element.name, element]));
  return { kind: 'sequence', elements, byName, attributes: {} };
}

/** Exactly one of these elements, each of which is optional by itself. */
export function choice(...elements: readonly ElementSchema[]): SequenceSchema {
  return { ...sequence(...elements), choice: true };
}

/** A list: an element that contains only entries of one name, such as `Contracten` with its `Contract`s. */
export function listOf(name: string, entry: ContentSchema): SequenceSchema {
  return sequence(many(name, entry));
}

/** The entry of a list; undefined where the content is not a list. */
export function entryOf({ elements, attributes }: SequenceSchema): ElementSchema | undefined {
  const [entry, ...others] = elements;
  const isList = others.length === 0 && Object.keys(attributes).length === 0;
  return entry && isList && entry.max > 1 ? entry : undefined;
}

type TextLimits = Pick<TextSchema, 'minLength' | 'maxLength' | 'pattern' | 'collapsed' | 'isDay'>;

/** A text. @param description what the text is, to complete the sentence "is not …" */
export function text(description: string, limits: TextLimits = {}): TextSchema {
  return { kind: 'text', type: 'string', description, attributes: {}, ...limits };
}

/** One of a closed list of codes: a list, or a record from code to meaning. Length limits only where stated. */
export function code(
  codes: readonly string[] | Readonly<Record<string, string>>,
  limits: TextLimits = {},
): TextSchema {
  return { ...text('a known code', limits), codes: Array.isArray(codes) ? codes : Object.keys(codes) };
}

/** Yes or no: `true`, `false`, `1` or `0`. */
export const flag: TextSchema = { ...text('true or false'), type: 'boolean' };

/** A whole number of 32 bits. */
export const wholeNumber: TextSchema = { ...text('a whole number'), type: 'integer' };

/** A date and time, with or without a time zone: `2018-03-30T12:12:00.000+02:00`. */
export const dateTime: TextSchema = { ...text('a moment written YYYY-MM-DDTHH:MM:SS'), type: 'dateTime' };

/** A URI; XML Schema accepts nearly any text as one. */
export const anyUri: TextSchema = { ...text('a URI'), type: 'anyURI' };

/** The same text, where an empty element means `value`. */
export function withDefault(content: TextSchema, value: string): TextSchema {
  return { ...content, default: value };
}

/** The same content, with attributes. @param fields the fields that keep the attributes, and the text beside them */
export function withAttributes<Content extends ContentSchema>(
  content: Content,
  attributes: Attributes,
  fields: Readonly<Record<string, FieldPath>> = {},
): Content {
  return { ...content, attributes, fields };
}
