/** What every MAGDA message holds around its content: who writes to whom, and what went wrong. */
import { exceptionTypes, messageTypes } from './edition-01/codes.js';
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
import type { Element, Sequence, Shape } from './table.js';
import { code, listOf, one, optional, sequence, text } from './table.js';

const moment = sequence(one('Datum', dateOrPart), one('Tijd', time));

const annotations = listOf('Annotatie', sequence(one('Naam', freeText), one('Waarde', freeText)));

/** A sender or receiver; only a sender must give its reference. */
function party(ownReference: (name: string, shape: Shape) => Element) {
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

/** Who sends which message to whom. */
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

/** What went wrong, or should be known. */
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

/** A question: about whom or what, in the frame that all questions share. */
export function questionElement(name: string, namespace: string, content: Sequence): Element {
  const question = sequence(one('Referte', reference), one('Inhoud', content));
  const request = sequence(one('Context', context), one('Vragen', sequence(one('Vraag', question))));
  return { ...one(name, sequence(one('Verzoek', request))), namespace };
}

/** The reply to it: content, or exceptions about the reply as a whole or about the one answer in it. */
export function replyElement(name: string, namespace: string, content: Sequence): Element {
  const answer = sequence(
    one('Referte', reference),
    optional('Inhoud', content),
    optional('Uitzonderingen', exceptions),
  );
  const reply = sequence(
    one('Context', context),
    optional('Antwoorden', sequence(one('Antwoord', answer))),
    optional('Uitzonderingen', exceptions),
  );
  return { ...one(name, sequence(one('Repliek', reply))), namespace };
}
