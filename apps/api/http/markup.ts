/** A piece of HTML, whose texts are escaped. */
export class Markup {
  constructor(readonly source: string) {}
}

type Inserted = string | number | Markup | readonly Markup[];

/** HTML with values in it: a text is escaped, also where it stands in a quoted attribute; markup stays as it is. */
export const markup = (parts: TemplateStringsArray, ...values: readonly Inserted[]): Markup =>
  new Markup(parts.reduce((source, part, index) => source + sourceOf(values[index - 1] ?? '') + part));

function sourceOf(value: Inserted): string {
  if (value instanceof Markup) return value.source;
  if (typeof value === 'object') return value.map(({ source }) => source).join('');
  return String(value).replace(/[&<>"']/g, (character) => entities[character as keyof typeof entities]);
}

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
