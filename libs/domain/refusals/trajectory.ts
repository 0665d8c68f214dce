const unique = 'identifiers are unique in a dossier';
const contract = 'integration decree: the contract (D13 art. 29, 34/1–2)';

/** The refusals of commands on contracts, their parts, attests and what follows them. */
export const trajectoryRefusals = {
  REGISTRATION_NEEDED: {
    nl: 'De persoon is op die dag niet aangemeld.',
    en: 'The person isn’t registered on that day.',
    source: 'life of a trajectory: registration precedes the contract',
  },
  CONTRACT_KNOWN: {
    nl: 'Dit contract is al geregistreerd met andere gegevens; een addendum verandert het.',
    en: 'This contract is recorded already with other data; an addendum changes it.',
    source: unique,
  },
  CONTRACT_UNKNOWN: {
    nl: 'Dit contract is er niet op die dag.',
    en: 'There is no such contract on that day.',
    source: contract,
  },
  ADDENDUM_KNOWN: {
    nl: 'Dit addendum is al geregistreerd met andere gegevens.',
    en: 'This addendum is recorded already with other data.',
    source: unique,
  },
  CONTRACT_PART_NOT_IN_FORCE: {
    nl: 'Een contract van die dag heeft dat onderdeel niet.',
    en: 'A contract of that day doesn’t have that part.',
    source: 'D13 art. 29, 32–34',
  },
  CONTRACT_PART_MISSING: {
    nl: 'Vanaf 1 maart 2022 heeft het contract van wie verplicht is elk onderdeel van de plicht, ook vrijgesteld.',
    en: 'From 1 March 2022 the contract of who is obliged has each part of the duty, be it waived.',
    source: 'D13 art. 29–34',
  },
  WAIVER_OF_OTHER_PART: {
    nl: 'Een contract stelt enkel vrij van een onderdeel dat het heeft.',
    en: 'A contract waives only a part that it has.',
    source: contract,
  },
  RIGHTS_AND_DUTIES_MISSING: {
    nl: 'Vanaf 1 maart 2022 staat de verklaring van rechten en plichten in het contract.',
    en: 'From 1 March 2022 the contract holds the declaration of rights and duties.',
    source: 'D13 art. 34/2',
  },
  FIRST_COURSE_MISSING: {
    nl: 'Vanaf 1 maart 2022 noemt het contract één concrete cursus.',
    en: 'From 1 March 2022 the contract names one concrete course.',
    source: 'D13 art. 34/2',
  },
  FEE_NOT_DUE: {
    nl: 'Voor dit contract is niets te betalen, dus ook niets kwijt te schelden.',
    en: 'Nothing is to be paid for this contract, so there is nothing to waive.',
    source: 'D22 art. 7, 9: contracts from 1 September 2023, not in Brussels',
  },
  WAIVER_NOT_IN_FORCE: {
    nl: 'Vrijstelling van een onderdeel bestaat pas sinds 1 maart 2022.',
    en: 'A part can be waived only since 1 March 2022.',
    source: 'D13 art. 34/1',
  },
  LESSON_KNOWN: {
    nl: 'Deze les is al geregistreerd op een andere dag.',
    en: 'This lesson is recorded already on another day.',
    source: unique,
  },
  COURSE_OF_OTHER_GROUP: {
    nl: 'De persoon is voor deze cursus in een andere lesgroep ingeschreven.',
    en: 'The person is enrolled for this course in another lesson group.',
    source: 'assumed: the attendance of a group is that of who is enrolled in it',
  },
  LESSON_OUTSIDE_COURSE: {
    nl: 'De cursus is op die dag nog niet begonnen of al voorbij.',
    en: 'The course hasn’t begun or is over on that day.',
    source: 'a lesson is held while its course runs',
  },
  ORIENTATION_TEST_NOT_IN_FORCE: {
    nl: 'De test MO bestaat voor contracten vanaf 1 maart 2022.',
    en: 'The MO test exists for contracts from 1 March 2022.',
    source: 'D13 art. 30',
  },
  STANDARD_TEST_NOT_IN_FORCE: {
    nl: 'De gestandaardiseerde test NT2 bestaat pas sinds 1 september 2023.',
    en: 'The standard test of NT2 exists only since 1 September 2023.',
    source: 'D22 art. 4',
  },
  OCCUPATION_KNOWN: {
    nl: 'Dit werk of deze studie is al geregistreerd met een andere aard of eerste dag.',
    en: 'This work or study is recorded already with another kind or first day.',
    source: unique,
  },
  PARTICIPATION_KNOWN: {
    nl: 'Deze activiteit is al geregistreerd met andere gegevens.',
    en: 'This activity is recorded already with other data.',
    source: unique,
  },
  HANDICAP_DEVIATION_NOT_IN_FORCE: {
    nl: 'Van de vaardigheden kan voor een handicap pas sinds 16 juni 2024 afgeweken worden.',
    en: 'The skills may deviate for a handicap only since 16 June 2024.',
    source: 'D24 art. 8',
  },
  SKILLS_NOT_OF_GROUND: {
    nl: 'Na NT2 Alfa blijven luisteren en spreken gevraagd; bij een handicap minstens één vaardigheid minder.',
    en: 'After NT2 Alfa listening and speaking stay asked; with a handicap at least one skill is left out.',
    source: 'D24 art. 8',
  },
  PART_NOT_MET: {
    nl: 'Dit onderdeel is onder de regels van het contract niet behaald.',
    en: 'This part isn’t met under the rules of the contract.',
    source: 'D13, art. 39: regular attendance or objectives; from 1 March 2022 objectives',
  },
  WAIVER_MISSING: {
    nl: 'Een onderdeel van het contract is pas niet van toepassing als ervan vrijgesteld is.',
    en: 'A part of the contract doesn’t apply only where it is waived.',
    source: 'D13 art. 34/1',
  },
  PARTS_NOT_MET: {
    nl: 'Het attest vraagt dat elk onderdeel van het contract behaald is of vrijgesteld.',
    en: 'The attest asks that every part of the contract is met or waived.',
    source: 'integration decree: attest of inburgering',
  },
  ATTEST_LEVEL_NOT_REACHED: {
    nl: 'Het attest vraagt het niveau NT2 van het contract, niet enkel regelmatige deelname.',
    en: 'The attest asks the level of NT2 of the contract, and not only regular attendance.',
    source: 'press, agii: level A2 from 29 February 2016',
  },
  ATTEST_NEEDS_CONTRACT: {
    nl: 'Zonder contract krijgt enkel wie alles behaald heeft een attest.',
    en: 'Without a contract only who has met everything gets an attest.',
    source: 'agii, D13 art. 34/1',
  },
  EVC_NOT_IN_FORCE: {
    nl: 'Het attest EVC bestaat niet meer sinds 29 februari 2016.',
    en: 'The attest by recognised prior learning (EVC) exists no more since 29 February 2016.',
    source: 'agii',
  },
  ATTEST_WITHOUT_DECISION: {
    nl: 'Een attest volgt op een besluit dat er een geeft.',
    en: 'An attest follows a decision that gives one.',
    source: 'life of a trajectory: trajectory decision, then attest',
  },
  ATTEST_KNOWN: {
    nl: 'Dit attest is al geregistreerd met andere gegevens.',
    en: 'This attest is recorded already with other data.',
    source: unique,
  },
  ATTEST_UNKNOWN: {
    nl: 'Dit attest is niet geregistreerd op die dag.',
    en: 'This attest isn’t recorded on that day.',
    source: 'a withdrawal names what it withdraws',
  },
  EFFORTS_NOT_IN_FORCE: {
    nl: 'De verklaring van geleverde inspanningen bestaat pas sinds 1 maart 2022.',
    en: 'The declaration of efforts made exists only since 1 March 2022.',
    source: 'D13 art. 27 §3',
  },
  B1_NOT_ASKED: {
    nl: 'Van deze persoon wordt op die dag geen B1 mondeling gevraagd.',
    en: 'Oral B1 isn’t asked of this person on that day.',
    source: 'D13 art. 34/5: after the attest, of those obliged from 1 March 2022',
  },
} as const;
