/** Content that several sections of edition 01.00 share. */
import { code, listOf, one, optional, sequence, text, withAttributes } from '../schema.js';
import {
  boundary,
  coded,
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
export const period = sequence(optional('Begin', boundary, 'from'), optional('Einde', boundary, 'until'));

/** A period whose begin is known and whose end may be open. */
export const periodFrom = sequence(one('Begin', boundary, 'from'), optional('Einde', boundary, 'until'));

/** A site of an organisation that works in the KBI. */
export const office = sequence(
  optional('KboNummer', kboNumber, 'organisation'),
  optional('KbiNummer', kbiNumber, 'site'),
);

const givenName = withAttributes(
  longName,
  { GebruikelijkeVoornaam: oneOrZero },
  { name: 'text()', usual: '@GebruikelijkeVoornaam' },
);

/** The names of a person, with the days between which they were borne. */
export const personName = withAttributes(
  sequence(
    one('Achternamen', listOf('Achternaam', longName), 'familyNames'),
    optional('Voornamen', listOf('Voornaam', givenName), 'given'),
  ),
  { DatumBegin: boundary, DatumEinde: boundary },
  { from: '@DatumBegin', until: '@DatumEinde' },
);

/** How to reach somebody. */
export const contactDetails = sequence(
  optional('Naam', personName, 'name'),
  optional('email', emailAddress, 'email'),
  optional('telefoon', phoneNumber, 'telephone'),
  optional('gsm', phoneNumber, 'mobile'),
  optional('fax', phoneNumber, 'fax'),
);

const street = sequence(
  optional('NISCode', text('a street code', { maxLength: 4, pattern: /^[0-9a-zA-Z][0-9]{0,3}$/u }), 'code'),
  optional('Naam', freeText, 'name'),
);

const municipality = sequence(
  optional('NISCode', text('a NIS code of a commune', { maxLength: 5, pattern: /^[0-9]{0,5}$/u }), 'nis'),
  optional('PostCode', postcode, 'postcode'),
  optional('Naam', freeText, 'name'),
);

const country = sequence(
  optional('ISOCode', text('an ISO country code of 3 letters', { minLength: 3, maxLength: 3 }), 'iso'),
  optional('NISCode', text('a NIS country code of 3 digits', { minLength: 3, maxLength: 3 }), 'nisCode'),
  optional('Naam', freeText, 'name'),
);

const address = withAttributes(
  sequence(
    optional('Straat', street, 'street'),
    optional('HuisNummer', freeText, 'number'),
    optional('BusNummer', freeText, 'box'),
    optional('Gemeente', municipality, 'municipality'),
    optional('Land', country, 'country'),
  ),
  { DatumModificatie: dateOrPart, AuthentiekeBron: code(['BCSS_KSZ', 'RN_RR']) },
  { changedOn: '@DatumModificatie', authenticSource: '@AuthentiekeBron' },
);

/** An organisation outside the KBI: a course centre, a service that refers people, a recognising body. */
export const partner = sequence(
  optional('ExternID', freeText, 'externalId'),
  optional('DavinciInstellingsNummer', freeText, 'davinci'),
  optional('Naam', freeText, 'name'),
  optional('Adres', address, 'address'),
  optional('ContactGegevens', contactDetails, 'contact'),
);

/** A period in which something need not be done, and why. */
export const timeOut = sequence(one('Periode', periodFrom, 'period'), optional('Reden', coded, 'reason'));
