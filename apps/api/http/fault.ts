import { dutchOf } from './fault-wording.js';

/** One place of a request that is wrong: a JSON pointer (or the name of a parameter) and what would be right. */
export interface Fault {
  readonly at: string;
  readonly detail: string;
  /** The same in Dutch; without it, as the table of wordings has it. */
  readonly nl?: string | undefined;
}

/** A fault as a caller is told of it. */
export const faultIn =
  (language: 'nl' | 'en') =>
  ({ at, detail, nl = dutchOf(detail) ?? detail }: Fault): object => ({
    at,
    detail: language === 'nl' ? nl : detail,
  });
