import { KboNumber, type NisCode } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { Residence } from '../../../libs/domain/kernel/terms.js';
import type { RegisterView } from '../../../libs/domain/organisation/register.js';
import { wordsOfName } from '../../../libs/privacy/normalise.js';
import type { Named, Report } from '../../../libs/projection/report.js';
import type { ReportQuery } from '../../../libs/projection/report-query.js';
import type { Cell, ReportResult, ReportRow } from '../../../libs/projection/result.js';
import { nameOf } from '../../../libs/projection/titles.js';
import type { Fault } from '../http/fault.js';
import { Problem } from '../http/problem.js';
import type { Registers } from './registers.js';

/** What may be asked for by its name. */
interface Registered {
  readonly number: string;
  readonly names: readonly string[];
}

/** How many are named where another one was asked for. */
const mostNamed = 10;

/**
 * A query in which those that are asked for by name, or by a part of it, stand by their numbers.
 * @throws Problem QUERY_INVALID when a name fits none, or several
 */
export async function byNumbers<Query extends ReportQuery>(
  { filters }: Report,
  query: Query,
  registers: Registers,
): Promise<Query> {
  const numbers: Record<string, string> = {};
  const faults: Fault[] = [];
  for (const [filter, { names }] of Object.entries(filters)) {
    const asked = query[filter];
    if (!names || typeof asked !== 'string') continue;
    const number = numberSchemas[names].safeParse(asked);
    const found = number.success ? number.data : numberOf(asked, registeredIn(await registers.now(), names));
    if (typeof found === 'string') numbers[filter] = found;
    else faults.push({ at: `/${filter}`, detail: found.detail });
  }
  if (faults.length > 0) throw new Problem('QUERY_INVALID', faults);
  return { ...query, ...numbers };
}

/** Beside communes somebody may live abroad. */
const numberSchemas = { organisation: KboNumber, commune: Residence };

function registeredIn(register: RegisterView, names: Named): readonly Registered[] {
  if (names === 'organisation')
    return register.organisations().map((number) => {
      const name = register.organisation(number)?.profile.name;
      return { number, names: name === undefined ? [] : [name] };
    });
  return register.communes().map((number) => {
    const { name, nameFr } = register.commune(number) ?? {};
    return { number, names: [name, nameFr].filter((one) => one !== undefined) };
  });
}

/** The number of the only one with this name, or else with this part of a name; or what would be right. */
function numberOf(asked: string, all: readonly Registered[]): string | { readonly detail: string } {
  const sought = wordsOfName(asked);
  const text = sought.join(' ');
  const having = (fits: (name: string) => boolean) =>
    all.filter(({ names }) => names.some((name) => fits(wordsOfName(name).join(' '))));
  const whole = having((name) => name === text);
  const found = whole.length > 0 || text === '' ? whole : having((name) => name.includes(text));
  const [first, ...others] = found;
  if (first && others.length === 0) return first.number;
  if (first) return { detail: `one of those with this name: ${listed(found)}` };
  const beginnings = sought.filter(({ length }) => length >= 3).map((word) => word.slice(0, 3));
  const near = having((name) =>
    name.split(' ').some((word) => beginnings.some((one) => word.startsWith(one))),
  );
  return {
    detail: `the number or name of one that is registered${near.length > 0 ? `: ${listed(near)}` : ''}`,
  };
}

function listed(found: readonly Registered[]): string {
  const named = found.slice(0, mostNamed).map(({ number, names }) => `${number} ${names[0] ?? ''}`);
  const more = found.length - named.length;
  return [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

/** A result with the names beside the numbers of organisations and communes, as they were known at that moment. */
export async function withNames(
  { groupBy }: Report,
  result: ReportResult,
  registers: Registers,
): Promise<ReportResult> {
  const isNamed = (column: string) => groupBy[column]?.names !== undefined;
  if (!result.columns.some(isNamed)) return result;
  const register = await registers.then();
  const named = ([column, value]: readonly [string, Cell]): readonly (readonly [string, Cell])[] => {
    const names = groupBy[column]?.names;
    return names
      ? [
          [column, value],
          [nameOf(column), nameIn(register, names, value)],
        ]
      : [[column, value]];
  };
  const rowOf = (row: ReportRow): ReportRow => Object.fromEntries(Object.entries(row).flatMap(named));
  return {
    ...result,
    columns: result.columns.flatMap((column) => (isNamed(column) ? [column, nameOf(column)] : [column])),
    rows: result.query.groupBy.length > 0 ? result.rows.map(rowOf) : result.rows,
  };
}

function nameIn(register: RegisterView, names: Named, value: Cell): string | null {
  const number = numberSchemas[names].safeParse(value);
  if (!number.success) return null;
  return names === 'organisation'
    ? (register.organisation(number.data as KboNumber)?.profile.name ?? null)
    : (register.commune(number.data as NisCode)?.name ?? null);
}
