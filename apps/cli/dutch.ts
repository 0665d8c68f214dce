/** The Dutch that people read on the command line; what is not listed is shown under its own name. */

const events: Readonly<Record<string, string>> = {
  DossierOpened: 'Dossier geopend',
  PersonDetailsStated: 'Persoonsgegevens vermeld',
  InszReplaced: 'INSZ vervangen',
  PersonErased: 'Persoon gewist',
  TargetGroupDetermined: 'Doelgroep bepaald',
  PersonRegistered: 'Aangemeld',
  RegistrationPostponed: 'Aanmelding uitgesteld',
  TalkHeld: 'Gesprek gevoerd',
  TrajectoryOpened: 'Traject geopend',
  ComponentAdded: 'Onderdeel toegevoegd',
  ComponentDecided: 'Onderdeel beoordeeld',
  TrajectoryDecided: 'Traject beoordeeld',
  TrajectoryClosed: 'Traject gesloten',
  TrajectoryReopened: 'Traject heropend',
  TrajectoryStopped: 'Traject stopgezet',
  CourseEnrolled: 'Ingeschreven in cursus NT2',
  CourseLeft: 'Cursus verlaten',
  CourseResultRecorded: 'Resultaat van cursus',
  Nt2TestTaken: 'Test NT2 afgelegd',
  Nt2TestWithdrawn: 'Test NT2 ingetrokken',
  Nt2LevelStated: 'Niveau NT2 vermeld',
  LeaseStarted: 'Huur begonnen',
  LeaseEnded: 'Huur beëindigd',
  LanguageProofAccepted: 'Taalbewijs aanvaard',
  LanguageProofWithdrawn: 'Taalbewijs ingetrokken',
  LanguageExemptionGranted: 'Vrijgesteld van de taalvereiste',
  LanguageExemptionEnded: 'Vrijstelling beëindigd',
  LanguageRequirementPostponed: 'Taalvereiste uitgesteld',
  LanguageRequirementMet: 'Aan de taalvereiste voldaan',
  LanguageRequirementReopened: 'Niet langer aan de taalvereiste voldaan',
  WooncodeStated: 'Wooncode vermeld',
  OfficialAnswerImported: 'Officieel antwoord ingelezen',
  ImportFindingNoted: 'Vaststelling bij het inlezen',
};

const labels: Readonly<Record<string, string>> = {
  accessLog: 'inzagelogboek',
  begins: 'begint',
  birthDate: 'geboortedatum',
  birthYear: 'geboortejaar',
  branch: 'richting',
  by: 'door',
  channel: 'kanaal',
  component: 'onderdeel',
  components: 'onderdelen',
  consultations: 'raadplegingen',
  contact: 'contactpersoon',
  course: 'cursus',
  createdBy: 'aangemaakt door',
  day: 'dag',
  decision: 'beslissing',
  document: 'document',
  due: 'uiterlijk',
  endedOn: 'beëindigd op',
  ends: 'eindigt',
  familyNames: 'familienaam',
  from: 'van',
  givenNames: 'voornaam',
  grantedBy: 'toegestaan door',
  ground: 'grond',
  highest: 'hoogste',
  insz: 'INSZ',
  kind: 'soort',
  landlord: 'verhuurder',
  latest: 'laatste',
  lease: 'huur',
  leases: 'huurovereenkomsten',
  left: 'verlaten',
  level: 'niveau',
  levels: 'niveaus',
  listening: 'luisteren',
  manager: 'trajecthouder',
  module: 'module',
  month: 'maand',
  nt2Courses: 'cursussen NT2',
  on: 'op',
  openedBy: 'geopend door',
  organisation: 'organisatie',
  organisationType: 'type organisatie',
  outcome: 'uitkomst',
  passed: 'geslaagd',
  place: 'plaats',
  programme: 'opleiding',
  proof: 'bewijs',
  provider: 'aanbieder',
  purpose: 'doel',
  quarter: 'kwartaal',
  reading: 'lezen',
  reason: 'reden',
  recordedBy: 'ingevoerd door',
  referral: 'doorverwijzing',
  remark: 'opmerking',
  result: 'resultaat',
  results: 'resultaten',
  role: 'rol',
  sex: 'geslacht',
  signedOn: 'getekend op',
  since: 'sinds',
  site: 'vestiging',
  skill: 'vaardigheid',
  skills: 'vaardigheden',
  source: 'bron',
  speaking: 'spreken',
  standing: 'stand',
  stated: 'vermeld',
  statedOn: 'vermeld op',
  status: 'status',
  subType: 'subtype',
  system: 'systeem',
  talk: 'gesprek',
  test: 'test',
  trajectory: 'traject',
  type: 'type',
  until: 'tot',
  writing: 'schrijven',
  year: 'jaar',
};

const values: Readonly<Record<string, string>> = {
  HOUSE_OF_DUTCH: 'Huis van het Nederlands',
  HOUSEHOLD_MEMBER: 'gezinslid',
  LANDLORD: 'verhuurder',
  PARTNER: 'partner',
  RECEPTION_OFFICE: 'onthaalbureau',
  TENANT: 'huurder',
  exempt: 'vrijgesteld',
  granted: 'toegestaan',
  listening: 'luisteren',
  met: 'voldaan',
  none: 'geen',
  notRequired: 'niet verplicht',
  overdue: 'te laat',
  reading: 'lezen',
  refused: 'geweigerd',
  registered: 'aangemeld',
  speaking: 'spreken',
  writing: 'schrijven',
};

/** What happened, in Dutch. */
export const eventTitle = (type: string): string => events[type] ?? type;

/** The name of a field, in Dutch. */
export const label = (field: string): string => labels[field] ?? field;

/** A value as people read it. */
export function value(of: string | number | boolean | null): string {
  if (of === null) return '–';
  if (typeof of === 'boolean') return of ? 'ja' : 'nee';
  return values[of] ?? String(of);
}

/** An instant as a clock in Brussels shows it, to the second. */
export function brusselsTime(instant: string): string {
  return new Date(instant).toLocaleString('sv-SE', { timeZone: 'Europe/Brussels' });
}

/** `2828` → `2.828`. */
export const count = (number: number): string =>
  new Intl.NumberFormat('nl-BE', { useGrouping: 'always' }).format(number);
