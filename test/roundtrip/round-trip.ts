import {
  checkConformance,
  type ConformanceResult,
  type ServiceUnderTest,
} from '../../apps/conformance/conformance.js';
import type { ReplyValidator } from '../../apps/conformance/validator.js';
import type { XmlNode } from '../../libs/magda/tree.js';
import { ANSWERS_A_ROW, answerOf } from './answers.js';
import { Coverage } from './coverage.js';

export interface RoundTripOptions {
  readonly answers: number;
  readonly seed: number;
  readonly service: ServiceUnderTest;
  readonly validator: ReplyValidator;
  /** The folder of the official schemas, by which coverage is counted. */
  readonly schemas: string | undefined;
  /** Called after each answer. */
  readonly done?: () => void;
}

/** What came of made-up answers that went in and were asked for. */
export interface RoundTrip {
  readonly answers: number;
  readonly equal: number;
  readonly valid: number;
  /** How much of the schema the answers that came back equal hold. */
  readonly coverage: Coverage;
  /** What went wrong, the most frequent first: an element, what about it, how often, and in which answers. */
  readonly faults: readonly Fault[];
}

export interface Fault {
  readonly what: string;
  readonly answers: readonly number[];
}

/** So many are on their way at the same time. */
const LANES = 4;

/** Imports answers that are made up from the schema, asks for them, and compares; from a seed, so always the same. */
export async function roundTrip(options: RoundTripOptions): Promise<RoundTrip> {
  const { answers, schemas } = options;
  const found = new Findings(new Coverage(schemas));
  await Promise.all(Array.from({ length: LANES }, (_, lane) => travel(lane, options, found)));
  return { answers, ...found.result() };
}

async function travel(lane: number, options: RoundTripOptions, found: Findings): Promise<void> {
  const { answers, seed, service, validator, done } = options;
  const dossiers = new Map<string, XmlNode>();
  const numbers = Array.from({ length: answers }, (_, number) => number).filter(
    (number) => Math.floor(number / ANSWERS_A_ROW) % LANES === lane,
  );
  const read = (number: number) => () => {
    const { text, dossier } = answerOf(number, seed);
    dossiers.set(String(number), dossier);
    return Promise.resolve(Buffer.from(text));
  };
  const asked = numbers.map((number) => ({ name: String(number), read: read(number) }));
  for await (const result of checkConformance(asked, service, validator)) {
    found.add(result, dossiers.get(result.name));
    dossiers.delete(result.name);
    done?.();
  }
}

class Findings {
  #equal = 0;
  #valid = 0;
  readonly #faults = new Map<string, number[]>();

  constructor(private readonly coverage: Coverage) {}

  add({ name, outcome, valid, details }: ConformanceResult, dossier: XmlNode | undefined): void {
    if (valid === true) this.#valid += 1;
    if (outcome === 'equal') {
      this.#equal += 1;
      if (dossier) this.coverage.add(dossier);
    }
    if (outcome === 'equal' && valid === true) return;
    // The first difference explains most of the others.
    const what = (details[0] ?? outcome).replaceAll(/\[\d+\]|line \d+: /gu, '');
    this.#faults.set(what, [...(this.#faults.get(what) ?? []), Number(name)]);
  }

  result(): Omit<RoundTrip, 'answers'> {
    const faults = Array.from(this.#faults, ([what, answers]) => ({ what, answers }));
    return {
      equal: this.#equal,
      valid: this.#valid,
      coverage: this.coverage,
      faults: faults.sort((a, b) => b.answers.length - a.answers.length),
    };
  }
}
