import type { Projection } from '../../../libs/projection/define.js';
import { parametersOf } from '../../../libs/projection/report.js';
import { byIdentity, identityParameters, isAboutOrganisations } from '../reports/identity.js';
import * as answers from './answers.js';
import { json, page, type Route } from './route.js';

/** The route of a read model that has a report. */
export function reportRoute({ name, report }: Projection): readonly Route[] {
  if (!report) return [];
  const aboutOrganisations = isAboutOrganisations(report);
  return [
    {
      method: 'get',
      path: `/v1/reports/${name}`,
      tag: 'Reports',
      summary: `The report ${name}: ${Object.keys(report.measures).join(', ')}, narrowed and grouped as asked.`,
      scope: 'report',
      query: aboutOrganisations ? identityParameters(report) : parametersOf(report),
      answer: {
        ...json(answers.reportAnswer(name, aboutOrganisations ? byIdentity(report) : report)),
        ...page('text/csv'),
      },
      problems: [
        'QUERY_INVALID',
        'REPORT_STANDS_STILL',
        'REPORT_BEING_BUILT',
        'KNOWN_AT_NOT_KEPT',
        'NOT_YET_THERE',
      ],
    },
  ];
}
