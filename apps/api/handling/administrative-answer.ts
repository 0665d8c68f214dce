import { z } from 'zod';
import type { Handled } from './handle-command.js';

/** What a command of an administrator led to. Sent again under the same key, the same is answered. */
export const AdministrativeAnswer = z
  .object({
    outcome: z.enum(['recorded', 'unchanged']).describe('unchanged: what the command states held already'),
    events: z.array(z.string()),
    position: z.string().nullable(),
  })
  .meta({ id: 'AdministrativeAnswer', description: 'What an act of an administrator led to' });
export type AdministrativeAnswer = z.output<typeof AdministrativeAnswer>;

export function administrativeAnswer(handled: Handled<unknown>): AdministrativeAnswer {
  if (handled.kind === 'unchanged')
    return { outcome: 'unchanged', events: [], position: handled.position ?? null };
  const events = handled.kind === 'repeated' ? handled.earlier : handled.events;
  const position = handled.kind === 'repeated' ? handled.earlier.at(-1)?.position : handled.position;
  return { outcome: 'recorded', events: events.map(({ type }) => type), position: position ?? null };
}
