import { sqlName } from './columns.js';
import type { Measure, Quantity, Report } from './report.js';
import {
  countExpression,
  countsOf,
  quantityExpressions,
  rowsAsked,
  type Asked,
  type Statement,
} from './statement.js';

/**
 * The counts of each group and of all rows, with the persons of each count. Per row: 0 of a group or 1 of all rows, the
 * groupings; of each count its number, how many persons add to it, and the key of their set; of each quantity how many
 * persons have a value. In the order of the groupings; groups in which every count is zero are left out, and so are all
 * rows where there are none. Each person is first one row in each group, however many rows they have.
 * @param personSeed of the hash by which persons are named in a key
 */
export function personStatement(
  asked: Asked,
  quantities: readonly Quantity[],
  personSeed: bigint,
): Statement {
  const by = personColumn(asked.report);
  const counts = countsOf(asked.report).map(([, measure]) => perPerson(measure, by));
  const values = quantities.map((_, index) => `"quantity ${index}"`);
  const {
    rows,
    groups,
    values: parameters,
  } = rowsAsked(asked, (bind) =>
    quantities.map(
      (quantity, index) =>
        `${quantityExpressions(quantity, asked.query, bind).value} as ${values[index] ?? ''}`,
    ),
  );
  const person = sqlName(by);
  const seed = `$${parameters.push(personSeed)}::bigint`;
  const isTotal = groups[0] === undefined ? '1' : `grouping(${groups[0]})`;
  const one = [
    `${isTotal} as "is total"`,
    ...groups,
    `uuid_hash_extended(${person}, ${seed}) as "name"`,
    ...counts.map((count, index) => `${count} as "count ${index}"`),
    ...values.map((value) => `count(${value}) as ${value}`),
  ];
  const sets =
    groups.length === 0 ? person : `grouping sets ((${[...groups, person].join(', ')}), (${person}))`;
  const all = counts.flatMap((_, index) => {
    const adds = `filter (where "count ${index}" <> 0)`;
    return [`sum("count ${index}")`, `count(*) ${adds}`, `(bit_xor("name") ${adds})::text`];
  });
  const having = counts.map((_, index) => `bool_or("count ${index}" <> 0)`).join(' or ') || 'true';
  const list = ['"is total"', ...groups].join(', ');
  const text = `
    select ${[list, ...all, ...values.map((value) => `count(*) filter (where ${value} > 0)`)].join(', ')}
      from (select ${one.join(', ')} from (${rows}) as asked group by ${sets}) as persons
     group by ${list} having "is total" = 1 or ${having} order by ${list}`;
  return { text, values: parameters };
}

/** The column that names the persons whom a report counts. @throws RangeError when it says that it counts none */
function personColumn({ countsPersons }: Report): string {
  if (!countsPersons) throw new RangeError('the report counts no persons, so there is nobody to protect');
  return countsPersons.by;
}

/** What one person adds to a count. @throws RangeError when it counts something else of which there are several */
function perPerson(measure: Measure, by: string): string {
  if (typeof measure === 'string' || !('distinct' in measure)) return countExpression(measure);
  if (measure.distinct !== by)
    throw new RangeError(`a report of persons can't count each ${measure.distinct} once`);
  return '1';
}
