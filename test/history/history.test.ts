import { expect, test } from '@jest/globals';
import { catalogue, dossierEvents, eventDefinitionOf, type EventName } from '../../libs/domain/catalogue.js';
import { emptyDossier, evolve } from '../../libs/domain/dossier/dossier.js';
import {
  agreementEvents,
  evolveAgreement,
  type AgreementEvent,
} from '../../libs/domain/exchange/agreement.js';
import { allFieldsOf, factsToday, upcast, type FactEvent } from '../../libs/domain/kernel/event.js';
import { factsSchema, personalSchema } from '../support/event-parts.js';
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
  const today = factsToday(definition, version, facts);
  const sealed = { ...today.onceOpen, ...upcast(definition, 'personal', version, personal) };
  expect(factsSchema(definition).parse(today.facts)).toEqual(today.facts);
  expect(personalSchema(definition).parse(sealed)).toEqual(sealed);
  expect(allFieldsOf({ facts: today.facts, personal: today.onceOpen ?? {} })).toEqual(
    upcast(definition, 'facts', version, facts),
  );
  expect(fold({ type, facts: today.facts })).toBeDefined();
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
