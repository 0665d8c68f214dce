import { Option, type Command } from 'commander';
import { CliError } from './errors.js';

const alsoAPeriod = 'in a report also 2017-08, augustus-2017, 2017-Q3 or 2017';

/**
 * The options of more than one command. An option means the same wherever it stands, so it is described here and
 * nowhere else; a test looks for two descriptions of one name.
 */
export const options = {
  json: () => new Option('--json', 'as JSON'),
  from: () => new Option('--from <date>', `the first day, YYYY-MM-DD; ${alsoAPeriod}`),
  to: () =>
    new Option(
      '--to <end>',
      `the last day, YYYY-MM-DD; ${alsoAPeriod}; of a rebuild, the last position of the log`,
    ),
  asOf: () => new Option('--as-of <date>', 'as it was on this day, YYYY-MM-DD; today unless said'),
  knownAt: () =>
    new Option('--known-at <time>', 'as it was known at this instant, with its time zone; now unless said'),
  /** The two moments between which something changed: the same option, once for each. */
  moments: () => options.knownAt().argParser(collected),
  reason: () =>
    new Option('--reason <reason>', 'why; in a report, the code of a refusal, such as EXCHANGE_UNDECIDED'),
  ground: () => new Option('--ground <ground>', 'why; in a report, the ground of a breach'),
  state: () => new Option('--state <state>', 'only those in this state'),
  use: () =>
    new Option(
      '--use <use>',
      'PARTNER (unless said), SUPERVISION, FINDING, LIST or OWN_DATA; all for every use',
    ),
  purpose: () => new Option('--purpose <purpose>', 'what the data are asked for; required by `kbi standing`'),
  orderBy: () =>
    new Option('--order-by <column>', 'what is counted, the most first, or one of --group-by').argParser(
      camelCase,
    ),
  groupBy: () =>
    new Option('--group-by <list>', 'with commas, such as year,organisation-type').argParser(camelCase),
  limit: () => new Option('--top <number>', 'so many rows: those with the most, or the first by --order-by'),
  where: () =>
    new Option(
      '--where <filter=value...>',
      'filters of the report, such as standing=overdue asOf=2018-01-01',
    ),
  dossier: () =>
    new Option('--dossier <id>', 'the dossier; without it, the INSZ is read from standard input'),
};

/** `organisation-type` → `organisationType`. */
const camelCase = (text: string): string =>
  text.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The filters that `--where` names. @throws CliError where one is none */
export const filtersIn = (where: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    where.map((text) => {
      const at = text.indexOf('=');
      if (at < 1) throw new CliError(`"${text}" is no filter: write it as name=value`);
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );

/** The values of an option that may be given more than once. */
export const collected = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

/** Has a command, and those in it, refuse an option of one value that is given twice: one would be lost. */
export function refuseTwice(command: Command): void {
  for (const option of command.options) {
    const takesSeveral = option.variadic || option.parseArg === collected;
    if ((!option.required && !option.optional) || takesSeveral) continue;
    let isGiven = false;
    command.on(`option:${option.name()}`, () => {
      if (isGiven) command.error(`error: option '${option.flags}' is given twice`);
      isGiven = true;
    });
  }
  for (const child of command.commands) refuseTwice(child);
}
