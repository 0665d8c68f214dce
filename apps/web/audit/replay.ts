import { v4 as uuid } from 'uuid';
import type { components } from '../../../libs/client/schema.js';
import { unwrap } from '../../../libs/client/unwrap.js';
import { api } from '../app/api.js';

export type Replay = components['schemas']['Replay'];
type Request = components['schemas']['ReplayRequest'];

/** Replays a dossier: its history and what it was on a day, as known at an instant. One audit. */
export const askReplay = (body: Request): Promise<Replay> =>
  unwrap(api.POST('/v1/audit/replays', { params: { header: { 'Idempotency-Key': uuid() } }, body }));
