import { enumerations } from '../../../libs/client/labels.js';
import { useSession } from '../app/session-gate.js';
import type { Purpose } from './life.js';

/** Purposes for which a dossier is opened here; supervision and own data have their own pages. */
const elsewhere: ReadonlySet<string> = new Set(['AUDIT', 'OWN_DATA']);

const purposes = Object.keys(enumerations['Purpose'] ?? {}).filter(
  (purpose) => !elsewhere.has(purpose),
) as readonly Purpose[];

/** The purpose that stands in an address, if it is one. */
export const purposeIn = (text: string | undefined): Purpose | undefined =>
  purposes.find((purpose) => purpose === text);

/** For what the organisation of who signed in may ask; all, where that isn’t known. */
export function useOwnPurposes(): readonly Purpose[] {
  const held = useSession()?.purposes ?? [];
  const own = purposes.filter((purpose) => held.includes(purpose));
  return own.length > 0 ? own : purposes;
}

const usual: readonly Purpose[] = ['TRAJECTORY_FOLLOW_UP', 'MUNICIPAL_FOLLOW_UP'];

/** With which of these a question begins. */
export const usualOf = (own: readonly Purpose[]): Purpose =>
  usual.find((purpose) => own.includes(purpose)) ?? own[0] ?? 'TRAJECTORY_FOLLOW_UP';
