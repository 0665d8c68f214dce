import { Argument, type Command } from 'commander';
import { idempotencyKey, unwrap } from '../../../libs/client/client.js';
import { enumerations } from '../../../libs/client/labels.js';
import type { components, paths } from '../../../libs/client/schema.js';
import type { CommandContext } from '../context.js';
import { formatValue } from '../../../libs/client/dutch.js';
import { CliError } from '../errors.js';
import { options } from '../options.js';

type Schemas = components['schemas'];
type PersonList = Schemas['PersonList'];
type ListedPerson = PersonList['persons'][number];
type WorkItem = NonNullable<ListedPerson['work']>[number];

/** The routes of the lists, by their names on the command line. */
const routes = {
  housing: '/v1/lists/housing-language',
  waiting: '/v1/lists/waiting-lists',
  dossiers: '/v1/lists/dossiers-of-manager',
} as const satisfies Readonly<Record<string, keyof paths>>;
type Route = (typeof routes)['housing'];

interface ListOptions {
  readonly purpose: Schemas['Purpose'];
  readonly where?: readonly string[];
  readonly page?: string;
  readonly json?: true;
}

/** `kbi list`: the persons whom a report counts, each recorded as a consultation. */
export function addList(program: Command, context: CommandContext): void {
  program
    .command('list')
    .description('the persons whom a report counts, as far as you may see them; each is one consultation')
    .addArgument(new Argument('<name>', 'which list').choices(Object.keys(routes)))
    .addOption(
      options
        .purpose()
        .choices(Object.keys(enumerations['Purpose'] ?? {}))
        .makeOptionMandatory(),
    )
    .option('--where <filter=value...>', 'filters of the report, such as standing=overdue asOf=2018-01-01')
    .option('--page <number>', 'of a hundred persons')
    .addOption(options.json())
    .action((name: keyof typeof routes, { json, where = [], page, purpose }: ListOptions) =>
      context.withService(['consult'], async ({ kbi }) => {
        const body = {
          ...{ purpose, where: Object.fromEntries(where.map(filterIn)) },
          ...(page !== undefined && { page: Number(page) }),
        };
        const params = { header: idempotencyKey() };
        // The lists differ in their filters, which the service checks.
        const answer = await unwrap(kbi.http.POST(routes[name] as Route, { params, body: body as never }));
        context.printResult(answer, json, formatList);
      }),
    );
}

function filterIn(text: string): readonly [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw new CliError(`"${text}" is no filter: write it as name=value`);
  return [text.slice(0, at), text.slice(at + 1)];
}

const formatList = ({ list, page, persons, more }: PersonList): readonly string[] => [
  `Lijst ${list}, bladzijde ${page}: ${persons.length} personen, elk vastgelegd als een raadpleging`,
  ...persons.flatMap(({ person, consultation, sectionsGiven, ...told }) => [
    '',
    `${person}  (${sectionsGiven.map(formatValue).join(', ')}; raadpleging ${consultation})`,
    ...(told.work ? told.work.map(formatWork) : formatStandings(told)),
  ]),
  ...(more ? ['', `Er zijn er meer: --page ${page + 1}`] : []),
];

const formatStandings = ({ standing }: Pick<ListedPerson, 'standing'>): readonly string[] =>
  Object.entries(standing).flatMap(([section, held]) =>
    'standing' in held ? [`  ${section}: ${formatValue(held.standing)}`] : [],
  );

/** What is open, by when, and who is to act. */
function formatWork({ matter, entry, standing, since, due, isOverdue, waitingFor }: WorkItem): string {
  const what = [formatValue(matter), ...(entry === undefined ? [] : [formatValue(entry)])].join(' ');
  const when = due === undefined ? `sinds ${since}` : `uiterlijk ${due}${isOverdue ? ', te laat' : ''}`;
  return `  ${what}: ${formatValue(standing)}, ${when}; aan zet: ${formatValue(waitingFor)}`;
}
