import { discoverProjections } from '../../../libs/projection/discover.js';

/** Every read model, found in the folder projections/. */
export const projections = await discoverProjections(new URL('../../../projections/', import.meta.url));
