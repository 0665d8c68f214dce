import { refusalsOfConsultation } from '../../../libs/domain/consultation/reasons.js';
import { notCaughtUp } from '../handling/caught-up-build.js';
import { json, jsonOf, operation } from '../http/operation.js';
import { projections } from '../reports/projections.js';
import {
  listPersons,
  listRequestOf,
  MOST_PERSONS,
  PersonList,
  type ListedReport,
  type ListNeeds,
} from './list-persons.js';

/** The list of each report whose persons may be listed. */
export default projections
  .flatMap(({ reports }) => Object.entries(reports))
  .flatMap(([name, report]) => (report.listing ? [listOf({ name, report, listing: report.listing })] : []));

function listOf(listed: ListedReport) {
  return operation({
    method: 'post',
    path: `/v1/lists/${listed.name}`,
    tag: 'Consultations',
    summary: `The persons that the report ${listed.name} counts, as far as you may see them.`,
    description:
      `A page has at most ${MOST_PERSONS} persons. Each is recorded as a consultation by the channel LIST before ` +
      'anything is shown, and shows only what your authorisation covers. Whom you may not see is left out.',
    scope: 'consult',
    idempotent: true,
    work: 'reports',
    body: json(listRequestOf(listed)),
    answer: jsonOf(PersonList),
    problems: [
      ...refusalsOfConsultation,
      ...notCaughtUp,
      ...(['QUERY_INVALID', 'LIST_NOT_FOR_ORGANISATION', 'AUTHORISATIONS_NOT_CURRENT'] as const),
      'IDEMPOTENCY_KEY_REUSED',
    ],
    handle: ({ body, envelope }, needs: ListNeeds) => listPersons(needs, listed, body as never, envelope),
  });
}
