/** The single facts of a schema, so that two schemas can be compared line by line. */
import fc from 'fast-check';
import type { ElementSchema, ContentSchema, TextSchema } from '../../libs/magda/schema.js';

/** Every fact of a schema but the wording of its patterns, each a line such as `/Dossier/Type: code TT_NT2`. */
export function factsOf(element: ElementSchema, place = '', position = 0): readonly string[] {
  const at = `${place}/${element.name}`;
  return [
    `${at}: stands ${position + 1}`,
    `${at}: occurs ${element.min} to ${element.max}`,
    `${at}: namespace ${element.namespace ?? 'none'}`,
    ...contentFacts(element.content, at),
  ];
}

function contentFacts(content: ContentSchema, at: string): readonly string[] {
  const attributes = Object.entries(content.attributes).flatMap(([name, value]) =>
    contentFacts(value, `${at}/@${name}`),
  );
  if (content.kind === 'text') return [...textFacts(content, at), ...attributes];
  const inside = content.elements.flatMap((element, index) => factsOf(element, at, index));
  return [`${at}: holds ${content.choice ? 'one of its elements' : 'elements'}`, ...attributes, ...inside];
}

function textFacts(text: TextSchema, at: string): readonly string[] {
  const { minLength = 0, maxLength = 'any', collapsed = false, default: value = 'none' } = text;
  return [
    `${at}: holds a ${text.type}`,
    `${at}: length ${minLength} to ${maxLength}`,
    `${at}: collapsed ${collapsed}`,
    `${at}: default ${value}`,
    `${at}: ${text.pattern ? 'follows a pattern' : 'follows no pattern'}`,
    ...(text.codes ?? []).map((code) => `${at}: code ${code}`),
  ];
}

/** The patterns of a schema by the place of the text. */
export function patternsOf(element: ElementSchema): ReadonlyMap<string, RegExp> {
  const found = new Map<string, RegExp>();
  const visit = (content: ContentSchema, at: string): void => {
    if (content.kind === 'text' && content.pattern) found.set(at, content.pattern);
    for (const [name, value] of Object.entries(content.attributes)) visit(value, `${at}/@${name}`);
    if (content.kind === 'sequence')
      for (const inside of content.elements) visit(inside.content, `${at}/${inside.name}`);
  };
  visit(element.content, `/${element.name}`);
  return found;
}

/** Texts on which two patterns disagree, found among samples of both, their near misses, and all dates and INSZ. */
export function disagreements(one: RegExp, other: RegExp): readonly string[] {
  const samples = [one, other].flatMap((pattern) =>
    fc.sample(fc.stringMatching(pattern), { numRuns: 40, seed: 1 }),
  );
  const probes = [...samples, ...samples.flatMap(nearMisses), ...dates, ...numbers];
  return probes.filter((probe) => one.test(probe) !== other.test(probe));
}

function nearMisses(sample: string): readonly string[] {
  const strangers = Array.from('0123459-,.:/afgAFGZ_@ \u00e9\u0663');
  const places = Array.from(sample, (_, index) => [sample.slice(0, index), sample.slice(index + 1)] as const);
  return places.flatMap(([before, after]) => [
    before + after,
    ...strangers.flatMap((stranger) => [before + stranger + after, `${sample}${stranger}`]),
  ]);
}

const dates = range(1899, 2101).flatMap((year) =>
  range(0, 13).flatMap((month) =>
    [0, 1, 9, 10, 28, 29, 30, 31, 32].map((day) => `${year}-${two(month)}-${two(day)}`),
  ),
);

const numbers = range(0, 99).flatMap((month) =>
  range(0, 33).flatMap((day) =>
    ['000', '001', '010', '100'].flatMap((serial) =>
      ['00', '89', '97', '98'].map((rest) => `90${two(month)}${two(day)}${serial}${rest}`),
    ),
  ),
);

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
