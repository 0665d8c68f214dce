import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { describedService } from './described-service.js';
import { projections } from '../../apps/api/reports/projections.js';
import { countsOfPersons } from '../../apps/api/reports/protected.js';
import { catalogue } from '../../libs/domain/catalogue.js';
import { enumerations } from '../../libs/domain/kernel/labels.js';
import { consultationRefusals } from '../../libs/domain/refusals/consultation.js';
import { exchangeRefusals } from '../../libs/domain/refusals/exchange.js';

/** The generated files of libs/client, by name. */
export async function generatedClient(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['schema.d.ts', await types()],
    ['labels.ts', labels()],
    ['reports.ts', await reports()],
  ]);
}

/** Stands above each. */
const head = (source: string): string =>
  `/** Made by \`npm run generate\` from ${source}; a test fails when it is stale. */\n\n`;

/** The types of what the service asks and answers, made from its OpenAPI document. */
async function types(): Promise<string> {
  const document = JSON.parse(JSON.stringify(await describedService())) as OpenAPI3;
  const text = astToString(await openapiTS(document, { defaultNonNullable: false }));
  return head('the OpenAPI document of the service') + text;
}

/** Every report, with what may be asked of it. */
async function reports(): Promise<string> {
  const { paths } = await describedService();
  const declared = projections.flatMap((model) => Object.entries(model.reports));
  const described = declared.map(([name, report]) => {
    const { title, groupsByDefault = false } = report;
    const path = `/v1/reports/${name}`;
    const { parameters } = paths[path]?.['get'] as { parameters: readonly { name: string; in?: string }[] };
    const asked = parameters.filter((one) => one.in === 'query').map((one) => one.name);
    const counts = countsOfPersons(report);
    return [path, { title: title?.en ?? '', listsRows: groupsByDefault, counts, parameters: asked }];
  });
  return `${head('the reports of the read models')}interface ReportDescription {
  readonly title: string;
  /** Whether it lists rows, where no grouping is asked for. */
  readonly listsRows: boolean;
  /** The measures that count persons or what each has one of, by name; others are sums of more, or quantiles. */
  readonly counts: readonly string[];
  /** The names of its query parameters. */
  readonly parameters: readonly string[];
}

/** By path. */
export const reports: Readonly<Record<string, ReportDescription>> = ${inLines(Object.fromEntries(described))};
`;
}

/** What people read in place of the names of events, of their fields and of values. */
function labels(): string {
  const events = Object.values(catalogue).map(({ name, title, fields }) => {
    const ofFields = Object.entries(fields).map(([field, { label }]) => [field, label] as const);
    return [name, { title, fields: Object.fromEntries(ofFields) }] as const;
  });
  const refused = Object.fromEntries(
    Object.entries({ ...consultationRefusals, ...exchangeRefusals }).map(([code, { nl, en }]) => [
      code,
      { nl, en },
    ]),
  );
  const labelled = Object.fromEntries([...enumerations, ['Refusal', refused] as const].sort(byName));
  return `${head('the events and enumerations of the domain')}interface EventLabels {
  readonly title: string;
  readonly fields: Readonly<Record<string, string>>;
}
interface Label {
  readonly nl: string;
  readonly en: string;
}
type ByName<Labels> = Readonly<Record<string, Labels>>;

/** Per event its title and the names of its fields, in Dutch. */
export const events: ByName<EventLabels> = ${inLines(Object.fromEntries(events))};

/** Per enumeration its values, in Dutch and in English; \`Refusal\` has why a consultation is refused. */
export const enumerations: ByName<ByName<Label>> = ${inLines(labelled)};
`;
}

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one.localeCompare(other);

const inLines = (value: unknown): string => JSON.stringify(value, undefined, 2);
