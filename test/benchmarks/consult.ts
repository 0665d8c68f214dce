import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import pg from 'pg';
import { AppModule } from '../../apps/api/app.module.js';
import type { Service } from '../../apps/api/start/service.js';
import { systemClock } from '../../libs/platform/clock.js';
import { openLocalIssuer } from '../../libs/platform/local-issuer.js';
import { syntheticInsz } from '../support/synthetic-insz.js';
import { benchmarkDatabase } from './database.js';
import type { Load, LoadResult } from './load-generator.js';
import { importPersons, scratchDirectory, serviceOn } from './service.js';
import { median, percentile } from './statistics.js';
import { startTaskProcess } from './task-process.js';

const ORGANISATION = '0543307391';
const PERSONS = 400;
/** The persons for warming up; the others are for measuring the first question about a person. */
const WARMING = 200;
const IN_FLIGHT = 64;
const USERS = 8;

/** The questions, sent in turn: the whole dossier, and the sections that some partners ask for. */
const questions = [
  {
    purpose: 'TRAJECTORY_FOLLOW_UP',
    sections: ['Personalia', 'Doelgroep', 'Trajecten', 'VormingsActiviteiten'],
  },
  { purpose: 'HOUSING_LANGUAGE', sections: ['Wooncode', 'Talenkennis'] },
  { purpose: 'NT2_ORIENTATION', sections: ['Personalia', 'AfgelegdeTesten', 'Adviezen', 'Talenkennis'] },
];

export interface ConsultBenchmark {
  readonly persons: number;
  readonly bytesAnAnswer: number;
  /** Medians of the rounds. */
  readonly perSecond: { readonly bare: number; readonly consulted: number };
  /** Median of the rounds: consultations a second, relative to bare answers in the same round. */
  readonly ratio: number;
  readonly milliseconds: { readonly p50: number; readonly p99: number };
  /** Of the first question about each person since the service started. */
  readonly first: { readonly perSecond: number; readonly p50: number; readonly p99: number };
  readonly consultationsACommit: number;
  /** Processor time of the service for one answer, in milliseconds; medians. */
  readonly processor: { readonly bare: number; readonly consulted: number };
}

/** A round, with the processor time of the service per answer. */
type Round = LoadResult & { readonly processor: number };

/** The answers of the bare route, by the question in JSON. */
const answers = new Map<string, object>();

/** A route with the same server, guards, hooks and parsing, and a prepared answer of the same bytes. */
@Controller('bare')
class BareController {
  @Post()
  @HttpCode(200)
  answer(@Body() question: object): object | undefined {
    return answers.get(JSON.stringify(question));
  }
}

/**
 * Measures consultations (authorised, recorded on disk, answered) against a bare route of the same server that parses
 * the same questions and gives prepared answers of the same bytes; in interleaved rounds, from a client process.
 */
export async function measureConsultations(rounds: number, seconds: number): Promise<ConsultBenchmark> {
  await using database = await benchmarkDatabase();
  await using directory = await scratchDirectory();
  const persons = Array.from({ length: PERSONS }, (_, number) => syntheticInsz(number + 1));
  await importPersons(database.url, directory.path, persons);
  const service = await serviceWithBareRoute(database.url, directory.path);
  const load = startTaskProcess<Load, LoadResult>('load-generator.ts');
  try {
    const issuer = await openLocalIssuer(directory.path, { production: false, clock: systemClock });
    const tokens = await Promise.all(
      Array.from({ length: USERS }, (_, user) =>
        issuer.issueToken({ organisation: ORGANISATION, user: `user-${String(user)}`, scopes: ['consult'] }),
      ),
    );
    const common = { url: service.url, tokens, inFlight: IN_FLIGHT };
    const run = async (path: string, bodies: readonly string[], until: Partial<Load>): Promise<Round> => {
      const before = process.cpuUsage();
      const result = await load.perform({ ...common, path, bodies, ...until });
      const { user, system } = process.cpuUsage(before);
      return { ...result, processor: (user + system) / 1_000 / result.requests };
    };
    const consult = '/v1/consultations';

    const all = bodies(0, PERSONS);
    const warming = bodies(0, WARMING);
    await run(consult, warming, { requests: 4 * warming.length });
    const others = all.slice(warming.length).filter((_, index) => index % questions.length === 0);
    const first = await run(consult, others, { requests: others.length });
    for (const body of all) answers.set(body, await answerTo(service.url, tokens[0] ?? '', body));
    await run('/bare', all, { seconds });
    await run(consult, all, { seconds });

    const bare: Round[] = [];
    const consulted: Round[] = [];
    const before = await commits(database.url);
    for (let round = 0; round < rounds; round += 1) {
      bare.push(await run('/bare', all, { seconds }));
      consulted.push(await run(consult, all, { seconds }));
    }
    const after = await commits(database.url);
    const taken = ({ processor }: Round) => processor;
    const speed = ({ requests, seconds: taken }: LoadResult) => requests / taken;
    const times = (percent: number) =>
      median(consulted.map(({ milliseconds }) => percentile(milliseconds, percent)));
    return {
      persons: PERSONS,
      bytesAnAnswer: Math.round(sum(consulted, 'bytes') / sum(consulted, 'requests')),
      perSecond: { bare: median(bare.map(speed)), consulted: median(consulted.map(speed)) },
      ratio: median(consulted.map((round, index) => speed(round) / speed(bare[index] ?? round))),
      milliseconds: { p50: times(50), p99: times(99) },
      first: {
        perSecond: speed(first),
        p50: percentile(first.milliseconds, 50),
        p99: percentile(first.milliseconds, 99),
      },
      processor: { bare: median(bare.map(taken)), consulted: median(consulted.map(taken)) },
      consultationsACommit: (after.events - before.events) / (after.commits - before.commits),
    };
  } finally {
    await load.stop();
    await service.stop();
  }
}

const sum = (rounds: readonly LoadResult[], what: 'bytes' | 'requests') =>
  rounds.reduce((total, round) => total + round[what], 0);

/** Every question about each of these persons. */
function bodies(from: number, until: number): readonly string[] {
  return Array.from({ length: until - from }, (_, index) => syntheticInsz(from + index + 1)).flatMap((insz) =>
    questions.map((question) => JSON.stringify({ insz, ...question })),
  );
}

async function answerTo(url: string, token: string, body: string): Promise<object> {
  const response = await fetch(`${url}/v1/consultations`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body,
  });
  const answer = (await response.json()) as { readonly content?: string };
  if (answer.content !== 'given') throw new Error(`a question was not answered: ${JSON.stringify(answer)}`);
  return answer;
}

/** The number of recorded consultations, and of the transactions that recorded them. */
async function commits(url: string): Promise<{ readonly events: number; readonly commits: number }> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ events: number; commits: number }>(
      `select count(*)::integer as events, count(distinct xmin::text)::integer as commits
         from event_store.events where type = 'ConsultationGranted'`,
    );
    return rows[0] ?? { events: 0, commits: 0 };
  } finally {
    await client.end();
  }
}

/** The service with the bare route beside its own. */
async function serviceWithBareRoute(databaseUrl: string, dataDir: string): Promise<Service> {
  const whole = AppModule.of.bind(AppModule);
  AppModule.of = (dependencies) => {
    const module = whole(dependencies);
    return { ...module, controllers: [...(module.controllers ?? []), BareController] };
  };
  const service = await serviceOn(databaseUrl, dataDir);
  AppModule.of = whole;
  return service;
}

/** The measurements as a text table. */
export function reportConsultations(measured: ConsultBenchmark): string {
  const { persons, bytesAnAnswer, perSecond, ratio, milliseconds, first, processor } = measured;
  const row = (what: string, value: string) => `${what.padEnd(60)}${value.padStart(10)}`;
  return [
    `Medians of interleaved rounds; ${IN_FLIGHT} in flight, ${persons} persons, ${bytesAnAnswer} bytes an answer.`,
    '',
    row('', 'per second'),
    row('a bare route of the same server, the same bytes', perSecond.bare.toFixed(0)),
    row('consultations: authorised, recorded on disk, answered', perSecond.consulted.toFixed(0)),
    row('each person for the first time since the start', first.perSecond.toFixed(0)),
    '',
    row('consultations × bare', ratio.toFixed(3)),
    row('consultations: ms, half of them within', milliseconds.p50.toFixed(1)),
    row('consultations: ms, 99 % within', milliseconds.p99.toFixed(1)),
    row('for the first time: ms, half of them within', first.p50.toFixed(1)),
    row('for the first time: ms, 99 % within', first.p99.toFixed(1)),
    row('consultations that share a commit, on average', measured.consultationsACommit.toFixed(1)),
    row('bare: ms of processor of the service an answer', processor.bare.toFixed(3)),
    row('consultations: ms of processor of the service an answer', processor.consulted.toFixed(3)),
  ].join('\n');
}
