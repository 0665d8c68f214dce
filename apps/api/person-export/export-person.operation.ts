import { z } from 'zod';
import { refusalsOfConsultation } from '../../../libs/domain/consultation/reasons.js';
import { wholeDossier } from '../../../libs/domain/consultation/use.js';
import { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { AskedInsz } from '../../../libs/domain/identifiers/insz.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import {
  brusselsDay,
  dayAfter,
  DateOnly,
  endsBefore,
  startOfDay,
} from '../../../libs/domain/kernel/dates.js';
import { Reference } from '../../../libs/domain/kernel/text.js';
import { refuse } from '../../../libs/domain/refusals/refusal.js';
import type { Position } from '../../../libs/event-store/port.js';
import type { ConsultationNeeds } from '../consultations/record-consultation.js';
import { recordGranted } from '../consultations/record-granted.js';
import { notCaughtUp } from '../handling/caught-up-build.js';
import type { Dependencies } from '../handling/dependencies.js';
import { readKnown, subjectOf, type Person } from '../handling/resolve-person.js';
import { prefers } from '../http/media-type.js';
import { json, jsonOf, operation, Reply, textOf } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import type { AccessLogNeeds } from '../supervision/access-log.js';
import { exportPage, pageSecurity } from './export-page.js';
import { bounds, exportedConsultations, exportedDossier, PersonExport } from './person-export.js';

const period = {
  from: DateOnly.optional().describe('First day of which it is told who asked, included'),
  to: DateOnly.optional().describe('Last day, included'),
};
const request = Reference.describe('Which request of the person an administrator answers');

const ExportRequest = z
  .union([
    z.strictObject({
      insz: AskedInsz.optional().describe('INSZ of the person; without it, the user of the token or session'),
      request: request.optional(),
      ...period,
    }),
    z.strictObject({ dossier: DossierId, request, ...period }),
  ])
  .refine(({ from, to }) => !endsBefore(from, to), { error: 'not later than `to`', path: ['from'] })
  .refine((asked) => asked.request === undefined || 'dossier' in asked || asked.insz !== undefined, {
    error: 'whose request it is',
    path: ['insz'],
  })
  .meta({ id: 'PersonExportRequest', description: 'Whose data are exported' });

type Needs = ConsultationNeeds & AccessLogNeeds & Pick<Dependencies, 'rights'>;

/** Gives a person everything about them. It is one consultation of the whole dossier, recorded before it is given. */
export default operation({
  method: 'post',
  path: '/v1/audit/person-export',
  tag: 'Audit',
  summary:
    'Everything about one person, for that person: the dossier, its history, who asked what, and why that was decided.',
  description:
    'JSON, or a page that can be kept and printed (`Accept: text/html`), in Dutch. Without `request` the person ' +
    'asks, for purpose OWN_DATA: the user of the token is the INSZ. With `request` an administrator answers a ' +
    'request of the person: the token has scope admin too, and the purpose is AUDIT. Both get organisations, and no ' +
    'names of their users. It is recorded as one consultation before it is given. An export tells of at most ' +
    `${bounds.most} consultations; with more it is refused, and asked by periods.`,
  scope: 'audit',
  orScope: 'own',
  work: 'audits',
  idempotent: true,
  body: json(ExportRequest),
  answer: { ...jsonOf(PersonExport), ...textOf('text/html') },
  problems: [
    ...refusalsOfConsultation,
    'SCOPE_NOT_OF_ORGANISATION',
    'INSZ_MALFORMED',
    'DOSSIER_UNKNOWN',
    'DOSSIER_ERASED',
    ...notCaughtUp,
    'AUTHORISATIONS_NOT_CURRENT',
    'IDEMPOTENCY_KEY_REUSED',
  ],
  async handle({ body, envelope, edge: { accept } }, needs: Needs) {
    const { request: reference, from, to } = body;
    if (reference !== undefined) needs.rights.check(envelope.caller, 'admin');
    const today = brusselsDay(needs.clock());
    if (from && from > today)
      throw new Problem('BODY_INVALID', [{ at: '/from', detail: `not later than ${today}` }]);
    const granted = await recordGranted(needs, envelope, {
      ...wholeDossier,
      command: 'ExportPerson',
      purpose: reference === undefined ? 'OWN_DATA' : 'AUDIT',
      reference,
      subject: 'dossier' in body ? { dossier: body.dossier } : subjectOf(body.insz ?? envelope.caller.user),
    });
    const { consultation, person, position: before, at, on } = granted;
    const madeBy = KboNumber.parse(envelope.caller.organisation);
    const asked = { from: from && startOfDay(from), until: to && startOfDay(dayAfter(to)), before };
    const exported: PersonExport = {
      consultation,
      madeAt: at.toISOString(),
      madeBy,
      madeByName: needs.organisations.nameOf(madeBy, on),
      dossier: await dossierOf(needs, person, before, on),
      from: from ?? null,
      to: to ?? null,
      consultations: [...(await exportedConsultations(needs, person, asked))],
    };
    const headers = { 'Cache-Control': 'no-store' };
    if (!prefers(accept, 'text/html')) return new Reply(exported, { headers });
    return new Reply(exportPage(exported), {
      type: 'text/html; charset=utf-8',
      headers: { ...headers, ...pageSecurity },
    });
  },
});

/** The dossier as known at a position; null where there is none. @throws Problem DOSSIER_ERASED */
async function dossierOf(
  needs: Needs,
  person: Person,
  before: Position,
  asOf: DateOnly,
): Promise<PersonExport['dossier']> {
  const known = await readKnown(needs, person, { before });
  if (known?.now.state.person.status === 'erased') throw Problem.of(refuse('DOSSIER_ERASED'));
  if (!known?.then) return null;
  const { id, whole, recorded } = known.then;
  const opened = await needs.dossiers.open({ id, recorded: whole });
  const byRecorded = new Map(opened.map((event) => [event.recorded, event]));
  const counting = recorded.flatMap((event) => byRecorded.get(event) ?? []);
  return exportedDossier(needs, id, { whole: opened, counting }, asOf);
}
