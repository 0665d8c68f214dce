import { randomInt, randomUUID } from 'node:crypto';
import { createKbiClient, idempotencyKey } from '../../libs/client/client.js';
import { systemClock } from '../../libs/platform/clock.js';
import { openLocalIssuer } from '../../libs/platform/local-issuer.js';
import { syntheticInsz } from '../support/synthetic-insz.js';
import { benchmarkDatabase } from './database.js';
import type { Questions, Seen } from './leak-client.js';
import { importPersons, scratchDirectory, serviceOn } from './service.js';
import { percentile } from './statistics.js';
import { startTaskProcess } from './task-process.js';

/** More than this share of guesses that are right tells who is known. */
const MOST = 0.55;
const AGENCY = '0543307391';
/** A municipality asks where nobody lives on its territory; an OCMW finds and inscribes, with no inscription yet. */
const [town, ocmw] = ['0099090250', '0099090448'];

interface Measured {
  readonly what: string;
  readonly pairs: number;
  /** The share of the second half of the pairs that is guessed right, by what was learnt on the first. */
  readonly guessed: { readonly byTime: number; readonly byShape: number };
  /** Half of the answers, and 99 % of them, come within so many milliseconds. */
  readonly known: { readonly p50: number; readonly p99: number };
  readonly unknown: { readonly p50: number; readonly p99: number };
}

/** What is asked of each person, who never comes up before or after. */
const acts = (wrongCheck: (insz: string) => string) =>
  [
    {
      what: 'a question, refused for where the person lives',
      organisation: town,
      path: '/v1/consultations',
      body: (insz: string) => ({ insz, purpose: 'MUNICIPAL_FOLLOW_UP', sections: ['Personalia'] }),
    },
    {
      what: 'a question, refused whoever it is about',
      organisation: town,
      path: '/v1/consultations',
      body: (insz: string) => ({ insz, purpose: 'SOCIAL_INTEGRATION', sections: ['Personalia'] }),
    },
    {
      what: 'an inscription',
      organisation: ocmw,
      path: '/v1/commands/RegisterInscription',
      body: (insz: string) => ({ person: { insz }, on: '2019-01-01', purpose: 'SOCIAL_INTEGRATION' }),
    },
    {
      what: 'an INSZ whose check is wrong',
      organisation: town,
      path: '/v1/consultations',
      insz: wrongCheck,
      body: (insz: string) => ({ insz, purpose: 'MUNICIPAL_FOLLOW_UP', sections: ['Personalia'] }),
    },
    {
      what: 'finding somebody',
      organisation: ocmw,
      path: '/v1/dossiers/find',
      body: (insz: string) => ({ insz, purpose: 'SOCIAL_INTEGRATION' }),
    },
  ] as const;

/**
 * Measures whether an organisation without a right can tell known persons from unknown ones by the time, the size or
 * the headers of its answers: pairs of both, in random order, over HTTP, each person for the first time.
 */
export async function measureLeaks(pairs: number): Promise<readonly Measured[]> {
  await using database = await benchmarkDatabase();
  await using directory = await scratchDirectory();
  const asked = acts(withWrongCheck).map((act, index) => {
    const name = 'insz' in act ? act.insz : (insz: string) => insz;
    const persons = (from: number) =>
      Array.from({ length: pairs }, (_, n) => name(syntheticInsz(from + index * pairs + n)));
    return { act, known: persons(1), unknown: persons(100_001) };
  });
  await importPersons(
    database.url,
    directory.path,
    asked.flatMap(({ known }) => known),
  );
  const service = await serviceOn(database.url, directory.path);
  const client = startTaskProcess<Questions, readonly Seen[]>('leak-client.ts');
  try {
    const issuer = await openLocalIssuer(directory.path, { production: false, clock: systemClock });
    const tokenOf = (organisation: string, scope: 'admin' | 'consult') =>
      issuer.issueToken({ organisation, user: 'bench', scopes: [scope] });
    await declare(service.url, await tokenOf(AGENCY, 'admin'));
    const measured: Measured[] = [];
    for (const { act, known, unknown } of asked) {
      const token = await tokenOf(act.organisation, 'consult');
      const order = known.flatMap((insz, n) => {
        const pair = [
          { insz, isKnown: true },
          { insz: unknown[n] ?? '', isKnown: false },
        ];
        return randomInt(2) === 0 ? pair : pair.reverse();
      });
      const bodies = order.map(({ insz }) => JSON.stringify(act.body(insz)));
      const seen = await client.perform({ url: service.url, path: act.path, token, bodies });
      measured.push(
        judge(
          act.what,
          seen,
          order.map(({ isKnown }) => isKnown),
        ),
      );
    }
    return measured;
  } finally {
    await client.stop();
    await service.stop();
  }
}

/** Another check than the right ones of both centuries. */
function withWrongCheck(insz: string): string {
  const [one, other] = [97 - (Number(insz.slice(0, 9)) % 97), 97 - (Number(`2${insz.slice(0, 9)}`) % 97)];
  const wrong = [1, 2, 3].find((check) => check !== one && check !== other) ?? 4;
  return insz.slice(0, 9) + String(wrong).padStart(2, '0');
}

async function declare(baseUrl: string, token: string): Promise<void> {
  const kbi = createKbiClient({ baseUrl, token });
  const authorisation = {
    authorisation: randomUUID(),
    legalBasis: { number: 'Beraadslaging 1/2017', date: '2017-06-06' },
    ...{
      purposes: ['SOCIAL_INTEGRATION'],
      sections: ['Personalia'],
      from: '2017-08-01',
      asksInscription: true,
    },
  };
  const organisations = [
    { organisation: town, name: 'Stad', type: 'MUNICIPALITY', nis: '21004', authorisations: [] },
    { organisation: ocmw, name: 'OCMW', type: 'OCMW', authorisations: [authorisation] },
  ];
  for (const body of organisations) {
    const { response } = await kbi.http.POST('/v1/organisations', {
      params: { header: idempotencyKey(randomUUID()) },
      body: { ...body, synthetic: true } as never,
    });
    if (!response.ok) throw new Error(`an organisation could not be declared: ${String(response.status)}`);
  }
}

interface Labelled extends Seen {
  readonly isKnown: boolean;
}

/** Learns on the first half what tells known from unknown best, and guesses the second half by it. */
function judge(what: string, seen: readonly Seen[], isKnown: readonly boolean[]): Measured {
  const all = seen.map((one, index): Labelled => ({ ...one, isKnown: isKnown[index] === true }));
  const half = all.length / 2;
  const [learnt, guessed] = [all.slice(0, half), all.slice(half)];
  const right = (guess: (one: Seen) => boolean) =>
    guessed.filter((one) => guess(one) === one.isKnown).length / guessed.length;
  const times = (known: boolean) => {
    const ms = all.filter((one) => one.isKnown === known).map(({ milliseconds }) => milliseconds);
    return { p50: percentile(ms, 50), p99: percentile(ms, 99) };
  };
  return {
    what,
    pairs: half,
    guessed: { byTime: right(byTime(learnt)), byShape: right(byShape(learnt)) },
    known: times(true),
    unknown: times(false),
  };
}

/** The threshold between faster and slower answers that is right most often, on either side. */
function byTime(learnt: readonly Labelled[]): (one: Seen) => boolean {
  const sorted = [...learnt].sort((a, b) => a.milliseconds - b.milliseconds);
  const all = sorted.filter(({ isKnown }) => isKnown).length;
  let best = { right: 0, threshold: 0, slowerIsKnown: true };
  let faster = 0;
  for (const [index, { milliseconds: threshold, isKnown }] of sorted.entries()) {
    faster += Number(isKnown);
    const ifFaster = faster + (sorted.length - index - 1 - (all - faster));
    for (const [slowerIsKnown, right] of [
      [false, ifFaster],
      [true, sorted.length - ifFaster],
    ] as const)
      if (right > best.right) best = { right, threshold, slowerIsKnown };
  }
  return ({ milliseconds }) => milliseconds > best.threshold === best.slowerIsKnown;
}

/** By status, size and headers: what most answers of that shape were; a shape that never came up is a guess. */
function byShape(learnt: readonly Labelled[]): (one: Seen) => boolean {
  const votes = new Map<string, number>();
  for (const { shape, isKnown } of learnt) votes.set(shape, (votes.get(shape) ?? 0) + (isKnown ? 1 : -1));
  return ({ shape }) => (votes.get(shape) ?? 0) > 0;
}

/** Whether nobody is told more than chance tells. */
export const isTight = (measured: readonly Measured[]): boolean =>
  measured.every(({ guessed: { byTime, byShape } }) => Math.max(byTime, byShape) <= MOST);

/** The measurements as a text table. */
export function reportLeaks(measured: readonly Measured[]): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const row = (cells: readonly string[]) =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(48) : cell.padStart(16))).join('');
  const ms = ({ p50, p99 }: Measured['known']) => `${p50.toFixed(1)} / ${p99.toFixed(1)}`;
  return [
    `${String(measured[0]?.pairs ?? 0)} pairs of a known and an unknown person; guessed right of the second half:`,
    '',
    row(['', 'by time', 'by the rest', 'known ms 50/99 %', 'unknown ms']),
    ...measured.map(({ what, guessed, known, unknown }) =>
      row([what, percent(guessed.byTime), percent(guessed.byShape), ms(known), ms(unknown)]),
    ),
    '',
    isTight(measured)
      ? `None above ${percent(MOST)}.`
      : `Above ${percent(MOST)}: an answer tells who is known.`,
  ].join('\n');
}
