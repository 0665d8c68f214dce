/** Every rule with its dates, and what of the law could not be found. */
import type { Rule } from '../kernel/rule.js';
import * as arrival from './arrival.js';
import * as enforcement from './enforcement.js';
import * as housing from './housing.js';

/** By the part of the law that they belong to, each a file of this folder; there by the names of their constants. */
export const rulesByPart: Readonly<Record<string, Readonly<Record<string, Rule<unknown>>>>> = {
  'Registration, target group, residence': arrival,
  Enforcement: enforcement,
  Wooncode: housing,
};

/** What no text could be found for, and what this system does instead. */
export const notFound: readonly { readonly matter: string; readonly instead: string }[] = [
  {
    matter: 'the length of the term of a notice of default',
    instead: 'it is stated with the notice; a hearing and a fine come after it',
  },
  {
    matter: 'an appeal against a fine before 1 September 2019',
    instead: 'it is recorded whenever it is lodged, and suspends nothing',
  },
];
