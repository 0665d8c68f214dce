import { Argument, type Command } from 'commander';
import { idempotencyKey, unwrap } from '../../../libs/client/client.js';
import { enumerations } from '../../../libs/client/labels.js';
import type { components, paths } from '../../../libs/client/schema.js';
import type { CommandContext } from '../context.js';
import { formatValue } from '../../../libs/client/dutch.js';
import { formatInline } from '../../../libs/client/format-value.js';
import { filtersIn, options } from '../options.js';

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
    .addOption(options.where())
    .option('--page <number>', 'of a hundred persons')
    .addOption(options.json())
    .action((name: keyof typeof routes, { json, where = [], page, purpose }: ListOptions) =>
      context.withService(['consult'], async ({ kbi }) => {
        const body = {
          ...{ purpose, where: filtersIn(where) },
          ...(page !== undefined && { page: Number(page) }),
        };
        const params = { header: idempotencyKey() };
        // The lists differ in their filters, which the service checks.
        const answer = await unwrap(kbi.http.POST(routes[name] as Route, { params, body: body as never }));
        context.printResult(answer, json, formatList);
      }),
    );
}

const formatList = ({ list, page, persons, more }: PersonList): readonly string[] => [
  `Lijst ${list}, bladzijde ${page}: ${recorded(persons.length)}`,
  ...persons.flatMap(({ person, consultation, sectionsGiven, ...told }) => [
    '',
    `${person}  ${[...nameIn(told), sectionsGiven.map((section) => formatValue(section)).join(', ')].join('; ')}`,
    `  raadpleging ${consultation}`,
    ...(told.work ? told.work.map(formatWork) : [...formatStandings(told), ...formatPlaces(told)]),
  ]),
  ...(more ? ['', `Er zijn er meer: --page ${page + 1}`] : []),
];

/** The name and the INSZ, where they are given. */
function nameIn({ dossier }: Pick<ListedPerson, 'dossier'>): readonly string[] {
  const { Naam: name, INSZ: insz } = dossier.Personalia ?? {};
  const words = [...(name?.Voornamen ?? []).map(({ value }) => value), ...(name?.Achternamen ?? [])];
  return [[words.join(' '), insz].filter((part) => part).join(', ')].filter((part) => part !== '');
}

function recorded(persons: number): string {
  if (persons === 0) return 'niemand';
  return persons === 1
    ? '1 persoon, vastgelegd als een raadpleging'
    : `${persons} personen, elk vastgelegd als een raadpleging`;
}

/** What a list leaves out of a standing: a question about one person tells it. */
const notListed = ['standing', 'stretches', 'rule', 'leases'];

const formatStandings = ({ standing }: Pick<ListedPerson, 'standing'>): readonly string[] =>
  Object.entries(standing).flatMap(([section, held]) => {
    if (!('standing' in held)) return [];
    const more = Object.entries(held).filter(([name]) => !notListed.includes(name));
    const told = [formatValue(held.standing), formatInline(Object.fromEntries(more))];
    return [`  ${section}: ${told.filter((part) => part !== '').join(', ')}`];
  });

/** For what somebody waits, and since when. */
const formatPlaces = ({ dossier }: Pick<ListedPerson, 'dossier'>): readonly string[] =>
  (dossier.Wachtlijst ?? []).map(({ Code: code, Module: module, Datum: since }) => {
    const names = [code, module].flatMap((one) => one?.Naam ?? one?.KorteNaam ?? one?.value ?? []);
    const what = `  wacht op ${names.map((name) => formatValue(name)).join(' ')}`;
    return since === undefined ? what : `${what}, sinds ${since}`;
  });

/** What is open, by when, and who is to act. */
function formatWork({ matter, entry, standing, since, due, isOverdue, waitingFor }: WorkItem): string {
  const what = [formatValue(matter), ...(entry === undefined ? [] : [formatValue(entry)])].join(' ');
  const when = due === undefined ? `sinds ${since}` : `uiterlijk ${due}${isOverdue ? ', te laat' : ''}`;
  return `  ${what}: ${formatValue(standing)}, ${when}; aan zet: ${formatValue(waitingFor)}`;
}
