/** Two dossiers of one person, merged and separated over HTTP, and what is told of them. */
import { randomUUID } from 'node:crypto';
import { startTestService, type Answer, type SendOptions, type TestService } from './service.js';
import { birthDateOf, syntheticInsz } from './synthetic-insz.js';

export interface OpenedDossier {
  readonly insz: string;
  readonly dossier: string;
}

/** What tests of merging say and ask. */
export interface Merging {
  readonly kbi: TestService;
  /** Opens the dossier of the n-th synthetic person. */
  open(n: number, familyName?: string): Promise<OpenedDossier>;
  merge(one: OpenedDossier, other: OpenedDossier, key?: string): Promise<Answer>;
  unmerge(one: OpenedDossier, other: OpenedDossier, moved?: readonly string[], key?: string): Promise<Answer>;
  /** What an auditor is told of a dossier, by its id. */
  history(dossier: string, knownAt?: string): Promise<readonly HistoryEntry[]>;
  state(dossier: string, how?: Readonly<Record<string, string>>): Promise<Answer>;
  standing(question: object): Promise<Answer>;
  find(question: object): Promise<readonly Candidate[]>;
}

interface Candidate {
  readonly dossier: string;
  readonly inszEnding: string;
  readonly givenNames: readonly string[];
}

interface HistoryEntry {
  readonly id: string;
  readonly dossier: string;
  readonly type: string;
  readonly recordedAt: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly personal: Readonly<Record<string, unknown>>;
}

export async function startMerging(
  options?: Parameters<typeof startTestService>[0],
): Promise<Merging & { stop: () => Promise<void> }> {
  const kbi = await startTestService(options);
  const post = (path: string, scopes: SendOptions['scopes'], body: object, key: string = randomUUID()) =>
    kbi.send('POST', path, { ...(scopes && { scopes }), body, headers: { 'idempotency-key': key } });
  const admin = (name: string, body: object, key?: string) =>
    post(`/v1/commands/${name}`, ['command', 'admin'], body, key);
  const audit = (path: string, how: Readonly<Record<string, string>> = {}) =>
    kbi.send('GET', `${path}?${new URLSearchParams(how).toString()}`, { scopes: ['audit'] });
  const two = (one: OpenedDossier, other: OpenedDossier) => ({ dossier: one.dossier, from: other.dossier });
  return {
    kbi,
    async open(n, familyName = 'Voorbeeld') {
      const insz = syntheticInsz(n);
      const identity = { familyNames: [familyName], givenNames: ['Ama'], birthDate: birthDateOf(insz) };
      const opened = await kbi.command('OpenDossier', { person: { insz }, on: '2018-01-08', identity });
      return { insz, dossier: (opened.body as { readonly dossier: string }).dossier };
    },
    merge: (one, other, key) =>
      admin('MergeDossiers', { ...two(one, other), reason: 'dezelfde persoon' }, key),
    unmerge: (one, other, moved = [], key) =>
      admin('UnmergeDossiers', { ...two(one, other), moved, reason: 'twee personen' }, key),
    async history(dossier, knownAt) {
      const answer = await audit(`/v1/audit/dossiers/${dossier}/events`, knownAt ? { knownAt } : {});
      return (answer.body as { readonly events: readonly HistoryEntry[] }).events;
    },
    state: (dossier, how) => audit(`/v1/audit/dossiers/${dossier}`, how),
    standing: (question) =>
      post('/v1/dossiers/standing', ['consult'], { purpose: 'TRAJECTORY_FOLLOW_UP', ...question }),
    async find(question) {
      await kbi.indexed();
      const answer = await post('/v1/dossiers/find', ['consult'], {
        purpose: 'TRAJECTORY_FOLLOW_UP',
        ...question,
      });
      return (answer.body as { readonly candidates: readonly Candidate[] }).candidates;
    },
    stop: () => kbi.stop(),
  };
}
