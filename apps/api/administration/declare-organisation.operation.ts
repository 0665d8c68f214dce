import { z } from 'zod';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import { record } from '../../../libs/domain/kernel/decision.js';
import type { DomainEvent } from '../../../libs/domain/kernel/event.js';
import { DeclareOrganisation } from '../../../libs/domain/organisation/declaration.js';
import { registerStream, type RegisterSubject } from '../../../libs/domain/organisation/register.js';
import { streams } from '../../../libs/domain/streams.js';
import { metadataOf } from '../handling/command-envelope.js';
import {
  checkSameBody,
  eventsOfCommand,
  handleCommand,
  keyOfOrganisation,
  takeKey,
} from '../handling/handle-command.js';
import { loadStream, type LoadedStream } from '../handling/loaded-stream.js';
import { json, jsonOf, operation } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import {
  checkPlaces,
  registerApplied,
  registerKnown,
  type RegisterNeeds,
} from './register-commands.operation.js';

const DeclarationAnswer = z
  .object({ organisation: KboNumber, events: z.array(z.string()), position: z.string().nullable() })
  .meta({ id: 'DeclarationAnswer', description: 'What was new or changed, as events' });

/**
 * Declares an organisation with its senders and authorisations, whole; what is new or changed becomes events. The
 * organisation and its authorisations are streams of their own, written one after the other: what a failure left out is
 * recorded when the same is declared again.
 */
export default operation({
  method: 'post',
  path: '/v1/organisations',
  tag: 'Organisations',
  summary: DeclareOrganisation.meaning,
  description: 'What is new or changed is recorded; declared again, nothing is.',
  scope: 'admin',
  idempotent: true,
  body: json(DeclareOrganisation.schema),
  answer: jsonOf(DeclarationAnswer),
  problems: [
    ...DeclareOrganisation.refusals,
    'CONFLICT',
    'IDEMPOTENCY_KEY_REUSED',
    'AUTHORISATIONS_NOT_CURRENT',
  ],
  async handle({ body: declared, envelope }, needs: RegisterNeeds) {
    const { organisation, authorisations } = declared;
    checkPlaces(authorisations.map((given, index) => ({ at: `/authorisations/${String(index)}`, given })));
    const metadata = metadataOf(needs, DeclareOrganisation.name, envelope);
    const own = await loadKnown(needs, streams.organisation.of(organisation));
    const earlier = eventsOfCommand(metadata, own.recorded);
    await checkSameBody(needs, metadata, earlier);
    const loaded = new Map([[own.stream, own]]);
    for (const { authorisation } of authorisations) {
      const stream = streams.authorisation.of(authorisation);
      loaded.set(stream, await loadKnown(needs, stream));
    }
    const { register } = needs.organisations;
    const decision = DeclareOrganisation.decide(declared, register, { today: brusselsDay(needs.clock()) });
    if (decision.kind === 'refused') throw Problem.of(decision);
    const records = byStream(decision.events);
    // The stream of the organisation is written first, so that its events hold the key; where it has none, a note does.
    if (earlier.length === 0) await takeKey(needs, metadata, records.has(own.stream));
    let position = own.recorded.at(-1)?.position ?? null;
    for (const [stream, events] of records) {
      const known = loaded.get(stream) ?? (await loadKnown(needs, stream));
      const handled = await handleCommand(needs, {
        metadata,
        repetition: 'goesOn',
        load: () => known, // as it stood at the decision
        decide: () => record(...events),
        prepare: () => keyOfOrganisation(needs, metadata.organisation),
      });
      position = handled.position ?? null;
    }
    if (decision.events.length > 0) await registerApplied(needs, position);
    return { organisation, events: decision.events.map(({ type }) => type), position };
  },
});

/** Loads a stream, once the register was applied up to its end. */
async function loadKnown(needs: RegisterNeeds, name: string): Promise<LoadedStream> {
  const loaded = await loadStream(needs, name);
  await registerKnown(needs, loaded.recorded.at(-1)?.position);
  return loaded;
}

/** Events by the stream that they go to, that of the organisation first. */
function byStream(events: readonly DomainEvent[]): ReadonlyMap<string, readonly DomainEvent[]> {
  const byName = new Map<string, DomainEvent[]>();
  for (const event of events) {
    const name = registerStream(event.facts as RegisterSubject);
    byName.set(name, [...(byName.get(name) ?? []), event]);
  }
  return byName;
}
