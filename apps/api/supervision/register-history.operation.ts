import { z } from 'zod';
import { AgreementId } from '../../../libs/domain/identifiers/ids.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { streams } from '../../../libs/domain/streams.js';
import type { RecordedEvent } from '../../../libs/event-store/port.js';
import { readWholeStream } from '../../../libs/event-store/read-stream.js';
import { statedFactsOf } from '../../../libs/privacy/event-sealing.js';
import type { Dependencies } from '../handling/dependencies.js';
import { recordedBy } from '../handling/recorded-by.js';
import { jsonOf, operation } from '../http/operation.js';
import { Problem } from '../http/problem.js';

const RegisterHistory = z
  .object({
    events: z.array(
      z.object({
        id: z.uuid(),
        stream: z.string(),
        position: z.string(),
        type: z.string(),
        version: z.int(),
        recordedAt: z.iso.datetime(),
        by: z.object({ organisation: z.string(), command: z.string() }),
        facts: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .meta({ id: 'RegisterHistory', description: 'Every event, in the order of recording' });

const auditing = { method: 'get', tag: 'Audit', scope: 'audit', work: 'audits' } as const;

/** What happened to an organisation and to the authorisations that it holds alone. Nothing in it is about a person. */
const ofOrganisation = operation({
  ...auditing,
  path: '/v1/audit/organisations/{organisation}/events',
  summary:
    'The history of an organisation and of its authorisations: every event, by whom, by which command.',
  parameters: z.object({ organisation: KboNumber }),
  answer: jsonOf(RegisterHistory),
  problems: ['ORGANISATION_NOT_REGISTERED'],
  async handle(
    { parameters: { organisation } },
    { organisations: { register }, store }: Pick<Dependencies, 'organisations' | 'store'>,
  ) {
    const authorisations = register.authorisationsOf(organisation);
    const names = [
      streams.organisation.of(organisation),
      ...authorisations.map(({ authorisation }) => streams.authorisation.of(authorisation)),
    ];
    const read = await Promise.all(names.map((name) => readWholeStream(store, name)));
    if (read.flat().length === 0) throw new Problem('ORGANISATION_NOT_REGISTERED');
    const inOrder = read.flat().sort((one, other) => store.comparePositions(one.position, other.position));
    return { events: inOrder.map(told) };
  },
});

const ofAgreement = operation({
  ...auditing,
  path: '/v1/audit/agreements/{agreement}/events',
  summary: 'The history of an exchange agreement: every event, by whom, by which command.',
  parameters: z.object({ agreement: AgreementId }),
  answer: jsonOf(RegisterHistory),
  problems: ['AGREEMENT_UNKNOWN'],
  async handle({ parameters: { agreement } }, { store }: Pick<Dependencies, 'store'>) {
    const events = await readWholeStream(store, streams.agreement.of(agreement));
    if (events.length === 0) throw new Problem('AGREEMENT_UNKNOWN');
    return { events: events.map(told) };
  },
});

function told(recorded: RecordedEvent): z.output<typeof RegisterHistory>['events'][number] {
  const { id, stream, position, type, version, recordedAt } = recorded;
  return {
    ...{ id, stream, position, type, version },
    recordedAt: recordedAt.toISOString(),
    by: recordedBy(recorded),
    facts: statedFactsOf(recorded),
  };
}

export default [ofOrganisation, ofAgreement];
