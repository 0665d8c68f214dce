/**
 * In an event about a person no fact can hold a free text: it is an enumeration, a number, a day, an instant, yes or
 * no, the number of an organisation, or an identifier without words. A new field that can must be sealed.
 */
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { catalogue, dossierEvents, type EventName } from '../../libs/domain/catalogue.js';
import { WordlessId } from '../../libs/domain/identifiers/ids.js';
import type { AnyEventDefinition } from '../../libs/domain/kernel/event.js';

/** Streams of persons: dossiers, pointers to them, and consultations about them. */
const aboutPersons: readonly EventName[] = [
  ...(Object.keys(dossierEvents) as (keyof typeof dossierEvents)[]),
  'InszLinked',
  'ConsultationGranted',
  'ConsultationRefused',
  'ConsultationReviewed',
];

/** What somebody might write of a person where a text is taken, in several spellings. */
const writings = [
  ...[
    'zwanger',
    'moslim',
    'Jan',
    'HIV',
    'HIV+',
    'Ismaël',
    'ZIEK',
    'ziek-1',
    '1-ziek',
    'zie kwe',
    'verslaafd 1',
  ],
  ...[
    'geslagen-door-partner',
    'Jan.Janssens',
    'TT_ZIEK-1',
    'trajectory-ziek',
    'Huis van het Nederlands',
    'A/B ziek',
  ],
  ...['Personalia/Ziek', 'VERSLAAF-DAAN-DRUG-SZZZ-ABCDEFABCDEF', 'https://ziek', 'ziek@example.org'],
  'Zq0123456789abcdef',
];

/** The places of a schema where a text is taken, as paths. */
function placesOfText(schema: z.core.$ZodType, path: string): readonly string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return placesOfText(schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return placesOfText(schema.element, path);
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as z.ZodRawShape).flatMap(([key, inner]) =>
      placesOfText(inner, `${path}.${key}`),
    );
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => placesOfText(option, path));
  return writings.some((text) => z.safeParse(schema, text).success) ? [path] : [];
}

const openPlaces = (name: string, { fields }: Pick<AnyEventDefinition, 'fields'>): readonly string[] =>
  Object.entries(fields).flatMap(([field, its]) =>
    its.class === 'fact' || its.class === 'listed' ? placesOfText(its.open, `${name}.${field}`) : [],
  );

/** Texts that this program writes, or that the register of organisations holds: nobody writes them of a person. */
const written: Readonly<Record<string, string>> = {
  'OfficialAnswerImported.time': 'a time of day: a document with another one is no valid document',
  'OfficialAnswerImported.digest': 'an HMAC',
  'OfficialAnswerImported.notUnderstood':
    'names of official elements: a document with others is no valid document',
  'FactCorrected.right': 'the name of an event',
  'FactCorrected.wrong.type': 'the name of an event',
  'FindingClosed.code': 'a code of our own',
  'FindingNoted.code': 'the code of a refusal of ours',
  'FindingNoted.decided': 'the name of an event',
  'FindingResolved.code': 'a code of our own',
  'ImportFindingNoted.code': 'a code of our own',
  'ImportFindingNoted.place': 'names of official elements',
  'ConsultationGranted.senderUri': 'only one that an administrator assigned to the organisation',
  'ConsultationGranted.capacity': 'as the sender',
  'ConsultationGranted.circumstances.exchange.agreement': 'the name of an agreement between organisations',
  'ConsultationGranted.circumstances.exchange.held': 'the code of a refusal of ours',
  'ConsultationGranted.knownPosition': 'a position of the log',
  'ConsultationGranted.unknownPerson': 'an HMAC',
  'ConsultationGranted.askedBy': 'an HMAC',
  'ConsultationGranted.fieldsGiven': 'places of the official dossier in an authorisation',
  'ConsultationGranted.presenceGiven': 'places of the official dossier in an authorisation',
  'ConsultationRefused.senderUri': 'only one that an administrator assigned to the organisation',
  'ConsultationRefused.capacity': 'as the sender',
  'ConsultationRefused.circumstances.exchange.agreement': 'the name of an agreement between organisations',
  'ConsultationRefused.circumstances.exchange.held': 'the code of a refusal of ours',
  'ConsultationRefused.knownPosition': 'a position of the log',
  'ConsultationRefused.unknownPerson': 'an HMAC',
  'ConsultationRefused.askedBy': 'an HMAC',
  'ConsultationRefused.reason': 'the code of a refusal of ours',
};

test('no fact of an event about a person takes a text, but those that nobody writes', () => {
  const places = aboutPersons.flatMap((name) => openPlaces(name, catalogue[name]));
  expect([...new Set(places)].sort()).toEqual(Object.keys(written).sort());
});

test('a fact that takes a text would be found, however deep it stands', () => {
  const deep = z
    .array(z.strictObject({ code: z.enum(['A']), why: z.string().max(40).optional() }))
    .optional();
  expect(placesOfText(deep, 'deep')).toEqual(['deep.why']);
});

test.each([
  ...[
    '1',
    'T1',
    'T-12',
    'ab.2018.12',
    '2018:04',
    'a',
    '8A80A29E58CE0ABF0158DE3A84A400F4',
    'TT_IB-18-2017-02-01-1',
  ],
  ...['8a80a29e-58ce-0abf-0158-de3a84a400f4', 'postponement-2016-03-01-2016-09-01', 'trajectory-1'],
])('%s is an identifier without words', (id) => expect(WordlessId.safeParse(id).success).toBe(true));

test.each([...writings, '', '-1', '1-', 'TT_IB-18', 'trajectory', '1'.repeat(65)])('%j is none', (id) =>
  expect(WordlessId.safeParse(id).success).toBe(false),
);
