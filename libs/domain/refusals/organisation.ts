/** The refusals of commands on organisations, authorisations and communes. */
export const organisationRefusals = {
  AUTHORISATION_KNOWN: {
    nl: 'Deze machtiging bestaat al met andere gegevens; enkel een vroeger einde kan. Geef een nieuwe een eigen id.',
    en: 'This authorisation exists already with other data; only an earlier end can be set. Give a new one its own id.',
    source: 'an authorisation is granted, and revoked, never changed',
  },
  AUTHORISATION_UNKNOWN: {
    nl: 'Deze machtiging bestaat niet.',
    en: 'There is no such authorisation.',
    source: 'the life of an authorisation begins when it is granted',
  },
  AUTHORISATION_SUSPENDED: {
    nl: 'Deze machtiging is al geschorst.',
    en: 'This authorisation is suspended already.',
    source: 'the life of an authorisation: one suspension at a time',
  },
  AUTHORISATION_NOT_SUSPENDED: {
    nl: 'Deze machtiging is niet geschorst.',
    en: 'This authorisation isn’t suspended.',
    source: 'the life of an authorisation: what is resumed was suspended',
  },
  AUTHORISATION_OVER: {
    nl: 'Deze machtiging eindigt voor die dag.',
    en: 'This authorisation ends before that day.',
    source: 'the life of an authorisation: what is over can’t be suspended',
  },
  ORGANISATION_KNOWN: {
    nl: 'Deze organisatie is al geregistreerd met andere gegevens.',
    en: 'This organisation is registered already with other data.',
    source: 'an organisation is registered once; then it is renamed, moved or merged',
  },
  ORGANISATION_NOT_REGISTERED: {
    nl: 'Er is geen organisatie met dat ondernemingsnummer geregistreerd.',
    en: 'No organisation of that enterprise number is registered.',
    source: 'the life of an organisation begins with its registration',
  },
  COMMAND_NOT_OF_ORGANISATION: {
    nl: 'Een organisatie van dit type registreert dit niet.',
    en: 'An organisation of this type doesn’t record this.',
    source: 'rights: which types of organisation may record which commands',
  },
  NOT_OWN_ORGANISATION: {
    nl: 'Uw organisatie registreert dit enkel van zichzelf.',
    en: 'Your organisation records this of itself only.',
    source: 'rights: which fields of a command name the organisation that records it (assumed)',
  },
  SCOPE_NOT_OF_ORGANISATION: {
    nl: 'Een organisatie van dit type heeft dit recht niet, ook al geeft het token het.',
    en: 'An organisation of this type doesn’t have this right, although the token gives it.',
    source: 'rights: which types of organisation may hold which scopes',
  },
  ORGANISATION_ENDED: {
    nl: 'Deze organisatie bestaat op die dag niet meer, of is in een andere opgegaan.',
    en: 'This organisation is no more on that day, or went up in another.',
    source: 'the life of an organisation: ended or merged, it does and asks nothing any more',
  },
  MERGES_INTO_ITSELF: {
    nl: 'Wat samengaat, gaat niet op in zichzelf, ook niet langs een omweg.',
    en: 'What merges doesn’t go up in itself, nor by a detour.',
    source: 'mergers of communes and organisations',
  },
  SENDER_UNKNOWN: {
    nl: 'Deze afzender is niet toegekend aan de organisatie.',
    en: 'This sender isn’t assigned to the organisation.',
    source: 'a withdrawal names what it withdraws',
  },
  SITE_UNKNOWN: {
    nl: 'De organisatie heeft geen vestiging met dat KBI-nummer.',
    en: 'The organisation has no site of that KBI number.',
    source: 'what is closed was opened',
  },
  COMMUNE_UNKNOWN: {
    nl: 'Er is geen gemeente met die NIS-code geregistreerd.',
    en: 'No commune of that NIS code is registered.',
    source: 'a merger names communes that are registered',
  },
  COMMUNE_MERGED: {
    nl: 'Deze gemeente is op die dag al in een andere opgegaan.',
    en: 'This commune has gone up in another already on that day.',
    source: 'mergers of communes: each goes up once',
  },
} as const;
