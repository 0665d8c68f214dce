import type { KboNumber } from '../identifiers/organisation-numbers.js';
import { refuse, type Refusal, type RefusalCode } from '../refusals/refusal.js';
import type { CommandRight } from './command-rights.js';

/** The refusals that follow from the right to record a command. */
export const refusalsOfRight = ({ partners, own }: CommandRight): readonly RefusalCode[] => [
  ...(partners.length > 0 ? (['PERSON_NOT_INSCRIBED'] as const) : []),
  ...(own.length > 0 ? (['NOT_OWN_ORGANISATION'] as const) : []),
];

/** The refusal of what a partner states of another organisation, where it may state that of itself only. */
export function ownRefusal(
  { own }: CommandRight,
  stated: unknown,
  organisation: KboNumber,
): Refusal | undefined {
  const wrong = own.find((pointer) => at(stated, pointer) !== organisation);
  return wrong === undefined ? undefined : refuse('NOT_OWN_ORGANISATION', wrong);
}

/** The value at a place (JSON pointer). */
const at = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((inner, key) => (inner as Readonly<Record<string, unknown>> | undefined)?.[key], value);
