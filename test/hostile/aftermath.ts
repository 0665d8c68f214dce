/** Looks whether a service that was attacked still answers about everybody whom it recorded. */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Section } from '../../libs/domain/kernel/terms.js';
import { askAuditLog, AUDITOR } from '../support/audit-log.js';
import { askMagda, questionOf } from '../support/magda.js';
import type { TestService } from '../support/service.js';

export const AGENCY_SENDER = 'urn:kbi:hostile';

export interface Person {
  readonly insz: string;
  readonly dossier: string;
}

/** Whether every read model goes on, and everybody can be answered about. */
export async function faultsAfterwards(
  kbi: TestService,
  persons: readonly Person[],
): Promise<readonly string[]> {
  const faults = [...(await faultsOfReadModels(kbi))];
  for (const [index, person] of persons.entries())
    faults.push(...(await faultsAbout(kbi, person)).map((fault) => `person ${String(index + 1)}: ${fault}`));
  return faults;
}

async function faultsAbout(kbi: TestService, { insz, dossier }: Person): Promise<readonly string[]> {
  const headers = { 'idempotency-key': randomUUID() };
  const question = { insz, purpose: 'TRAJECTORY_FOLLOW_UP', sections: Section.options };
  const consulted = await kbi.send('POST', '/v1/consultations', {
    body: question,
    scopes: ['consult'],
    headers,
  });
  const asked = {
    body: { insz, purpose: 'AUDIT' },
    scopes: ['audit'],
    organisation: AUDITOR,
    headers,
  } as const;
  const log = await kbi.send('POST', '/v1/audit/log', asked);
  const reply = await askMagda(kbi, questionOf({ insz, uri: AGENCY_SENDER }));
  const audited = await askAuditLog(kbi, { insz });
  return [
    ...(consulted.status === 200 ? [] : [`JSON answers ${String(consulted.status)}`]),
    ...(log.status === 200 && isWellFormed(log.body) ? [] : [`the access log answers ${String(log.status)}`]),
    ...(reply.dossier ? [] : [`SOAP answers ${JSON.stringify(reply.exceptions)}`]),
    ...(audited.entries.length > 0 ? [] : [`the log in SOAP answers ${JSON.stringify(audited.exceptions)}`]),
    ...((await canBeReplayed(kbi, dossier)) ? [] : ['replay fails']),
  ];
}

/** Whether an auditor can replay a dossier: its history, and how it stands. */
async function canBeReplayed(kbi: TestService, dossier: string): Promise<boolean> {
  for (const what of ['', '/events']) {
    const path = `/v1/audit/dossiers/${dossier}${what}`;
    const { status } = await kbi.send('GET', path, { scopes: ['audit'], organisation: AUDITOR });
    if (status !== 200) return false;
  }
  return true;
}

/** Waits until every read model has caught up or stopped, and then rebuilds each. */
async function faultsOfReadModels(kbi: TestService): Promise<readonly string[]> {
  const { projections, store } = kbi.service.dependencies;
  const head = await store.head();
  for (;;) {
    const serving = (await projections.builds()).filter((build) => build.serving);
    const stopped = serving.filter(({ status }) => status === 'stopped').map(({ name }) => `${name} stopped`);
    if (stopped.length > 0) return stopped;
    const isBehind = serving.some(
      ({ checkpoint }) => head && (!checkpoint || store.comparePositions(checkpoint, head) < 0),
    );
    if (!isBehind) break;
    await delay(50);
  }
  const faults: string[] = [];
  for (const { name } of projections.projections) {
    const answer = await kbi.send('POST', '/v1/operations/projections/rebuild', {
      scopes: ['admin'],
      body: { projections: [name] },
    });
    const last = String(answer.body).trim().split('\n').at(-1) ?? '';
    if (!last.includes('"done"')) faults.push(`the rebuild of ${name} ended with ${last}`);
  }
  return faults;
}

export function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]) => key.isWellFormed() && isWellFormed(inner));
}
