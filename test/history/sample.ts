import { z } from 'zod';
import type { DomainEvent } from '../../libs/domain/kernel/event.js';
import { catalogue, type EventName } from '../../libs/domain/catalogue.js';
import { Register, type RegisterEvent } from '../../libs/domain/organisation/register.js';

/** Values of fields for which a schema says too little; the person is made up. */
const known: Readonly<Record<string, unknown>> = {
  insz: '85673000192',
  birthDate: '1985-07-30',
  birthYear: 1985,
  familyNames: ['Voorbeeld'],
  givenNames: ['Anna'],
  organisation: '0543307391',
  openedBy: '0543307391',
  by: '0543307391',
  toOrganisation: '0862910119',
  landlord: '0400000185',
  provider: '129411',
  davinci: '129411',
  nis: '21004',
  commune: '21004',
  communes: ['21004'],
  intoCommune: '21005',
  intoOrganisation: '0862910119',
  fields: ['Personalia/INSZ'],
  presenceOf: ['Contracten/Contract'],
  nisCode: '150',
  iso: 'BEL',
  email: 'anna@example.org',
  postcode: '9000',
  postcodes: ['9000'],
  intensity: '3',
  finding: 'NOT_OBLIGED:Trajecten/Traject/Type',
};

type Schema = z.core.JSONSchema.BaseSchema;

/** A value that conforms to a JSON schema, with all that is optional in it. */
function valueOf(schema: Schema, name: string, definitions: Readonly<Record<string, Schema>>): unknown {
  if (name in known) return known[name];
  const sub = (inner: Schema, its = name) => valueOf(inner, its, definitions);
  if (schema.$ref) return sub(definitions[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [first] = schema.anyOf ?? schema.allOf ?? [];
  if (first) return sub(first as Schema);
  if (schema.type === 'array') return [sub(schema.items as Schema)];
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(1, schema.minimum ?? 1);
  if (schema.type !== 'object') return textOf(schema, name);
  const properties = Object.entries(schema.properties ?? {}) as [string, Schema][];
  return Object.fromEntries(properties.map(([key, property]) => [key, sub(property, key)]));
}

/** Texts of which one fits each pattern of the catalogue. */
const patterned = [
  '2018-03-01',
  '09:30',
  'AAAAAAAA-0000-4000-8000-000000000001',
  '0400000185',
  '9000',
  '1',
  'nl',
  'anna@example.org',
];

function textOf({ format, pattern, allOf = [] }: Schema, name: string): string {
  const patterns = [pattern, ...allOf.map((each) => (each as Schema).pattern)].filter(
    (each) => each !== undefined,
  );
  if (format === 'date') return '2018-03-01';
  if (format === 'date-time') return '2018-03-01T09:30:00.000Z';
  if (format === 'uuid') return '00000000-0000-4000-8000-000000000001';
  if (format === 'uri') return 'https://example.org/authorisation';
  const fitting = (text: string) => patterns.every((each) => new RegExp(each, 'u').test(text));
  return [`${name}-1`, ...patterned].find(fitting) ?? `${name}-1`;
}

/** An event of a kind, every field filled in. */
export function sampleOf(name: EventName): DomainEvent {
  const definition = catalogue[name];
  const fields = Object.entries(definition.fields).map(([key, { schema }]) => {
    const { $defs = {}, ...json } = z.toJSONSchema(schema, { io: 'input' }) as Schema;
    return [key, valueOf(json, key, $defs as Record<string, Schema>)] as const;
  });
  return definition.of(Object.fromEntries(fields) as never);
}

/** The register of an organisation, an authorisation and a commune, which the other samples go on about. */
export function sampleRegister(): Register {
  const register = new Register();
  for (const name of ['OrganisationRegistered', 'AuthorisationGranted', 'CommuneRegistered'] as const)
    register.add(sampleOf(name) as unknown as RegisterEvent);
  return register;
}
