/** Checks whether official answers come out of the service as they were imported, and whether its replies are valid. */
import type { ImportResult } from '../../libs/client/client.js';
import { differencesIn, textIn } from './compare.js';
import type { ReplyValidator } from './validator.js';

/** The service that is tested, as its clients see it. */
export interface ServiceUnderTest {
  import(document: Uint8Array): Promise<ImportOutcome>;
  /** Asks for the dossier of a person. @returns the reply `GeefDossierKBIResponse`, byte for byte */
  ask(insz: string): Promise<string>;
}

export type ImportOutcome = Pick<ImportResult, 'outcome' | 'notUnderstood' | 'exceptions' | 'problems'>;

/** An official answer. */
interface OfficialAnswer {
  readonly name: string;
  readonly read: () => Promise<Buffer>;
}

export interface ConformanceResult {
  /** The name of the official answer. */
  readonly name: string;
  /** `different` also when the answer could not be imported; `exception` when it holds no dossier. */
  readonly outcome: 'equal' | 'different' | 'exception';
  /** Whether the reply of the service is valid; undefined when the service gave none. */
  readonly valid: boolean | undefined;
  /** Differences and errors, without personal data. */
  readonly details: readonly string[];
}

/** The replies that are validated together: starting the validator takes longer than validating. */
const BATCH_SIZE = 20;

/** The INSZ of nobody: of a person without a dossier. */
const UNKNOWN_INSZ = '00600000032';

/** Imports each answer, asks for the dossier and compares; in order, as answers about one person follow each other. */
export async function* checkConformance(
  answers: readonly OfficialAnswer[],
  service: ServiceUnderTest,
  validator: ReplyValidator,
): AsyncGenerator<ConformanceResult> {
  for (let first = 0; first < answers.length; first += BATCH_SIZE) {
    const compared: Comparison[] = [];
    for (const answer of answers.slice(first, first + BATCH_SIZE))
      compared.push(await compare(answer, service).catch((error: unknown) => failed(answer, error)));
    const errors = [...(await validator.validate(compared.flatMap(({ reply }) => reply ?? [])))];
    for (const { reply, details, ...result } of compared) {
      const found = reply === undefined ? undefined : errors.shift();
      yield { ...result, valid: found && found.length === 0, details: [...details, ...(found ?? [])] };
    }
  }
}

interface Comparison extends Omit<ConformanceResult, 'valid'> {
  readonly reply?: string;
}

async function compare({ name, read }: OfficialAnswer, service: ServiceUnderTest): Promise<Comparison> {
  const document = await read();
  const { outcome, notUnderstood, exceptions, problems } = await service.import(document);
  if (outcome === 'exception') {
    const details = exceptions.map(({ code }) => `exception ${code}`);
    return { name, outcome, details, reply: await service.ask(/\d{11}/u.exec(name)?.[0] ?? UNKNOWN_INSZ) };
  }
  const text = document.toString();
  const insz = textIn(text, 'KBIDossier', 'Personalia/INSZ');
  if (outcome === 'invalid' || outcome === 'older' || insz === undefined) {
    const reasons = problems.map(({ place, reason }) => `${place}: ${reason}`);
    return { name, outcome: 'different', details: [`not imported (${outcome})`, ...reasons] };
  }
  const reply = await service.ask(insz);
  const differences = differencesIn('KBIDossier', text, reply);
  const code = textIn(reply, 'Uitzondering', 'Identificatie');
  const details = [
    ...notUnderstood.map((place) => `${place}: not understood`),
    ...(code === undefined ? [] : [`the reply holds exception ${code}`]),
    ...differences.map(({ place, what }) => `${place}: ${what}`),
  ];
  return { name, outcome: differences.length === 0 ? 'equal' : 'different', details, reply };
}

function failed({ name }: OfficialAnswer, error: unknown): Comparison {
  const reason = error instanceof Error ? error.message : 'no reason was given';
  return { name, outcome: 'different', details: [`the service failed: ${reason}`] };
}

/**
 * The totals, such as `11 equal, 13 valid, 2 exceptions, 0 different`, and whether nothing is different and every reply
 * is valid.
 */
export function summarize(results: readonly ConformanceResult[]) {
  const count = (matches: (result: ConformanceResult) => boolean) => results.filter(matches).length;
  const [equal, exceptions, different] = (['equal', 'exception', 'different'] as const).map((one) =>
    count(({ outcome }) => outcome === one),
  );
  const valid = count((result) => result.valid === true);
  return {
    text: `${equal} equal, ${valid} valid, ${exceptions} exceptions, ${different} different`,
    passed: different === 0 && count((result) => result.valid === false) === 0,
  };
}

/** `a.xml: equal, valid`, and below it the details. */
export function formatResult({ name, outcome, valid, details }: ConformanceResult): string {
  const validity = valid === undefined ? '' : `, ${valid ? 'valid' : 'not valid'}`;
  return [`${name}: ${outcome}${validity}`, ...details.map((line) => `    ${line}`)].join('\n');
}

/** When an official answer was given, as a text that sorts; answers that don't say when come last. */
export function timestampOf(answer: string): string {
  const [, date = '', time = ''] =
    /<Tijdstip>\s*<Datum>\s*(?:([^<\s]+)\s*)?<\/Datum>\s*<Tijd>\s*([^<\s]*)/u.exec(answer) ?? [];
  return `${date}T${time}`;
}
