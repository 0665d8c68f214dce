/** One place of a request that is wrong: a JSON pointer (or the name of a parameter) and what would be right. */
export interface Fault {
  readonly at: string;
  readonly detail: string;
  /** The same in Dutch, where that is known. */
  readonly nl?: string | undefined;
}

/** A fault as a caller is told of it. */
export const faultIn =
  (language: 'nl' | 'en') =>
  ({ at, detail, nl = detail }: Fault): object => ({ at, detail: language === 'nl' ? nl : detail });
