import { z } from 'zod';
import { DossierId, ListId } from '../../../libs/domain/identifiers/ids.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { Reference } from '../../../libs/domain/kernel/text.js';
import { Purpose, type OrganisationType, type Residence } from '../../../libs/domain/kernel/terms.js';
import type { Listing, Report } from '../../../libs/projection/report.js';
import { filtersOf, type ReportQuery } from '../../../libs/projection/report-query.js';
import { byNumbers } from '../reports/names.js';
import { registersAt } from '../reports/registers.js';
import { derivedId } from '../handling/command-envelope.js';
import { problemOfHindrance } from '../handling/caught-up-build.js';
import type { Dependencies } from '../handling/dependencies.js';
import type { CommandEnvelope } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import type { AnswerCache } from './answer-cache.js';
import type { GrantedDossier } from './granted-dossier.js';
import { aboutOf, listedPerson, ListedPerson } from './listed-person.js';
import type { ConsultationNeeds } from './record-consultation.js';
import { keyOfUser, mayBeGranted, recordGranted } from './record-granted.js';

/** The most persons of one page: so many consultations are recorded for one request. */
export const MOST_PERSONS = 100;
/** The most pages of one list. */
const MOST_PAGES = 100;

/** A report whose persons may be listed. */
export interface ListedReport {
  readonly name: string;
  readonly report: Report;
  readonly listing: Listing;
}

/** What asks for a page of a list: why, and the filters of the report. */
export const listRequestOf = ({ name, report }: ListedReport) =>
  z
    .strictObject({
      purpose: Purpose,
      reference: Reference.optional().describe('Your own reference; kept sealed'),
      page: z.int().min(1).max(MOST_PAGES).default(1).describe(`Of ${MOST_PERSONS} persons, from 1`),
      where: filtersOf(report).describe('The filters of the report'),
    })
    .meta({ id: `${idOf(name)}ListRequest`, description: `Asks for the persons that ${name} counts` });

export const PersonList = z
  .object({
    list: ListId.describe('Names the list in the access log of each person on it'),
    page: z.int(),
    persons: z.array(ListedPerson).describe('Those whom you may see; the others are not told of'),
    more: z.boolean().describe('Whether there is a next page'),
  })
  .meta({ id: 'PersonList', description: 'A page of a list of persons, each recorded as a consultation' });

/** `housing-language` → `HousingLanguage`. */
const idOf = (name: string): string =>
  name.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

export type ListNeeds = ConsultationNeeds &
  Pick<Dependencies, 'pool' | 'projections'> & { readonly answers: AnswerCache<GrantedDossier> };

interface ListQuestion {
  readonly purpose: Purpose;
  readonly reference?: string | undefined;
  readonly page: number;
  readonly where: ReportQuery;
}

/**
 * Answers with a page of the persons that a report counts, as far as the organisation may see them. Each person is a
 * consultation, recorded before anything is shown; who may not be seen is left out, and isn't told of.
 * @throws Problem of a refusal that holds whoever is on the list, LIST_NOT_FOR_ORGANISATION, QUERY_INVALID, of
 * `notCaughtUp`; EventStoreError when a consultation could not be recorded: then nothing is shown
 */
export async function listPersons(
  needs: ListNeeds,
  { name, report, listing }: ListedReport,
  { purpose, reference, page, where }: ListQuestion,
  envelope: CommandEnvelope,
): Promise<z.output<typeof PersonList>> {
  const organisation = KboNumber.parse(envelope.caller.organisation);
  const list = ListId.parse(derivedId('list', organisation, keyOfUser(envelope)));
  const { sections } = listing;
  const question = { command: 'ListPersons', purpose, reference, sections, list } as const;
  // What would be refused whoever it is about is refused and recorded once, and nobody is searched for.
  const about = aboutOf(listing);
  const least = { ...question, ...(about.length > 0 && { sections: about, whole: true }) };
  if (!mayBeGranted(needs, envelope, { ...least, subject: 'nobody' }))
    await recordGranted(needs, envelope, { ...least, subject: 'nobody', person: 'nobody' });
  const asked = await byNumbers(report, where, registersAt(needs, undefined));
  const own = ownPersons(needs, organisation, listing, asked);
  const counted = await personsIn(needs, name, { ...own, limit: page * MOST_PERSONS + 1 });
  const dossiers = counted.slice((page - 1) * MOST_PERSONS, page * MOST_PERSONS);
  const recorded = await Promise.allSettled(
    dossiers.map((dossier) =>
      recordGranted(needs, envelope, { ...question, subject: { dossier }, person: dossier }),
    ),
  );
  const failed = recorded.find((one) => one.status === 'rejected' && !isRefusal(one.reason));
  if (failed?.status === 'rejected') throw failed.reason as Error;
  const granted = recorded.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const persons = await Promise.all(granted.map((one) => listedPerson(needs, one, { listing, own })));
  return {
    list,
    page,
    persons: persons.flatMap((one) => one ?? []),
    more: counted.length > page * MOST_PERSONS,
  };
}

async function personsIn(
  { projections }: ListNeeds,
  name: string,
  query: ReportQuery,
): Promise<readonly DossierId[]> {
  const answer = await projections.personsIn(name, query);
  if (answer.kind === 'result') return answer.rows.map((row) => DossierId.parse(row['person']));
  // A list asks for what is known now, which every table keeps.
  throw problemOfHindrance(answer.kind === 'known-at not kept' ? 'not built' : answer.kind);
}

const isRefusal = (error: unknown): boolean => error instanceof Problem && error.status === 403;

/** The filters of a list, narrowed to whom it is the organisation's business to list. */
function ownPersons(
  { organisations }: ListNeeds,
  number: KboNumber,
  { ownBy }: Listing,
  where: ReportQuery,
): ReportQuery {
  const known = organisations.lookUp(number);
  if (known === 'stale') throw new Problem('AUTHORISATIONS_NOT_CURRENT', [], { retryAfter: 1 });
  const type: OrganisationType | undefined = known.organisation?.profile.type;
  const filter = type && ownBy[type];
  if (!known.organisation || filter === undefined) throw new Problem('LIST_NOT_FOR_ORGANISATION');
  if (filter === 'all') return where;
  const { nis } = known.organisation.profile;
  const { [filter]: asked = filter === 'commune' ? nis : number } = where;
  const isOwn =
    filter === 'commune'
      ? asked !== undefined && known.organisation.isItsCommune(asked as Residence)
      : asked === number;
  if (isOwn) return { ...where, [filter]: asked };
  const detail = filter === 'commune' ? 'your own commune, by its NIS code' : `your own number, ${number}`;
  throw new Problem('QUERY_INVALID', [{ at: `/where/${filter}`, detail }]);
}
