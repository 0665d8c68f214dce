import { sqlName } from './columns.js';
import { isDistinct, type Measure, type Quantity, type Report } from './report.js';
import {
  countExpression,
  countsOf,
  isOnce,
  quantityExpressions,
  rowsAsked,
  type Asked,
  type Statement,
} from './statement.js';

/**
 * The counts of each group and of all rows, with the persons of each count. Per row: 0 of a group or 1 of all rows, the
 * groupings; of each count its number, how many persons add to it, and the key of their set; of each quantity how many
 * persons have a value. In the order of the groupings; groups in which every count is zero are left out. Each person is
 * first one row in each group, however many rows they have.
 * @param personSeed of the hash by which persons are named in a key
 */
export function personStatement(
  asked: Asked,
  quantities: readonly Quantity[],
  personSeed: bigint,
): Statement {
  const by = personColumn(asked.report);
  const measures = countsOf(asked.report).map(([, measure]) => measure);
  const values = quantities.map((_, index) => `"quantity ${index}"`);
  const {
    rows,
    groups,
    told,
    values: parameters,
  } = rowsAsked(asked, (bind) =>
    quantities.map(
      (quantity, index) =>
        `${quantityExpressions(quantity, asked.query, bind).value} as ${values[index] ?? ''}`,
    ),
  );
  const person = sqlName(by);
  const seed = `$${parameters.push(personSeed)}::bigint`;
  const all = measures.flatMap((_, index) => {
    const adds = `filter (where "count ${index}" <> 0)`;
    return [`sum("count ${index}")`, `count(*) ${adds}`, `(bit_xor("name") ${adds})::text`];
  });
  const counted = [...all, ...values.map((value) => `count(*) filter (where ${value} > 0)`)].join(', ');
  const notZero = measures.map((_, index) => `bool_or("count ${index}" <> 0)`).join(' or ') || 'true';
  /** The counts over a row for each person of each group, or of all: their own row, where they have no other. */
  const counts = (isTotal: boolean): string => {
    const hasOneRow = isOnce(asked, by, isTotal ? [] : asked.query.groupBy);
    const perPersons = measures.map((measure) => perPerson(measure, by, hasOneRow));
    const grouped = isTotal ? [] : groups;
    const one = [
      ...grouped,
      `uuid_hash_extended(${person}, ${seed}) as "name"`,
      ...perPersons.map((count, index) => `${count} as "count ${index}"`),
      ...values.map(
        (value) => `${hasOneRow ? `(${value} is not null)::integer` : `count(${value})`} as ${value}`,
      ),
    ];
    const eachPerson = hasOneRow ? '' : `group by ${[...grouped, person].join(', ')}`;
    const named = isTotal ? groups.map(() => 'null') : told;
    return `
    select ${[Number(isTotal), ...named, counted].join(', ')}
      from (select ${one.join(', ')} from (${rows}) as asked ${eachPerson}) as persons
      ${isTotal ? '' : `group by ${groups.join(', ')} having ${notZero}`}`;
  };
  const order = ['1', ...groups.map((_, index) => 2 + index)].join(', ');
  const text = `${[...(groups.length > 0 ? [counts(false)] : []), counts(true)].join(' union all ')} order by ${order}`;
  return { text, values: parameters };
}

/** The column that names the persons whom a report counts. @throws RangeError when it says that it counts none */
function personColumn({ countsPersons }: Report): string {
  if (!countsPersons) throw new RangeError('the report counts no persons, so there is nobody to protect');
  return countsPersons.by;
}

/**
 * What one person adds to a count.
 * @param hasOneRow whether no person has several rows @throws RangeError when something else is counted once each
 */
function perPerson(measure: Measure, by: string, hasOneRow: boolean): string {
  if (isDistinct(measure)) {
    if (measure.distinct === by) return '1';
    throw new RangeError(`a report of persons can't count each ${measure.distinct} once`);
  }
  if (!hasOneRow) return countExpression(measure);
  return typeof measure === 'object' && 'sum' in measure ? `coalesce(${sqlName(measure.sum)}, 0)` : '1';
}
