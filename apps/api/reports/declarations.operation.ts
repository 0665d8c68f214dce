import { z } from 'zod';
import { jsonOf, operation } from '../http/operation.js';
import { preferredLanguage } from '../http/preferred-language.js';
import { declarationOf, ReportDeclaration } from './declaration.js';
import { projections } from './projections.js';

const declared = projections.flatMap(({ reports }) => Object.entries(reports));

const ReportDeclarations = z
  .object({ reports: z.array(ReportDeclaration) })
  .meta({ id: 'ReportDeclarations', description: 'Every report, with what may be asked of it' });

export default operation({
  method: 'get',
  path: '/v1/reports',
  tag: 'Reports',
  summary: 'Which reports there are, and what may be asked of each: filters, groupings, measures.',
  description:
    'In Dutch, or in English where Accept-Language asks for that first. A page that shows reports needs no more.',
  scope: 'report',
  answer: jsonOf(ReportDeclarations),
  handle: ({ edge: { acceptLanguage } }) => ({
    reports: declared.map(([name, report]) => declarationOf(name, report, preferredLanguage(acceptLanguage))),
  }),
});
