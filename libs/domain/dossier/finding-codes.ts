/** The codes of findings that are no refusals of a command, each with what people read and where it comes from. */
import { labelled } from '../kernel/labels.js';
import { refusals } from '../refusals/refusal.js';

export const FindingKind = labelled('FindingKind', 'What kind of finding', {
  STATED_OTHERWISE: {
    nl: 'een bron vermeldt wat een regel weigert of anders afleidt',
    en: 'a source states what a rule refuses or derives otherwise',
  },
  GROUND_LOST: { nl: 'een beslissing verloor haar grond', en: 'a decision lost its ground' },
  NOT_REGISTERED: { nl: 'het register kent dit niet', en: 'the register doesn’t know it' },
});

interface FindingText {
  readonly nl: string;
  readonly en: string;
  /** Where the rule comes from. */
  readonly source: string;
}

export const findingCodes = {
  INSZ_CHECK_FAILED: {
    nl: 'Dit INSZ heeft niet de juiste vorm of doorstaat de controle niet.',
    en: 'This INSZ is malformed or fails its check.',
    source: 'structure of the INSZ',
  },
  KBO_CHECK_FAILED: {
    nl: 'Dit ondernemingsnummer heeft niet de juiste vorm of doorstaat de controle niet.',
    en: 'This enterprise number is malformed or fails its check.',
    source: 'structure of the enterprise number',
  },
  DATE_NOT_A_DAY: {
    nl: 'Deze datum is geen dag van de kalender, of een deel ervan is onbekend.',
    en: 'This date is no day of the calendar, or a part of it is unknown.',
    source: 'KBI-01.00, Datum',
  },
  PERIOD_ENDS_BEFORE_BEGIN: {
    nl: 'Deze periode eindigt voor ze begint.',
    en: 'This period ends before it begins.',
    source: 'a period holds at least one day',
  },
  IDENTIFIER_NOT_USABLE: {
    nl: 'Deze identificatie heeft niet de juiste vorm of komt meer dan eens voor.',
    en: 'This identifier is malformed or occurs more than once.',
    source: 'identifiers are unique in a dossier',
  },
  CORRECTED_FACT_STATED: {
    nl: 'De bron vermeldt opnieuw wat rechtgezet is; dat is niet geregistreerd.',
    en: 'The source states again what was corrected; that is not recorded.',
    source: 'a correction holds until somebody corrects it',
  },
  LEVEL_DERIVED_OTHERWISE: {
    nl: 'De vermelde testen en cursussen bewijzen een ander niveau dan het vermelde hoogste.',
    en: 'The tests and courses that are stated prove another level than the highest one that is stated.',
    source: 'KBI-01.00, BehaaldNT2Niveau; assumed: the highest level that was proven in any skill',
  },
  WILLINGNESS_DERIVED_OTHERWISE: {
    nl: 'Of iemand taalbereidheid moet tonen en toont, is anders vermeld dan uit huur en bewijzen volgt.',
    en: 'Whether somebody has to show willingness, and does, is stated otherwise than lease and proofs give.',
    source: 'KBI-01.00, Wooncode; Wooncode language requirement',
  },
  COMMUNE_NOT_REGISTERED: {
    nl: 'Het register kent deze gemeente niet.',
    en: 'The register doesn’t know this commune.',
    source: 'register of communes',
  },
} as const satisfies Readonly<Record<string, FindingText>>;

const texts: ReadonlyMap<string, FindingText> = new Map<string, FindingText>([
  ...Object.entries(refusals),
  ...Object.entries(findingCodes),
]);

/** What people read of a finding, and the source of its rule; of a code of another version only the code is left. */
export const findingText = (code: string): FindingText =>
  texts.get(code) ?? { nl: code, en: code, source: '' };

/** Whether a code is that of a refusal: a rule would have refused what was recorded. */
export const isRefused = (code: string): boolean => Object.hasOwn(refusals, code);

const ofRegister: readonly string[] = ['ORGANISATION_NOT_REGISTERED', 'COMMUNE_NOT_REGISTERED'];

/** The kind of a finding that an import noted. */
export const kindOfImported = (code: string) =>
  ofRegister.includes(code) ? 'NOT_REGISTERED' : 'STATED_OTHERWISE';
