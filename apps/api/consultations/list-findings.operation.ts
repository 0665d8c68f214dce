import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { partlyDisclosed } from '../../../libs/domain/consultation/decide.js';
import { refusalsOfConsultation } from '../../../libs/domain/consultation/reasons.js';
import { fold } from '../../../libs/domain/dossier/dossier.js';
import { FindingStatus, notedBy } from '../../../libs/domain/dossier/finding.js';
import { findingsOn, ListedFinding } from '../../../libs/domain/dossier/finding-list.js';
import { ConsultationId, DossierId } from '../../../libs/domain/identifiers/ids.js';
import { AskedInstant, DateOnly } from '../../../libs/domain/kernel/dates.js';
import { Purpose, Section } from '../../../libs/domain/kernel/terms.js';
import { refuse } from '../../../libs/domain/refusals/refusal.js';
import { knownAt } from '../../../libs/event-store/known-at.js';
import type { RecordedEvent } from '../../../libs/event-store/port.js';
import { factsOf } from '../../../libs/privacy/event-sealing.js';
import { factsIn } from '../handling/dossiers.js';
import { readKnownOfPerson } from '../handling/resolve-person.js';
import { jsonOf, operation } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import type { ConsultationNeeds } from './record-consultation.js';
import { recordGranted } from './record-granted.js';

const FindingsQuery = z.strictObject({
  purpose: Purpose.default('TRAJECTORY_FOLLOW_UP'),
  status: z
    .enum([...FindingStatus.options, 'ALL'])
    .default('OPEN')
    .describe('Those that are open, unless said'),
  asOf: DateOnly.optional().describe('As of this day; without it, the day on which it is asked'),
  knownAt: AskedInstant.optional().describe(
    'As it was known at this instant; without it, everything that is recorded',
  ),
});

const Findings = z
  .object({
    consultation: ConsultationId.describe('Of this question'),
    dossier: DossierId,
    sectionsGiven: z.array(Section),
    asOf: DateOnly,
    knownAt: z.iso.datetime(),
    findings: z
      .array(ListedFinding.extend({ notedAt: z.iso.datetime().describe('When it was noted last') }))
      .describe('The latest first; only those about the sections that are given whole'),
  })
  .meta({ id: 'Findings', description: 'What a case worker looks at in a dossier' });

/**
 * Lists what a case worker looks at. It tells of the dossier, so it is a consultation: recorded before it is answered,
 * and answered for the sections that an authorisation covers whole.
 */
export default operation({
  method: 'get',
  path: '/v1/dossiers/{id}/findings',
  tag: 'Consultations',
  summary:
    'The findings of a dossier: what a rule refuses or derives otherwise, and decisions without ground.',
  description:
    'A consultation like any other: recorded before it is answered, also when it is refused. A finding is closed by ' +
    'the command `CloseFinding`.',
  scope: 'consult',
  parameters: z.object({ id: DossierId }),
  notFound: 'DOSSIER_UNKNOWN',
  query: FindingsQuery,
  answer: jsonOf(Findings),
  problems: [
    'QUERY_INVALID',
    'KNOWN_AT_IN_FUTURE',
    'DOSSIER_UNKNOWN',
    ...refusalsOfConsultation,
    'AUTHORISATIONS_NOT_CURRENT',
  ],
  async handle({ parameters: { id }, query, caller, requestId }, needs: ConsultationNeeds) {
    const { purpose, status } = query;
    const { at, until = 'nothing' } = await knownAt(needs.store, needs.clock, query.knownAt);
    const envelope = { key: randomUUID(), body: null, caller, requestId };
    const sections = Section.options;
    const asked = { command: 'ListFindings', purpose, sections, subject: { dossier: id } };
    const granted = await recordGranted(needs, envelope, asked);
    const known = await readKnownOfPerson(needs, granted.person, { before: granted.position, until });
    if (known?.now.state.person.status === 'erased') throw Problem.of(refuse('DOSSIER_ERASED'));
    if (!known?.then) throw new Problem('DOSSIER_UNKNOWN');
    const asOf = query.asOf ?? granted.on;
    const partly = partlyDisclosed(granted);
    const whole = granted.sections.filter((section) => !partly.has(section));
    const noted = notedAt(known.then.recorded);
    return {
      consultation: granted.consultation,
      dossier: known.then.id,
      sectionsGiven: whole,
      asOf,
      knownAt: at.toISOString(),
      findings: findingsOn(fold(factsIn(known.then), asOf), asOf)
        .filter((each) => status === 'ALL' || each.status === status)
        .filter(({ section }) => section === null || whole.includes(section))
        .map((each) => ({ ...each, notedAt: noted.get(each.finding) ?? at.toISOString() })),
    };
  },
});

/** When each finding was noted last. */
const notedAt = (recorded: readonly RecordedEvent[]): ReadonlyMap<string | undefined, string> =>
  new Map(recorded.map((event) => [notedBy(factsOf(event)), event.recordedAt.toISOString()]));
