import { z } from 'zod';
import { catalogue } from '../../libs/domain/catalogue.js';
import { withdrawals } from '../../libs/domain/dossier/correct-fact.js';
import { dossierCommands } from '../../libs/domain/dossier/decide.js';
import type { AnyEventDefinition } from '../../libs/domain/kernel/event.js';
import { agreementCommands } from '../../libs/domain/exchange/commands.js';
import { registerCommands } from '../../libs/domain/organisation/register.js';
import { eventOrigins } from './event-origins.js';
import { refusals } from '../../libs/domain/refusals/refusal.js';
import { configurationTable } from '../../libs/platform/config.js';
import type { Projection } from '../../libs/projection/define.js';
import { decisionsPage } from './decisions-page.js';
import { rightsPage } from './rights-page.js';
import { rulesPage } from './rules-page.js';

/** The pages of docs/generated/, by name: made from the code, so that they can't contradict it. */
export function generatedPages(projections: readonly Projection[]): ReadonlyMap<string, string> {
  return new Map([
    ['events.md', eventsPage(projections)],
    ['commands.md', commandsPage()],
    ['origins.md', originsPage()],
    ['decisions.md', decisionsPage(HEAD)],
    ['rights.md', rightsPage(HEAD)],
    ['rules.md', rulesPage(HEAD)],
    ['refusals.md', refusalsPage()],
    ['configuration.md', configurationPage()],
  ]);
}

/** Stands above each page. */
const HEAD = '<!-- Made by `npm run docs`; a test fails when it is stale. -->\n\n';

function eventsPage(projections: readonly Projection[]): string {
  const sections = Object.values(catalogue as Record<string, AnyEventDefinition>).map((definition) => {
    const fields = Object.entries(definition.fields).map(
      ([name, field]) => `| \`${name}\` | ${field.label} | ${field.class} | ${typeOf(field.schema)} |`,
    );
    const readers = projections
      .filter(({ types }) => types.has(definition.name))
      .map(({ name }) => `\`${name}\``);
    return [
      `## ${definition.name} (version ${String(definition.version)})`,
      `${definition.meaning} In Dutch: ${definition.title}.`,
      ['| Field | Label | Class | Type |', '|---|---|---|---|', ...fields].join('\n'),
      readers.length > 0
        ? `Read models: ${readers.join(', ')}.`
        : 'No read model looks at it: it is read in its stream.',
    ].join('\n\n');
  });
  const classes =
    'A `fact` is stored open; `identity` and `sensitive` are sealed with a key of the person. What is `listed` is ' +
    'stored open where it is a code of a list, a number or an identifier without words, and else sealed; of an ' +
    'object, field by field. Rules and read models see what is open only.';
  return `${HEAD}# Events\n\n${classes}\n\n${sections.join('\n\n')}\n`;
}

function commandsPage(): string {
  const ofDossiers = Object.values(dossierCommands).map((one) => {
    const opens = one.opensDossier ? ' It may open the dossier of somebody new.' : '';
    return commandSection(one, one.ofPartner ? ' Scope `consult`.' : opens);
  });
  const ofRegister = Object.values(registerCommands).map((one) => commandSection(one, ''));
  const ofAgreements = Object.values(agreementCommands).map((one) => commandSection(one, ''));
  const how =
    'Each is `POST /v1/commands/{name}` with a header `Idempotency-Key`. The person is named in `person`, by INSZ or by dossier.';
  const administering =
    'Of organisations, authorisations and communes: each is `POST /v1/organisation-commands/{name}`, scope `admin`.';
  const agreeing = 'Of exchange agreements: each is `POST /v1/agreements/{name}`, scope `admin`.';
  const parts = [
    ...['# Commands', how, ...ofDossiers],
    ...['# Commands of administrators', administering, ...ofRegister, agreeing, ...ofAgreements],
  ];
  return `${HEAD}${parts.join('\n\n')}\n`;
}

interface Described {
  readonly name: string;
  readonly meaning: string;
  readonly schema: z.ZodObject;
}

function commandSection({ name, meaning, schema }: Described, more: string): string {
  const fields = Object.entries(schema.shape).map(
    ([field, type]) => `| \`${field}\` | ${typeOf(type as z.ZodType)} |`,
  );
  const table = ['| Field | Type |', '|---|---|', ...fields].join('\n');
  return [`## ${name}`, `${meaning}${more}`, table].join('\n\n');
}

function originsPage(): string {
  const cell = (origin: string, whyNot: string | undefined) => origin || `no: ${whyNot ?? ''}`;
  const rows = eventOrigins().map(({ event, commands, imported }) => {
    const { name, notByCommand, notByImport, notCorrected } = event;
    const by = commands.map((command) => `\`${command}\``).join(', ');
    const withdrawal = withdrawals[name];
    const details = withdrawal === undefined ? 'yes' : `its details; else \`${withdrawal.command}\``;
    const cells = [
      cell(by, notByCommand),
      cell(imported ? 'yes' : '', notByImport),
      cell(notCorrected === undefined ? details : '', notCorrected?.en),
    ];
    return `| \`${name}\` | ${cells.join(' | ')} |`;
  });
  const table = ['| Event | By command | By import | Corrected |', '|---|---|---|---|', ...rows];
  const how =
    'Which commands record an event, whether an import of official documents does (the imports are really made), and ' +
    'whether `CorrectFact` takes it back: else, what to do instead.';
  return `${HEAD}# Where the events of a dossier come from\n\n${how}\n\n${table.join('\n')}\n`;
}

function refusalsPage(): string {
  const rows = Object.entries(refusals).map(
    ([code, { nl, en, source }]) => `| \`${code}\` | ${nl} | ${en} | ${source} |`,
  );
  const table = ['| Code | Nederlands | English | Source |', '|---|---|---|---|', ...rows].join('\n');
  return `${HEAD}# Refusals\n\nEvery reason for which a rule says no.\n\n${table}\n`;
}

function configurationPage(): string {
  const rows = configurationTable.map(
    ({ name, meaning, default: fallback, right }) => `| \`${name}\` | ${meaning} | ${fallback} | ${right} |`,
  );
  const table = ['| Variable | Meaning | Default | A right value |', '|---|---|---|---|', ...rows].join('\n');
  return `${HEAD}# Configuration\n\nA wrong value names itself at start, and nothing starts half.\n\n${table}\n`;
}

/** A type in a few words: the name of a schema that has one, else its shape. */
function typeOf(schema: z.ZodType): string {
  if (schema instanceof z.ZodOptional) return `${typeOf(schema.unwrap() as z.ZodType)}, optional`;
  if (schema instanceof z.ZodDefault) return `${typeOf(schema.unwrap() as z.ZodType)}, optional`;
  const id = schema.meta()?.id;
  if (id !== undefined) return id;
  if (schema instanceof z.ZodEnum) return schema.options.map((option) => `\`${String(option)}\``).join(' ');
  if (schema instanceof z.ZodPipe) return typeOf(schema.in as z.ZodType);
  if (schema instanceof z.ZodArray) return `list of ${typeOf(schema.element as z.ZodType)}`;
  if (schema instanceof z.ZodObject) return `{ ${Object.keys(schema.shape).join(', ')} }`;
  if (schema instanceof z.ZodUnion)
    return schema.options.map((option) => typeOf(option as z.ZodType)).join(' or ');
  return schema.def.type;
}
