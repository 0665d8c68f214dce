/** The groups of elements that several kinds of entries share, read and written. */
import { coded, fields, listOf, text, withText } from '../codec.js';

export const period = fields({ from: ['Begin', text], until: ['Einde', text] });

export const office = fields({ organisation: ['KboNummer', text], site: ['KbiNummer', text] });

export const personName = fields(
  {
    familyNames: ['Achternamen', listOf('Achternaam', text)],
    given: ['Voornamen', listOf('Voornaam', withText('name', { usual: 'GebruikelijkeVoornaam' }))],
  },
  { from: 'DatumBegin', until: 'DatumEinde' },
);

export const contact = fields({
  name: ['Naam', personName],
  email: ['email', text],
  telephone: ['telefoon', text],
  mobile: ['gsm', text],
  fax: ['fax', text],
});

const address = fields(
  {
    street: ['Straat', fields({ code: ['NISCode', text], name: ['Naam', text] })],
    number: ['HuisNummer', text],
    box: ['BusNummer', text],
    municipality: [
      'Gemeente',
      fields({ nis: ['NISCode', text], postcode: ['PostCode', text], name: ['Naam', text] }),
    ],
    country: ['Land', fields({ iso: ['ISOCode', text], nisCode: ['NISCode', text], name: ['Naam', text] })],
  },
  { changedOn: 'DatumModificatie', authenticSource: 'AuthentiekeBron' },
);

export const partner = fields({
  externalId: ['ExternID', text],
  davinci: ['DavinciInstellingsNummer', text],
  name: ['Naam', text],
  address: ['Adres', address],
  contact: ['ContactGegevens', contact],
});

/** Why and until when something need not be done. */
export const timeOut = fields({ period: ['Periode', period], reason: ['Reden', coded] });
