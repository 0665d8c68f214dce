/** The groups of elements that several sections of edition 01.00 share. */
import { code, listOf, one, optional, sequence, text, withAttributes } from '../table.js';
import { addressSources } from './codes.js';
import {
  boundary,
  dateOrPart,
  emailAddress,
  freeText,
  kboNumber,
  kbiNumber,
  longName,
  oneOrZero,
  phoneNumber,
  postcode,
} from './values.js';

/** A period of which both ends may be unknown. */
export const period = sequence(optional('Begin', boundary), optional('Einde', boundary));

/** A period whose begin is known and whose end may be open. */
export const periodFrom = sequence(one('Begin', boundary), optional('Einde', boundary));

/** A site of an organisation that works in the KBI. */
export const office = sequence(optional('KboNummer', kboNumber), optional('KbiNummer', kbiNumber));

/** The names of a person, with the days between which they were borne. */
export const personName = withAttributes(
  sequence(
    one('Achternamen', listOf('Achternaam', longName)),
    optional('Voornamen', listOf('Voornaam', withAttributes(longName, { GebruikelijkeVoornaam: oneOrZero }))),
  ),
  { DatumBegin: boundary, DatumEinde: boundary },
);

/** How to reach somebody. */
export const contactDetails = sequence(
  optional('Naam', personName),
  optional('email', emailAddress),
  optional('telefoon', phoneNumber),
  optional('gsm', phoneNumber),
  optional('fax', phoneNumber),
);

const street = sequence(
  optional('NISCode', text('a street code', { maxLength: 4, pattern: /^[0-9a-zA-Z][0-9]{0,3}$/u })),
  optional('Naam', freeText),
);

const commune = sequence(
  optional('NISCode', text('a NIS code of a commune', { maxLength: 5, pattern: /^[0-9]{0,5}$/u })),
  optional('PostCode', postcode),
  optional('Naam', freeText),
);

const country = sequence(
  optional('ISOCode', text('an ISO country code of 3 letters', { minLength: 3, maxLength: 3 })),
  optional('NISCode', text('a NIS country code of 3 digits', { minLength: 3, maxLength: 3 })),
  optional('Naam', freeText),
);

export const address = withAttributes(
  sequence(
    optional('Straat', street),
    optional('HuisNummer', freeText),
    optional('BusNummer', freeText),
    optional('Gemeente', commune),
    optional('Land', country),
  ),
  { DatumModificatie: dateOrPart, AuthentiekeBron: code(addressSources) },
);

/** An organisation outside the KBI: a course centre, a service that refers people, a recognising body. */
export const partner = sequence(
  optional('ExternID', freeText),
  optional('DavinciInstellingsNummer', freeText),
  optional('Naam', freeText),
  optional('Adres', address),
  optional('ContactGegevens', contactDetails),
);
