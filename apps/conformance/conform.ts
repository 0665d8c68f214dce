/** Holds the service against official answers: what went in comes out again, and all that comes out is valid. */
import { differencesIn, textIn, type Difference } from './compare.js';
import type { Judge } from './judge.js';

/** What the service makes of a document: the fields of its ImportResult that are looked at. */
export interface Imported {
  readonly outcome: 'imported' | 'unchanged' | 'exception' | 'older' | 'invalid';
  readonly notUnderstood: readonly string[];
  readonly exceptions: readonly { readonly code: string }[];
  readonly problems: readonly { readonly place: string; readonly reason: string }[];
}

/** The service that is held against the answers, from outside. */
export interface Subject {
  import(document: Uint8Array): Promise<Imported>;
  /** Asks for the dossier of a person, and gives the reply `GeefDossierKBIResponse` as it came. */
  ask(insz: string): Promise<string>;
}

export interface Answer {
  readonly name: string;
  readonly read: () => Promise<Buffer>;
}

/** What was found of one answer. */
export interface Verdict {
  readonly name: string;
  /** Different also is what could not be imported. */
  readonly outcome: 'equal' | 'different' | 'exception';
  /** Whether the reply of the service is valid; undefined where nothing was asked. */
  readonly valid: boolean | undefined;
  /** What a reader should look at. */
  readonly details: readonly string[];
}

/** So many replies are judged together: the judge takes longer to come than to judge. */
const TOGETHER = 20;

/** A person of whom nobody has a dossier, for answers that don't say whom they are about. */
const NOBODY = '00600000032';

/** Imports each answer, asks for it, and compares; in order, so that a later answer about a person comes after. */
export async function* conform(
  answers: readonly Answer[],
  subject: Subject,
  judge: Judge,
): AsyncGenerator<Verdict> {
  for (let first = 0; first < answers.length; first += TOGETHER) {
    const tried: Tried[] = [];
    for (const answer of answers.slice(first, first + TOGETHER)) {
      tried.push(await tryOut(answer, subject).catch((error: unknown) => failed(answer, error)));
    }
    const replies = tried.flatMap(({ reply }) => reply ?? []);
    const faults = [...(await judge.judge(replies))];
    for (const { reply, ...verdict } of tried)
      yield judged(verdict, reply === undefined ? undefined : faults.shift());
  }
}

interface Tried extends Omit<Verdict, 'valid'> {
  readonly reply: string | undefined;
}

async function tryOut({ name, read }: Answer, subject: Subject): Promise<Tried> {
  const document = await read();
  const { outcome, notUnderstood, exceptions, problems } = await subject.import(document);
  const text = document.toString();
  if (outcome === 'exception') {
    const details = exceptions.map(({ code }) => `exception ${code}`);
    return { name, outcome, details, reply: await subject.ask(/\d{11}/u.exec(name)?.[0] ?? NOBODY) };
  }
  const insz = textIn(text, 'KBIDossier', 'Personalia/INSZ');
  if (outcome === 'invalid' || outcome === 'older' || insz === undefined) {
    const reasons = problems.map(({ place, reason }) => `${place}: ${reason}`);
    return {
      name,
      outcome: 'different',
      details: [`not imported (${outcome})`, ...reasons],
      reply: undefined,
    };
  }
  const reply = await subject.ask(insz);
  const found = differencesIn('KBIDossier', text, reply);
  const code = textIn(reply, 'Uitzondering', 'Identificatie');
  const details = [
    ...notUnderstood.map((place) => `${place}: not understood`),
    ...(code === undefined ? [] : [`the reply holds exception ${code}`]),
    ...found.map(sentence),
  ];
  return { name, outcome: found.length === 0 ? 'equal' : 'different', details, reply };
}

/** The service failed at it; at the next it may not. */
function failed({ name }: Answer, error: unknown): Tried {
  const details = [`the service failed: ${error instanceof Error ? error.message : 'no reason was given'}`];
  return { name, outcome: 'different', details, reply: undefined };
}

const sentence = ({ place, what }: Difference): string => `${place}: ${what}`;

function judged(tried: Omit<Verdict, 'valid'>, faults: readonly string[] | undefined): Verdict {
  if (!faults) return { ...tried, valid: undefined };
  return { ...tried, valid: faults.length === 0, details: [...tried.details, ...faults] };
}

/** How many answers came out how. */
export class Score {
  readonly #of = { equal: 0, valid: 0, exception: 0, different: 0 };
  #invalid = 0;

  add({ outcome, valid }: Verdict): void {
    this.#of[outcome] += 1;
    if (valid === true) this.#of.valid += 1;
    if (valid === false) this.#invalid += 1;
  }

  get isPerfect(): boolean {
    return this.#of.different === 0 && this.#invalid === 0;
  }

  /** Such as `11 equal, 13 valid, 2 exceptions, 0 different`. */
  toString(): string {
    const { equal, valid, exception, different } = this.#of;
    return `${equal} equal, ${valid} valid, ${exception} exceptions, ${different} different`;
  }
}

/** `a.xml: equal, valid`, and beneath it what to look at. */
export function lineOf({ name, outcome, valid, details }: Verdict): string {
  const judgement = valid === undefined ? [] : [valid ? 'valid' : 'not valid'];
  return [`${name}: ${[outcome, ...judgement].join(', ')}`, ...details.map((line) => `    ${line}`)].join(
    '\n',
  );
}

/** A moment that sorts as text: when an answer was given; answers that don't say so come last. */
export function momentOf(answer: string): string {
  const [, date = '', time = ''] =
    /<Tijdstip>\s*<Datum>\s*([^<\s]*)\s*<\/Datum>\s*<Tijd>\s*([^<\s]*)/u.exec(answer) ?? [];
  return `${date}T${time}`;
}
