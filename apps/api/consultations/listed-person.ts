import { z } from 'zod';
import { partlyDisclosed } from '../../../libs/domain/consultation/decide.js';
import { fold } from '../../../libs/domain/dossier/dossier.js';
import { standingOf } from '../../../libs/domain/dossier/standing.js';
import { DossierStanding } from '../../../libs/domain/dossier/standing-schema.js';
import { workOf } from '../../../libs/domain/dossier/work-list.js';
import { workTold, WorkItem } from '../../../libs/domain/dossier/work-told.js';
import { ConsultationId, DossierId } from '../../../libs/domain/identifiers/ids.js';
import { addTerm, type DateOnly } from '../../../libs/domain/kernel/dates.js';
import { Section } from '../../../libs/domain/kernel/terms.js';
import { DossierFindings, DossierJson } from '../../../libs/magda/json.js';
import type { Listing } from '../../../libs/projection/report.js';
import type { ReportQuery } from '../../../libs/projection/report-query.js';
import type { Dependencies } from '../handling/dependencies.js';
import { factsIn } from '../handling/dossiers.js';
import { readKnown } from '../handling/resolve-person.js';
import type { AnswerCache } from './answer-cache.js';
import { readGranted, type GrantedDossier } from './granted-dossier.js';
import type { GrantedConsultation } from './record-consultation.js';

export const ListedPerson = z
  .object({
    consultation: ConsultationId.describe('The record of this person’s consultation'),
    person: DossierId,
    sectionsGiven: z.array(Section),
    dossier: DossierJson.describe('The sections that are given, as in the official dossier'),
    standing: DossierStanding.describe('Where they stand on the day that is asked'),
    findings: DossierFindings,
    work: z
      .array(WorkItem)
      .optional()
      .describe('Of a list of dossiers to look after: what is open on that day, the soonest due first'),
  })
  .meta({ id: 'ListedPerson', description: 'One person on a list: what the authorisation covers' });

type Needs = Pick<Dependencies, 'dossiers' | 'pointers'> & { readonly answers: AnswerCache<GrantedDossier> };

/** Of whom something may be shown, and which list shows it. */
interface Listed {
  readonly listing: Listing;
  /** The filters of the list, narrowed to the organisation’s own persons. */
  readonly own: ReportQuery;
}

/**
 * What a list shows of a person, as known when it was recorded; standings and work as of the day of the list.
 * @returns undefined when the dossier was erased since, or nothing that is given is what the list is about
 */
export async function listedPerson(
  needs: Needs,
  granted: GrantedConsultation & { readonly consultation: ConsultationId },
  { listing, own }: Listed,
): Promise<z.output<typeof ListedPerson> | undefined> {
  const { person, position: before, on, sections } = granted;
  const given = await readGranted(needs, granted);
  const known = await readKnown(needs, person, { before });
  if (!given || !known?.then) return undefined;
  const date = own.asOf ?? on;
  const dossier = fold(factsIn(known.then), on);
  const partly = partlyDisclosed(granted);
  const whole = sections.filter((section) => !partly.has(section));
  if (!aboutOf(listing).every((section) => whole.includes(section))) return undefined;
  const manager = own['manager'] as string | undefined;
  const work = listing.tellsWork ? workTold(workOf(dossier), date, whole, manager) : undefined;
  if (work && !work.some((item) => isAskedFor(item, date, own))) return undefined;
  return {
    consultation: granted.consultation,
    person: known.now.id,
    sectionsGiven: [...sections],
    dossier: given.json,
    standing: standingOf(whole, dossier, date),
    findings: given.findings,
    ...(work && { work: [...work] }),
  };
}

/** Of which sections it tells that somebody is on a list. Each matter to look after tells of its own. */
export const aboutOf = ({ sections, tellsWork }: Listing): readonly Section[] =>
  tellsWork ? [] : sections.filter((section) => section !== 'Personalia');

/** Whether it is about this matter that the dossier is on a list with these filters. */
function isAskedFor(item: WorkItem, date: DateOnly, { matter, waitingFor, dueWithin }: ReportQuery): boolean {
  const isDue = ({ due }: WorkItem, days: number): boolean =>
    due !== undefined && date <= due && due <= addTerm(date, { days });
  return (
    (matter === undefined || item.matter === matter) &&
    (waitingFor === undefined || item.waitingFor === waitingFor) &&
    (dueWithin === undefined || isDue(item, dueWithin as number))
  );
}
