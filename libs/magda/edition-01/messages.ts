/** The two MAGDA messages around the dossier, edition 01.00: the question and the reply. */
import type { Element, Shape } from '../table.js';
import { code, flag, listOf, one, optional, sequence, text, withDefault } from '../table.js';
import { exceptionTypes, messageTypes } from './codes.js';
import { dossier } from './dossier.js';
import {
  dateOrPart,
  elevenDigits,
  exceptionNumber,
  freeText,
  longName,
  reference,
  shortName,
  time,
} from './values.js';

const namespace = 'http://webservice.GeefDossierKBI-01.00.kbi-01.00.vip.vlaanderen.be';

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

const context = sequence(
  one('Naam', longName),
  one(
    'Versie',
    text('a version written 01.00.0000', {
      minLength: 10,
      maxLength: 10,
      pattern: /^[0-9]{2}\.[0-9]{2}\.[0-9]{4}$/u,
    }),
  ),
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

/** The question: give the dossier of one person. */
export const dossierQuestion: Element = {
  ...one(
    'GeefDossierKBI',
    sequence(
      one(
        'Verzoek',
        sequence(
          one('Context', context),
          one(
            'Vragen',
            sequence(
              one(
                'Vraag',
                sequence(
                  one('Referte', reference),
                  one(
                    'Inhoud',
                    sequence(one('MutatiesContext', withDefault(flag, 'true')), one('INSZ', elevenDigits)),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  ),
  namespace,
};

/** The reply: the dossier, or exceptions about the reply as a whole or about the one answer in it. */
export const dossierReply: Element = {
  ...one(
    'GeefDossierKBIResponse',
    sequence(
      one(
        'Repliek',
        sequence(
          one('Context', context),
          optional(
            'Antwoorden',
            sequence(
              one(
                'Antwoord',
                sequence(
                  one('Referte', reference),
                  optional('Inhoud', sequence(one('KBIDossier', dossier))),
                  optional('Uitzonderingen', exceptions),
                ),
              ),
            ),
          ),
          optional('Uitzonderingen', exceptions),
        ),
      ),
    ),
  ),
  namespace,
};
