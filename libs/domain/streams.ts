import {
  ConsultationId,
  DossierId,
  type AgreementId,
  type AuthorisationId,
  type DevelopmentId,
} from './identifiers/ids.js';
import type { DateOnly } from './kernel/dates.js';
import type { KboNumber, NisCode } from './identifiers/organisation-numbers.js';

/** The streams of one category: their names, and how an id is read from a name. */
function category<Id extends string>(name: string, parse = (text: string): Id => text as Id) {
  const prefix = `${name}-`;
  return {
    /** With which every name of the category begins. */
    prefix,
    /** The name of the stream of an id. */
    of: (id: Id) => prefix + id,
    /** The id in the name of a stream of this category. @throws RangeError for a stream of another category */
    idOf(stream: string): Id {
      if (!stream.startsWith(prefix)) throw new RangeError(`${stream} is no stream of category ${name}`);
      return parse(stream.slice(prefix.length));
    },
  };
}

/** Every stream of the log. Names and ids are made and read here only. */
export const streams = {
  /** Everything about one person. */
  dossier: category<DossierId>('dossier', (text) => DossierId.parse(text)),
  /** The pointer from an INSZ to a dossier, under the HMAC of the INSZ (64 hexadecimal digits). */
  insz: category('insz'),
  /** One question about one person, its decision, and the review of it. */
  consultation: category<ConsultationId>('consultation', (text) => ConsultationId.parse(text)),
  organisation: category<KboNumber>('organisation'),
  authorisation: category<AuthorisationId>('authorisation'),
  commune: category<NisCode>('commune'),
  agreement: category<AgreementId>('agreement'),
  development: category<DevelopmentId>('development'),
  /** The daily run of one day. */
  daily: category<DateOnly>('daily'),
  /** What operators decided about a read model, under its name. */
  projection: category('projection'),
  /** The note of a command that changed nothing, under its id (64 hexadecimal digits). */
  command: category('command'),
};
