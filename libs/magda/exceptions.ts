/** The exceptions with which MAGDA answers instead of, or beside, content. Source: the MAGDA pages "Uitzonderingen". */
import type { exceptionTypes } from './edition-01/codes.js';
import type { XmlNode } from './tree.js';
import { branch, children, leaf, textOf } from './tree.js';

/** How grave: the question failed, was answered with a warning, or was answered with a remark. */
export type ExceptionType = keyof typeof exceptionTypes;

/** A known exception: how grave it is, what it means, and the Dutch diagnosis that goes with it. */
export interface KnownException {
  readonly type: ExceptionType;
  readonly meaning: string;
  readonly diagnosis: string;
}

/** The exceptions that this service knows, by their number. Others may arrive and are kept as stated. */
export const knownExceptions = {
  20002: { type: 'FOUT', meaning: 'INSZ malformed', diagnosis: 'Het INSZ heeft geen geldige vorm' },
  30001: { type: 'FOUT', meaning: 'no data found', diagnosis: 'Geen gegevens gevonden voor de vraag' },
  30002: { type: 'FOUT', meaning: 'INSZ cancelled', diagnosis: 'Het INSZ is geannuleerd' },
  30003: { type: 'FOUT', meaning: 'INSZ does not exist', diagnosis: 'Het INSZ bestaat niet' },
  30004: {
    type: 'WAARSCHUWING',
    meaning: 'person has a new INSZ',
    diagnosis: 'De persoon heeft een nieuw INSZ',
  },
  40001: {
    type: 'FOUT',
    meaning: 'no valid legal context given',
    diagnosis: 'Geen geldige wettelijke context',
  },
  40003: {
    type: 'FOUT',
    meaning: 'INSZ not registered for the asker',
    diagnosis: 'Geen inschrijving voor het INSZ',
  },
  40005: { type: 'FOUT', meaning: 'access refused', diagnosis: 'Toegang tot de gegevens geweigerd' },
  40006: { type: 'FOUT', meaning: 'authorisation fault', diagnosis: 'Fout bij de machtiging' },
  50000: { type: 'FOUT', meaning: 'invalid question', diagnosis: 'Ongeldige vraag' },
  60009: { type: 'FOUT', meaning: 'internal fault', diagnosis: 'Interne fout' },
  99996: {
    type: 'FOUT',
    meaning: 'source unavailable or too busy',
    diagnosis: 'Te veel gelijktijdige bevragingen',
  },
} as const satisfies Readonly<Record<number, KnownException>>;

/** An exception as a reply states it. Diagnosis and circumstance may name the person: they are never logged. */
export interface StatedException {
  /** The number, such as `30001`. */
  readonly code: string;
  readonly origin: string;
  readonly type: ExceptionType;
  /** When it arose: date YYYY-MM-DD and time HH:MM[:SS[.sss]], as stated. */
  readonly at?: { readonly date: string; readonly time: string };
  readonly diagnosis: string;
  readonly circumstance?: string;
}

/** The exceptions of a valid `Uitzonderingen` element; none where it is absent. */
export function exceptionsIn(list: XmlNode | undefined): readonly StatedException[] {
  return children(list, 'Uitzondering').map((stated) => {
    const [date, time] = [textOf(stated, 'Tijdstip/Datum'), textOf(stated, 'Tijdstip/Tijd')];
    const circumstance = textOf(stated, 'Omstandigheid');
    return {
      code: textOf(stated, 'Identificatie') ?? '',
      origin: textOf(stated, 'Oorsprong') ?? '',
      type: textOf(stated, 'Type') as ExceptionType,
      ...(date !== undefined && time !== undefined && { at: { date, time } }),
      diagnosis: textOf(stated, 'Diagnose') ?? '',
      ...(circumstance !== undefined && { circumstance }),
    };
  });
}

/** The most places that an exception of ours names. */
export const mostPlaces = 20;

/** An exception of ours, by its number. */
export interface OwnException {
  readonly code: keyof typeof knownExceptions;
  /** What exactly, in Dutch, where the diagnosis that goes with the number says too little; nothing personal. */
  readonly circumstance?: string;
  /** The places of the question that it is about, without content. */
  readonly places?: readonly string[];
}

/** The element `Uitzonderingen`, for a reply. @param moment the element `Tijdstip` */
export function exceptionList(exceptions: readonly OwnException[], moment: XmlNode): XmlNode {
  const entries = exceptions.map(({ code, circumstance, places = [] }) => {
    const { type, diagnosis } = knownExceptions[code];
    return branch('Uitzondering', [
      leaf('Identificatie', String(code)),
      leaf('Oorsprong', 'KBI'),
      leaf('Type', type),
      moment,
      leaf('Diagnose', diagnosis),
      ...(circumstance === undefined ? [] : [leaf('Omstandigheid', circumstance)]),
      ...(places.length === 0
        ? []
        : [
            branch(
              'ElementReferenties',
              places.map((place) => leaf('ElementReferentie', place)),
            ),
          ]),
    ]);
  });
  return branch('Uitzonderingen', entries);
}
