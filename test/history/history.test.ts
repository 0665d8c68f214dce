import { expect, test } from '@jest/globals';
import { catalogue, dossierEvents, eventDefinitionOf, type EventName } from '../../libs/domain/catalogue.js';
import { emptyDossier, evolve } from '../../libs/domain/dossier/dossier.js';
import {
  agreementEvents,
  evolveAgreement,
  type AgreementEvent,
} from '../../libs/domain/exchange/agreement.js';
import { partSchema, upcast, type FactEvent } from '../../libs/domain/kernel/event.js';
import { foldAgreement, proposed } from '../support/agreement-examples.js';
import { registerEvents, type RegisterEvent } from '../../libs/domain/organisation/register.js';
import { sampleRegister } from './sample.js';
import { checksumOf, checksums, goldenFiles, goldenName, readGolden } from './golden.js';

interface Stored {
  readonly type: string;
  readonly version: number;
  readonly facts: Record<string, unknown>;
  readonly personal: Record<string, unknown>;
}
const stored = goldenFiles().map((name) => ({ name, event: JSON.parse(readGolden(name)) as Stored }));

test('every event has a golden file of each of its versions, and every file an event', () => {
  const versions = (Object.keys(catalogue) as EventName[]).flatMap((name) =>
    Array.from({ length: catalogue[name].version }, (_, before) => goldenName(name, before + 1)),
  );
  expect([...goldenFiles()].sort()).toEqual(versions.sort());
});

test('no golden file was edited, added or removed without its checksum', () => {
  const found = Object.fromEntries(goldenFiles().map((name) => [name, checksumOf(readGolden(name))]));
  expect(found).toEqual(checksums());
});

test.each(stored)('$name is read as today’s event', ({ event: { type, version, facts, personal } }) => {
  const definition = eventDefinitionOf(type);
  const parts = {
    facts: upcast(definition, 'facts', version, facts),
    personal: upcast(definition, 'personal', version, personal),
  };
  expect(
    partSchema(definition.fields, (of) => of === 'fact')
      .strict()
      .parse(parts.facts),
  ).toEqual(parts.facts);
  expect(
    partSchema(definition.fields, (of) => of !== 'fact')
      .strict()
      .parse(parts.personal),
  ).toEqual(parts.personal);
  expect(fold({ type, facts: parts.facts })).toBeDefined();
});

test('a version from the future is refused', () => {
  expect(() => upcast(eventDefinitionOf('LeaseStarted'), 'facts', 99, {})).toThrow(RangeError);
});

test.each(['NoSuchEvent', 'constructor', 'toString'])('%s is no event', (name) => {
  expect(() => eventDefinitionOf(name)).toThrow(RangeError);
});

/** What the event adds to the state of its stream; the others are looked at by projections only. */
function fold(event: FactEvent): unknown {
  if (event.type in dossierEvents) return evolve(emptyDossier, event);
  if (event.type in agreementEvents)
    return evolveAgreement(foldAgreement([proposed()]), event as AgreementEvent);
  if (event.type in registerEvents) {
    const register = sampleRegister();
    register.add(event as RegisterEvent);
    return register;
  }
  return event;
}
