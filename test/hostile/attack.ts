/**
 * Sends hostile values in every string of every operation to a service, and then looks whether it still answers about
 * everybody whom it recorded: in JSON, in SOAP, in the access log and by replay.
 */
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { writeEnvelope } from '../../libs/magda/soap.js';
import type { XmlNode } from '../../libs/magda/tree.js';
import { renderXml } from '../../libs/magda/write.js';
import { readXml } from '../../libs/magda/xml.js';
import { answerOf } from '../roundtrip/answers.js';
import { AUDIT_ENDPOINT, AUDITOR, auditQuestionOf, declareAuditors } from '../support/audit-log.js';
import { ENDPOINT, questionOf } from '../support/magda.js';
import { AGENCY, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';
import { AGENCY_SENDER, faultsAfterwards, isWellFormed, type Person } from './aftermath.js';
import {
  attackOn,
  replacedAt,
  stringsIn,
  targetsOf,
  type ApiDescription,
  type Known,
  type Sent,
  type Target,
} from './requests.js';
import { hostileXmlTexts } from './values.js';

const PERSONS = [1, 2, 3, 4, 5, 6].map(syntheticInsz);
/** The organisation that administration is about, so that the agency goes on. */
const ADMINISTERED = '0862910119';
/** The only one who may be erased. */
const ERASABLE = syntheticInsz(7);

export interface AttackOptions {
  /** How many requests are sent. */
  readonly requests: number;
  readonly seed: number;
  /** Called after each. */
  readonly done?: () => void;
}

export interface Attacked {
  readonly sent: number;
  /** How many of them were answered with 200. */
  readonly accepted: number;
  /** What should not be, in words. */
  readonly faults: readonly string[];
}

/** Attacks a service that has just been started, and looks at it afterwards. */
export async function attack(kbi: TestService, { requests, seed, done }: AttackOptions): Promise<Attacked> {
  const persons = await prepare(kbi);
  const described = await kbi.send('GET', '/openapi.json');
  const targets = targetsOf(described.body as ApiDescription, knownFor).filter(isHarmless);
  const faults: string[] = [];
  let accepted = 0;
  for (let number = 0; number < requests; number += 1) {
    const target = targets[number % targets.length];
    if (!target) break;
    const answer = await send(kbi, target, number, seed + number);
    if (answer?.status === 200) accepted += 1;
    if (answer)
      faults.push(...faultsIn(target, answer).map((fault) => `${target.path}: ${fault} (${answer.what})`));
    done?.();
  }
  faults.push(...(await faultsAfterwards(kbi, persons)));
  return { sent: requests, accepted, faults };
}

/** What is not attacked: it takes keys or read models of everybody away for a while, or its answer never ends. */
const isHarmless = ({ path }: Target): boolean =>
  !['/v1/master-key/rotate', '/docs/{file}', '/v1/events'].includes(path);

/** Values that many operations ask for, so that what is made up is often accepted. */
const knownValues = {
  insz: PERSONS,
  person: PERSONS.map((insz) => ({ insz })),
  organisation: [AGENCY],
  manager: [{ organisation: AGENCY }],
  place: [{ organisation: AGENCY }],
  landlord: [AGENCY],
  trajectory: ['T1', 'T2'],
  lease: ['L1'],
  commune: ['19901'],
  nis: ['19901'],
  birthDate: PERSONS.map(birthDateOf),
  purpose: ['TRAJECTORY_FOLLOW_UP', 'AUDIT'],
  after: [undefined],
  at: [undefined],
};

const knownFor = (path: string): Known =>
  path.startsWith('/v1/organisation') ? { ...knownValues, organisation: [ADMINISTERED] } : knownValues;

/** Declares who asks, and opens the dossiers. @returns those that must be answered about afterwards */
async function prepare(kbi: TestService): Promise<readonly Person[]> {
  await declareAuditors(kbi);
  const post = (path: string, body: object, scope: 'admin' | 'command') =>
    kbi.send('POST', path, { body, scopes: [scope], headers: { 'idempotency-key': randomUUID() } });
  await post(
    '/v1/organisation-commands/AssignSender',
    {
      ...{ organisation: AGENCY, uri: AGENCY_SENDER, purpose: 'TRAJECTORY_FOLLOW_UP', on: '2018-01-01' },
    },
    'admin',
  );
  const persons: Person[] = [];
  for (const insz of [...PERSONS, ERASABLE]) {
    const identity = {
      familyNames: ['Voorbeeld'],
      givenNames: ['Anna'],
      birthDate: birthDateOf(insz),
      sex: 'F',
    };
    const open = { person: { insz }, on: '2017-09-01', identity };
    const opened = await post('/v1/commands/OpenDossier', open, 'command');
    const { dossier } = opened.body as { dossier: string };
    persons.push({ insz, dossier });
  }
  return persons.filter(({ insz }) => insz !== ERASABLE);
}

interface Answered {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly bytes: Uint8Array;
  readonly type: string;
  /** What was sent, for the report. */
  readonly what: string;
}

async function send(
  kbi: TestService,
  target: Target,
  number: number,
  seed: number,
): Promise<Answered | undefined> {
  const request = requestOf(target, number, seed);
  const organisation = target.path === AUDIT_ENDPOINT ? AUDITOR : AGENCY;
  const response = await fetch(kbi.service.url + request.path, {
    method: target.method,
    headers: {
      'idempotency-key': randomUUID(),
      ...(target.mediaType && { 'content-type': target.mediaType }),
      ...(target.scopes.length > 0 && {
        authorization: `Bearer ${await kbi.token(target.scopes, organisation)}`,
      }),
    },
    ...(request.body !== undefined && { body: request.body }),
  });
  const { status, headers } = response;
  return {
    status,
    retryAfter: headers.get('retry-after'),
    type: headers.get('content-type') ?? '',
    bytes: new Uint8Array(await response.arrayBuffer()),
    what: `seed ${String(seed)}`,
  };
}

/** The address and body of a made-up request. */
function requestOf(target: Target, number: number, seed: number): { path: string; body: string | undefined } {
  if (target.mediaType?.endsWith('xml')) return { path: target.path, body: xmlOf(target, number, seed) };
  const [made] = fc.sample(attackOn(target), { seed, numRuns: 1 });
  const { parameters, body } = made ?? ({ parameters: {}, body: undefined } satisfies Sent);
  const left = new URLSearchParams();
  let path = target.path;
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined) continue;
    const text = (value as string | number | boolean).toString().toWellFormed();
    if (path.includes(`{${name}}`)) path = path.replace(`{${name}}`, () => encodeURIComponent(text) || '%20');
    else left.set(name, text);
  }
  const sent = JSON.stringify(withErasable(target, body));
  return {
    path: left.size > 0 ? `${path}?${left.toString()}` : path,
    body: target.method === 'GET' ? undefined : sent,
  };
}

/** Only one person may be erased, so that the others can be asked about. */
function withErasable({ path }: Target, body: unknown): unknown {
  if (!path.endsWith('/ErasePerson') || typeof body !== 'object') return body;
  return { ...body, person: { insz: ERASABLE } };
}

/** An official document, or a question in SOAP, with a hostile value in one of its elements. */
function xmlOf({ path }: Target, number: number, seed: number): string {
  const insz = PERSONS[number % PERSONS.length] ?? ERASABLE;
  if (path === ENDPOINT)
    return writeEnvelope(tampered(questionOf({ insz, uri: AGENCY_SENDER, user: 'u' }), seed));
  if (path === AUDIT_ENDPOINT) return writeEnvelope(tampered(auditQuestionOf({ insz, user: 'u' }), seed));
  const read = readXml(answerOf(number, seed).text.replace(/<INSZ>\d+<\/INSZ>/u, `<INSZ>${insz}</INSZ>`));
  if ('refused' in read) throw new Error(read.refused);
  return renderXml(tampered(read.root, seed));
}

function tampered(root: XmlNode, seed: number): XmlNode {
  const places = stringsIn(root).filter((place) => place.at(-1) === 'text');
  const filled = places.filter((place) => textAt(root, place) !== '');
  const [made] = fc.sample(fc.tuple(fc.constantFrom(...filled), fc.constantFrom(...hostileXmlTexts)), {
    seed,
    numRuns: 1,
  });
  return made ? (replacedAt(root, ...made) as XmlNode) : root;
}

const textAt = (root: unknown, place: readonly string[]): unknown =>
  place.reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>>)[key], root);

/** What is wrong with an answer whatever was asked. */
function faultsIn({ statuses }: Target, { status, retryAfter, bytes, type }: Answered): readonly string[] {
  const faults: string[] = [];
  const isDeclared = statuses.has(String(status)) && retryAfter !== null;
  if (status >= 500 && !(status === 503 && isDeclared)) faults.push(`answered ${String(status)}`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return [...faults, 'the answer is no UTF-8'];
  }
  const documents = /ndjson/.test(type) ? text.split('\n').filter(Boolean) : /json/.test(type) ? [text] : [];
  for (const document of documents) {
    const value = JSON.parse(document) as { readonly status?: unknown };
    if (/ndjson/.test(type) && Number(value.status) >= 500)
      faults.push(`a line was answered ${String(value.status)}`);
    if (!isWellFormed(value)) faults.push('the answer holds a lone surrogate');
  }
  return faults;
}
