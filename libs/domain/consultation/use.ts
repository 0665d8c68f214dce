import { z } from 'zod';
import type { ListId } from '../identifiers/ids.js';
import { labelled } from '../kernel/labels.js';
import { Section, type Purpose } from '../kernel/terms.js';

/**
 * What kind of use of the KBI a consultation is. All are recorded alike; they are told apart when they are counted,
 * because parliament asks how often partners asked, and somebody who supervises them is no partner that asks more.
 */
export const Use = labelled('Use', 'What kind of use of the KBI a consultation is', {
  PARTNER: { nl: 'vraag van een partner', en: 'question of a partner' },
  SUPERVISION: { nl: 'toezicht', en: 'supervision' },
  FINDING: { nl: 'opzoeking van een persoon', en: 'finding a person' },
  OWN_DATA: { nl: 'inzage in eigen gegevens', en: 'access to one’s own data' },
  LIST: { nl: 'lijst van personen', en: 'list of persons' },
});
export type Use = z.output<typeof Use>;

/** Which use is asked about by who counts. */
export const UseAsked = z
  .enum([...Use.options, 'all'])
  .default('PARTNER')
  .describe('What kind of use: what partners asked, unless said; `all` counts every use');

/** What is asked of somebody who is to be found. */
export const askedToFind = { sections: ['Personalia'], whole: true } as const;
/** What is asked by who audits a dossier, or reads who looked at it: all of it, so that nothing less will do. */
export const wholeDossier = { sections: Section.options, whole: true } as const;

/** The facts of a consultation that tell its use; events of any age have them. */
interface UseFacts {
  /** Unknown where a sender should have told it and is none of the organisation's. */
  readonly purpose: Purpose | 'UNKNOWN';
  readonly sectionsAsked: readonly Section[];
  readonly whole?: boolean | undefined;
  readonly list?: ListId | undefined;
}

/** Tells what kind of use a consultation is. */
export function useOf({ purpose, sectionsAsked, whole = false, list }: UseFacts): Use {
  if (list !== undefined) return 'LIST';
  if (whole && sectionsAsked.length === askedToFind.sections.length) return 'FINDING';
  if (purpose === 'OWN_DATA') return 'OWN_DATA';
  return whole || purpose === 'AUDIT' ? 'SUPERVISION' : 'PARTNER';
}

/** Whether a consultation of this use may have been for this purpose. */
export function mayBeFor(use: Use, purpose: Purpose | 'UNKNOWN'): boolean {
  if (use === 'FINDING' || use === 'LIST') return purpose !== 'UNKNOWN';
  if (purpose === 'UNKNOWN') return use !== 'OWN_DATA';
  return use === useOf({ purpose, sectionsAsked: [] });
}
