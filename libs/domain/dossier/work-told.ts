/** What is open in a dossier on a day, as it is told to who has to look after it. */
import { z } from 'zod';
import { DateOnly } from '../kernel/dates.js';
import type { Section } from '../kernel/terms.js';
import { sectionsBehind } from './standing.js';
import { Matter, WaitingFor, type Work } from './work-list.js';

export const WorkItem = z
  .object({
    matter: Matter,
    entry: z.string().optional().describe('Of several: the part of the contract, or which one, from 1'),
    standing: z.string(),
    since: DateOnly,
    due: DateOnly.optional().describe('The last day on which to do what is asked'),
    isOverdue: z.boolean(),
    waitingFor: WaitingFor,
  })
  .meta({ id: 'WorkItem', description: 'What is open in a dossier, and who is to do something next' });
export type WorkItem = z.output<typeof WorkItem>;

/** The sections by which a matter is told. */
const toldBy: Readonly<Record<Matter, readonly Section[]>> = {
  TRAJECTORY: ['Trajecten'],
  REGISTRATION: sectionsBehind('Aanmelding'),
  CONTRACT: sectionsBehind('Contracten'),
  PART: sectionsBehind('Trajecten'),
  COURSE: sectionsBehind('Wachtlijst'),
  ORAL_B1: sectionsBehind('BehaaldeAttesten'),
  BREACH: sectionsBehind('Inbreuken'),
};

/** The sections from which follows all that may be open. */
export const sectionsOfWork: readonly Section[] = [...new Set(Object.values(toldBy).flat())];

/**
 * What is open on a day, the soonest due first, of the matters that these sections tell.
 * @param work of the whole dossier @param manager only what this organisation has to look after
 */
export function workTold(
  work: readonly Work[],
  date: DateOnly,
  sections: readonly Section[],
  manager?: string,
): readonly WorkItem[] {
  const given = new Set(sections);
  const told = work.filter(
    (one) =>
      one.from <= date &&
      (one.until === undefined || date <= one.until) &&
      (manager === undefined || one.manager === manager) &&
      toldBy[one.matter].every((section) => given.has(section)),
  );
  const items = told.map(({ matter, entry, standing, from: since, due, waitingFor }): WorkItem => ({
    ...{ matter, standing, since, waitingFor, isOverdue: due !== undefined && due < date },
    ...(entry !== '' && { entry }),
    ...(due !== undefined && { due }),
  }));
  return items.toSorted((one, other) => compared(one.due, other.due));
}

/** What isn't due comes last. */
const compared = (one = '9999', other = '9999'): number => (one < other ? -1 : Number(one > other));
