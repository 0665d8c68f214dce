import { dateOf, type Dated } from '../../../libs/domain/dossier/subject.js';
import type { DateOnly } from '../../../libs/domain/kernel/dates.js';
import type { OpenedEvent } from '../../../libs/privacy/event-sealing.js';

/** The identity of a person, opened for an authorised reader. */
export interface Personalia {
  readonly insz: string;
  readonly familyNames: readonly string[];
  readonly givenNames: readonly string[];
  readonly birthDate?: string | undefined;
  readonly sex?: string | undefined;
}

const telling = new Set(['DossierOpened', 'PersonDetailsStated', 'InszReplaced']);

/** Who the person is as of a day, from the opened history; undefined when it was forgotten. */
export function personaliaOf(history: readonly OpenedEvent[], asOf: DateOnly): Personalia | undefined {
  const stated = history.filter(({ event, personal }) => {
    return telling.has(event.type) && typeof personal !== 'string' && dateOf(event.facts as Dated) <= asOf;
  });
  if (stated.length === 0) return undefined;
  const {
    recordedBy: _,
    commandDigest: __,
    ...personalia
  } = Object.assign({}, ...stated.map(({ personal }) => personal)) as Personalia & {
    recordedBy?: string;
    commandDigest?: string;
  };
  return personalia;
}
