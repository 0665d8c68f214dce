import { z } from 'zod';

export const Position = z.string().describe('Place in the log; a query `?after=` it has seen it');

export const Failure = z
  .object({ position: Position, type: z.string(), reason: z.string() })
  .meta({ id: 'ProjectionFailure', description: 'The event that a read model can’t handle' });
