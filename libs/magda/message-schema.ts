/** The schema of the elements around the content of every MAGDA message: sender, receiver, exceptions. */
import {
  dateOrPart,
  elevenDigits,
  exceptionNumber,
  freeText,
  longName,
  reference,
  shortName,
  time,
} from './edition-01/values.js';
import { exceptionTypes } from './exceptions.js';
import {
  code,
  listOf,
  one,
  optional,
  sequence,
  text,
  type ContentSchema,
  type ElementSchema,
  type SequenceSchema,
} from './schema.js';

/** A service of MAGDA: its two messages, and its version. */
export interface MagdaService {
  /** As in the context of a message: `01.00.0000`. */
  readonly version: string;
  /** The name of this message is the name of the service. */
  readonly question: ElementSchema;
  readonly reply: ElementSchema;
}

const messageTypes = [
  'VRAAG',
  'ANTWOORD',
  'VOORLOPIG_ANTWOORD',
  'DATAGRAM',
  'BEVESTIGING',
  'UITZONDERING',
  'PUBLICATIE',
];

const moment = sequence(one('Datum', dateOrPart), one('Tijd', time));

const annotations = listOf('Annotatie', sequence(one('Naam', freeText), one('Waarde', freeText)));

/** A sender or receiver. @param ownReference `one` for a sender, which must have one; `optional` for a receiver */
function party(ownReference: (name: string, content: ContentSchema) => ElementSchema) {
  return sequence(
    one('Identificatie', text('a URI of at most 120 characters', { maxLength: 120 })),
    optional('Naam', shortName),
    ownReference('Referte', reference),
    optional('OrganisatieEenheid', shortName),
    optional('Hoedanigheid', shortName),
    optional('Gebruiker', elevenDigits),
  );
}

export const version = text('a version written 01.00.0000', {
  minLength: 10,
  maxLength: 10,
  pattern: /^[0-9]{2}\.[0-9]{2}\.[0-9]{4}$/u,
});

const context = sequence(
  one('Naam', longName),
  one('Versie', version),
  one(
    'Bericht',
    sequence(
      one('Type', code(messageTypes, { maxLength: 20 })),
      one('Tijdstip', moment),
      one('Afzender', party(one)),
      optional('Ontvanger', party(optional)),
    ),
  ),
  optional('Annotaties', annotations),
);

const exceptions = listOf(
  'Uitzondering',
  sequence(
    one('Identificatie', exceptionNumber),
    one('Oorsprong', text('an origin', { minLength: 1, maxLength: 5, pattern: /^[0-9a-zA-Z_]{1,5}$/u })),
    one('Type', code(exceptionTypes)),
    optional('Tijdstip', moment),
    one('Diagnose', freeText),
    optional('Omstandigheid', freeText),
    optional('Annotaties', annotations),
    optional('ElementReferenties', listOf('ElementReferentie', freeText)),
  ),
);

/**
 * A service with the schemas of its two messages. The reply has content, or exceptions about the reply as a whole or
 * about the one answer in it.
 * @param question the content of the element `Inhoud` of the question @param reply that of the reply
 */
export function magdaService(
  name: string,
  serviceVersion: string,
  namespace: string,
  question: SequenceSchema,
  reply: SequenceSchema,
): MagdaService {
  const asked = sequence(one('Referte', reference), one('Inhoud', question));
  const request = sequence(one('Context', context), one('Vragen', sequence(one('Vraag', asked))));
  const answer = sequence(
    one('Referte', reference),
    optional('Inhoud', reply),
    optional('Uitzonderingen', exceptions),
  );
  const response = sequence(
    one('Context', context),
    optional('Antwoorden', sequence(one('Antwoord', answer))),
    optional('Uitzonderingen', exceptions),
  );
  return {
    version: serviceVersion,
    question: { ...one(name, sequence(one('Verzoek', request))), namespace },
    reply: { ...one(`${name}Response`, sequence(one('Repliek', response))), namespace },
  };
}
