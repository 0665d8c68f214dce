import { z } from 'zod';
import type { Decision } from '../../../libs/domain/kernel/decision.js';
import type { Position, RecordedEvent } from '../../../libs/event-store/port.js';
import type { DataKey } from '../../../libs/privacy/key-ring.js';
import type { CommandEnvelope } from '../http/operation.js';
import { metadataOf } from './command-envelope.js';
import type { Dependencies } from './dependencies.js';
import { handleCommand, keyOfOrganisation } from './handle-command.js';
import { loadStream } from './loaded-stream.js';

/** What a command of an administrator led to. Sent again under the same key, the same is answered. */
export const AdministrativeAnswer = z
  .object({
    outcome: z.enum(['recorded', 'unchanged']).describe('unchanged: what the command states held already'),
    events: z.array(z.string()),
    position: z.string().nullable(),
  })
  .meta({ id: 'AdministrativeAnswer', description: 'What an act of an administrator led to' });
export type AdministrativeAnswer = z.output<typeof AdministrativeAnswer> & {
  readonly position: Position | null;
};

export type AdministrativeNeeds = Pick<Dependencies, 'blindIndex' | 'clock' | 'keyRing' | 'store'>;

/** A command of an administrator, as it came in, and the stream that it is about. */
interface AdministrativeCommand {
  readonly name: string;
  readonly envelope: CommandEnvelope;
  readonly stream: string;
  /** Seals the personal parts; without it, the key of the caller's organisation does. */
  readonly key?: DataKey | undefined;
  /** Decides the command, on what its stream holds. */
  readonly decide: (recorded: readonly RecordedEvent[]) => Decision | Promise<Decision>;
}

/** Handles a command of an administrator. @throws Problem of a refusal; IDEMPOTENCY_KEY_REUSED; CONFLICT */
export async function handleAdministrativeCommand(
  needs: AdministrativeNeeds,
  { name, envelope, stream, key, decide }: AdministrativeCommand,
): Promise<AdministrativeAnswer> {
  const metadata = metadataOf(needs, name, envelope);
  const { events, position } = await handleCommand(needs, {
    metadata,
    repetition: 'readFirst',
    load: () => loadStream(needs, stream),
    decide: ({ recorded }) => decide(recorded),
    prepare: async () => key ?? keyOfOrganisation(needs, metadata.organisation),
  });
  return {
    outcome: events.length > 0 ? 'recorded' : 'unchanged',
    events: events.map(({ type }) => type),
    position: position ?? null,
  };
}
