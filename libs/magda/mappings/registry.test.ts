import { expect, test } from '@jest/globals';
import { dossier } from '../edition-01/dossier.js';
import { entryOf, type ContentSchema } from '../schema.js';
import type { Mapping } from './mapping.js';
import { mappings } from './registry.js';

type Remaining = Pick<Mapping, 'names' | 'nested'>;

/** The elements that no event keeps. @param isKept whether the codec of an entry reads the content */
function unmapped(
  content: ContentSchema,
  isKept: boolean,
  among: readonly Remaining[],
  place: string,
): readonly string[] {
  if (content.kind === 'text') return isKept ? [] : [place];
  const listed = entryOf(content);
  if (isKept && listed) return unmapped(listed.content, true, [], `${place}/${listed.name}`);
  return content.elements.flatMap(({ name, field, content: inner }) => {
    const here = among.flatMap(({ names: [first, ...names], nested }) =>
      first === name ? [{ names, nested }] : [],
    );
    const isEntry = here.some(({ names }) => names.length === 0);
    const below = here.flatMap<Remaining>((mapping) =>
      mapping.names.length === 0 ? mapping.nested : [mapping],
    );
    return unmapped(inner, isEntry || (isKept && field !== undefined), below, `${place}/${name}`);
  });
}

test('every element of the schema is in the fields of an event', () => {
  expect(unmapped(dossier, false, mappings, '')).toEqual([]);
});

test('an element without a mapping would be found', () => {
  const others = mappings.filter(({ path }) => path !== 'Inbreuken/Inbreuk');
  expect(unmapped(dossier, false, others, '')).toContain(
    '/Inbreuken/Inbreuk/DatumIngebrekestellingVerzonden',
  );
  const withoutNested = mappings.map((mapping) => ({ ...mapping, nested: [] }));
  expect(unmapped(dossier, false, withoutNested, '')).toContain('/Trajecten/Traject/Status/Code');
});
