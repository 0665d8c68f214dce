/**
 * Makes a tree fit its schema, whatever was recorded under other rules: everybody can be answered about. It knows the
 * restrictions of the schema and no fields: length, pattern, codes, type, and what must be there. What is valid stays
 * as it is.
 */
import { carriable, charactersIn } from '../domain/kernel/text.js';
import type { ContentSchema, ElementSchema, SequenceSchema, TextSchema } from './schema.js';
import { joinedPlace, Placed, withoutSpaceAround, withSingleSpaces, type XmlNode } from './tree.js';
import { violationIn } from './validate.js';

/** What an official document can't say as it was recorded. It names the place and never the value. */
export interface Misfit {
  /** Shortened at the official length; written with other characters; or left out. */
  readonly code: (typeof misfits)[number];
  /** A path from the outermost element, without content. */
  readonly place: string;
}
export const misfits = ['TEXT_SHORTENED', 'CHARACTERS_REPLACED', 'LEFT_OUT'] as const;

/**
 * The tree with its texts shortened at a whole character as people see it, with what XML can't carry replaced by
 * U+FFFD, and without the elements and attributes that can't be made valid.
 * @param element its outermost element @returns no node where the whole can't be made valid
 */
export function fitted(
  root: XmlNode,
  element: ElementSchema,
): { readonly node: XmlNode | undefined; readonly misfits: readonly Misfit[] } {
  const found: Misfit[] = [];
  const node = fitElement(new Placed(root), element, (code, at, path = '') =>
    found.push({ code, place: joinedPlace(at.place, path) }),
  );
  return { node, misfits: found };
}

type Report = (code: Misfit['code'], at: Placed, path?: string) => void;

function fitElement(at: Placed, { content, min }: ElementSchema, report: Report): XmlNode | undefined {
  const attributes = fitAttributes(at, content, report);
  const node = attributes === at.node.attributes ? at.node : { ...at.node, attributes };
  if (content.kind === 'sequence') return fitSequence(at, node, content, report);
  if (node.text === '' && content.default !== undefined) return node;
  const text = fitText(node.text, content, min > 0, (code) => report(code, at));
  if (text === undefined) return undefined;
  return text === node.text ? node : { ...node, text };
}

function fitAttributes(at: Placed, { attributes }: ContentSchema, report: Report): XmlNode['attributes'] {
  const stated = at.node.attributes;
  let fitting: Record<string, string> | undefined;
  for (const [name, value] of Object.entries(stated)) {
    const schema = attributes[name];
    const fit = schema && fitText(value, schema, false, (code) => report(code, at, `@${name}`));
    if (!schema || fit === value) continue;
    fitting ??= { ...stated };
    if (fit === undefined) Reflect.deleteProperty(fitting, name);
    else fitting[name] = fit;
  }
  return fitting ?? stated;
}

function fitSequence(
  at: Placed,
  node: XmlNode,
  { elements, byName, choice }: SequenceSchema,
  report: Report,
): XmlNode | undefined {
  const children = at.node.children.flatMap((child, index) => {
    const element = byName.get(child.name);
    return element ? (fitElement(new Placed(child, at, index), element, report) ?? []) : [child];
  });
  const isThere = ({ name }: ElementSchema) => children.some((child) => child.name === name);
  const isWhole = elements.every((element) => element.min === 0 || isThere(element));
  if (!isWhole || (choice && !elements.some(isThere))) {
    report('LEFT_OUT', at);
    return undefined;
  }
  const isSame =
    children.length === node.children.length && children.every((child, n) => child === node.children[n]);
  return isSame ? node : { ...node, children };
}

/** A text that its schema allows; undefined where none can be made of it. @param required whether it must be there */
function fitText(
  stated: string,
  schema: TextSchema,
  required: boolean,
  report: (code: Misfit['code']) => void,
): string | undefined {
  const written = schema.type === 'anyURI' ? asUri(carriable(stated)) : carriable(stated);
  const fit = isFree(schema) ? lengthened(shortened(written, schema), schema, required) : written;
  if (violationIn(fit, schema)) {
    report('LEFT_OUT');
    return undefined;
  }
  if (written !== stated) report('CHARACTERS_REPLACED');
  if (fit !== written) report('TEXT_SHORTENED');
  return fit;
}

const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:(?:\/\/[\w.~-]+(?::[0-9]{1,5})?(?=\/|$)|(?!\/\/))/;
const relative = /^(?!\/\/)[^:]*$/;
const characters = /^(?:[\w.~!$&'()*+,;=@/:?-]|%[0-9A-Fa-f]{2})*$/;

function isUri(text: string): boolean {
  const [address = '', ...fragments] = text.split('#');
  const [path = ''] = address.split('?');
  const isPath = scheme.test(path) || relative.test(path);
  return isPath && fragments.length <= 1 && [address, ...fragments].every((part) => characters.test(part));
}

/** A URI that every reader takes for one: of what is none, or has uncommon characters, each of these is escaped. */
const asUri = (text: string): string => (isUri(text) ? text : encodeURIComponent(text));

/** Whether a part of a text is still what it was: not of a code, nor of what has a form. */
const isFree = ({ codes, pattern, type }: TextSchema): boolean => type === 'string' && !codes && !pattern;

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** As many of the first characters, as people see them, as the length allows. */
function shortened(text: string, { maxLength = Infinity, collapsed }: TextSchema): string {
  const whole = collapsed ? withSingleSpaces(text) : text;
  if (charactersIn(whole) <= maxLength) return text;
  let end = 0;
  let length = 0;
  for (const { segment, index } of graphemes.segment(whole)) {
    length += charactersIn(segment);
    if (length > maxLength) break;
    end = index + segment.length;
  }
  const begin =
    end > 0
      ? whole.slice(0, end)
      : Array.from(whole.slice(0, 2 * maxLength))
          .slice(0, maxLength)
          .join('');
  return withoutSpaceAround(begin);
}

/** A text that must be there is not too short. */
const lengthened = (text: string, { minLength = 0 }: TextSchema, required: boolean): string =>
  required ? text + '\uFFFD'.repeat(Math.max(0, minLength - charactersIn(text))) : text;
