import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { describedService } from './described-service.js';
import { catalogue } from '../../libs/domain/catalogue.js';
import { enumerations } from '../../libs/domain/kernel/labels.js';

/** The generated files of libs/client, by name. */
export async function generatedClient(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['schema.d.ts', await types()],
    ['labels.ts', labels()],
  ]);
}

/** The types of what the service asks and answers, made from its OpenAPI document. */
async function types(): Promise<string> {
  const document = JSON.parse(JSON.stringify(await describedService())) as OpenAPI3;
  const text = astToString(await openapiTS(document, { defaultNonNullable: false }));
  return `/** Made by \`npm run generate\` from the OpenAPI document of the service; a test fails when it is stale. */\n\n${text}`;
}

/** What people read in place of the names of events, of their fields and of values. */
function labels(): string {
  const events = Object.values(catalogue).map(({ name, title, fields }) => {
    const ofFields = Object.entries(fields).map(([field, { label }]) => [field, label] as const);
    return [name, { title, fields: Object.fromEntries(ofFields) }] as const;
  });
  return `/** Made by \`npm run generate\` from the events and enumerations of the domain; a test fails when it is stale. */

interface EventLabels {
  readonly title: string;
  readonly fields: Readonly<Record<string, string>>;
}
interface Label {
  readonly nl: string;
  readonly en: string;
}

/** Per event its title and the names of its fields, in Dutch. */
export const events: Readonly<Record<string, EventLabels>> = ${inLines(Object.fromEntries(events))};

/** Per enumeration its values, in Dutch and in English. */
export const enumerations: Readonly<Record<string, Readonly<Record<string, Label>>>> = ${inLines(Object.fromEntries(enumerations))};
`;
}

const inLines = (value: unknown): string => JSON.stringify(value, undefined, 2);
