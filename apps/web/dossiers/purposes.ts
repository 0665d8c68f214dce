import { enumerations } from '../../../libs/client/labels.js';
import type { Purpose } from './life.js';

/** Purposes for which a dossier is opened here; supervision and own data have their own pages. */
const elsewhere: ReadonlySet<string> = new Set(['AUDIT', 'OWN_DATA']);

export const purposes = Object.keys(enumerations['Purpose'] ?? {}).filter(
  (purpose) => !elsewhere.has(purpose),
) as readonly Purpose[];

/** The purpose that stands in an address, if it is one. */
export const purposeIn = (text: string | undefined): Purpose | undefined =>
  purposes.find((purpose) => purpose === text);
