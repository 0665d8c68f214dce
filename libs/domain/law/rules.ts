/** Every rule with its dates, and what of the law could not be found. */
import type { Rule } from '../kernel/rule.js';
import * as arrival from './arrival.js';
import * as housing from './housing.js';
import * as nt2 from './nt2.js';

/** By the part of the law that they belong to, each a file of this folder; there by the names of their constants. */
export const rulesByPart: Readonly<Record<string, Readonly<Record<string, Rule<unknown>>>>> = {
  'Registration, target group, residence': arrival,
  Wooncode: housing,
  NT2: nt2,
};

/** What no text could be found for, and what this system does instead. */
export const notFound: readonly { readonly matter: string; readonly instead: string }[] = [];
