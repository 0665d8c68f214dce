/**
 * Mutants that no test of libs/domain is asked to catch: in texts that people read, and in what documents a schema.
 * Codes, names of fields, days and patterns are no texts. What becomes of texts is compared in `docs/generated`, the
 * OpenAPI document and the labels of the client, which change with them.
 */

/** The properties and arguments that hold a text, also one of a single word. */
const TEXT_PROPERTIES = ['nl', 'en', 'title', 'meaning', 'source', 'assumed', 'says', 'dayOf', 'description'];
const LABELLED_FIELDS = ['fact', 'identity', 'sensitive', 'listed', 'naming'];
const DOCUMENTING = ['describe', 'meta'];

export const textsForPeople = {
  /** @param path of Babel @returns why no mutant is made of this and what is in it, or nothing */
  shouldIgnore(path) {
    if (isText(path.node) || isLabel(path)) return 'a text that people read';
    if (isDocumentation(path)) return 'it documents a schema';
    return undefined;
  },
};

/** A literal of more than one word, a property that is a text by its name, or an object of nothing else. */
function isText(node) {
  switch (node.type) {
    case 'StringLiteral':
      return node.value.includes(' ');
    case 'TemplateLiteral':
      return node.quasis.some(({ value }) => value.raw.includes(' '));
    case 'ObjectProperty':
      return TEXT_PROPERTIES.includes(node.key.name) && node.value.type === 'StringLiteral';
    case 'ObjectExpression':
      return node.properties.length > 0 && node.properties.every(isText);
    default:
      return false;
  }
}

const calleeOf = ({ parent }) => (parent?.type === 'CallExpression' ? parent.callee : undefined);

/** The last argument of the definition of a field. */
const isLabel = (path) =>
  path.node.type === 'StringLiteral' &&
  LABELLED_FIELDS.includes(calleeOf(path)?.name) &&
  path.parent.arguments.at(-1) === path.node;

const isDocumentation = (path) =>
  path.listKey === 'arguments' && DOCUMENTING.includes(calleeOf(path)?.property?.name);
