/** The exceptions of MAGDA, instead of an answer or beside one. Source: the MAGDA pages "Uitzonderingen". */
import { branch, children, leaf, textOf, type XmlNode } from './tree.js';

/** FOUT: no answer; WAARSCHUWING: the answer may have to be read differently; INFORMATIE: a remark. */
export const exceptionTypes = ['FOUT', 'WAARSCHUWING', 'INFORMATIE'] as const;
type ExceptionType = (typeof exceptionTypes)[number];

/** The exceptions that this service uses, by number. Replies of others may contain other ones. */
export const knownExceptions = {
  20002: { type: 'FOUT', diagnosis: 'Het INSZ heeft geen geldige vorm' },
  30001: { type: 'FOUT', diagnosis: 'Geen gegevens gevonden voor de vraag' },
  30002: { type: 'FOUT', diagnosis: 'Het INSZ is geannuleerd' },
  30003: { type: 'FOUT', diagnosis: 'Het INSZ bestaat niet' },
  30004: { type: 'WAARSCHUWING', diagnosis: 'De persoon heeft een nieuw INSZ' },
  /** A number of our own (*assumed*): the official list has none for it. */
  30099: { type: 'WAARSCHUWING', diagnosis: 'Een tekst is ingekort, anders geschreven of weggelaten' },
  40001: { type: 'FOUT', diagnosis: 'Geen geldige wettelijke context' },
  40003: { type: 'FOUT', diagnosis: 'Geen inschrijving voor het INSZ' },
  40005: { type: 'FOUT', diagnosis: 'Toegang tot de gegevens geweigerd' },
  40006: { type: 'FOUT', diagnosis: 'Fout bij de machtiging' },
  50000: { type: 'FOUT', diagnosis: 'Ongeldige vraag' },
  60009: { type: 'FOUT', diagnosis: 'Interne fout' },
  99996: { type: 'FOUT', diagnosis: 'Te veel gelijktijdige bevragingen' },
} as const satisfies Readonly<Record<number, { readonly type: ExceptionType; readonly diagnosis: string }>>;

/** An exception as a reply states it. Diagnosis and circumstance may name the person: they are never logged. */
export interface StatedException {
  /** The number, such as `30001`. */
  readonly code: string;
  readonly origin: string;
  readonly type: ExceptionType;
  /** Date YYYY-MM-DD and time HH:MM[:SS[.sss]], as stated. */
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

/** An exception in a reply of this service. */
export interface OwnException {
  readonly code: keyof typeof knownExceptions;
  /** More than the diagnosis of the code, in Dutch, without personal data. */
  readonly circumstance?: string;
  /** The places in the question, or in the answer, that it is about, without content. */
  readonly places?: readonly string[];
}

/** The element `Uitzonderingen`, for a reply. @param moment the element `Tijdstip` */
export function exceptionList(exceptions: readonly OwnException[], moment: XmlNode): XmlNode {
  const entries = exceptions.map(({ code, circumstance, places = [] }) => {
    const { type, diagnosis } = knownExceptions[code];
    const references = places.map((place) => leaf('ElementReferentie', place));
    return branch('Uitzondering', [
      leaf('Identificatie', String(code)),
      leaf('Oorsprong', 'KBI'),
      leaf('Type', type),
      moment,
      leaf('Diagnose', diagnosis),
      ...(circumstance === undefined ? [] : [leaf('Omstandigheid', circumstance)]),
      ...(references.length === 0 ? [] : [branch('ElementReferenties', references)]),
    ]);
  });
  return branch('Uitzonderingen', entries);
}
