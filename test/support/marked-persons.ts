/**
 * Persons whose every personal value is unique in the world, so that it can be searched for wherever it may
 * have gone.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { AGENCY, type Answer, type SendOptions, type TestService } from './service.js';
import { birthDateOf, syntheticInsz } from './synthetic-insz.js';

export interface MarkedPerson {
  readonly insz: string;
  readonly birthDate: string;
  readonly familyName: string;
  readonly givenName: string;
  /** Everything that must not be found in the clear. */
  readonly secrets: readonly string[];
  /** A new secret, for instance for a remark. */
  readonly secret: () => string;
}

/** The n-th marked person. */
export function markedPerson(n: number): MarkedPerson {
  const insz = syntheticInsz(n);
  const secrets: string[] = [];
  const secret = (): string => {
    const text = `Zq${randomBytes(8).toString('hex')}`;
    secrets.push(text);
    return text;
  };
  const birthDate = birthDateOf(insz);
  const separated = `${insz.slice(0, 2)}.${insz.slice(2, 4)}.${insz.slice(4, 6)}-${insz.slice(6, 9)}.${insz.slice(9)}`;
  secrets.push(insz, separated, birthDate);
  return { insz, birthDate, familyName: secret(), givenName: secret(), secrets, secret };
}

/** All kinds of commands on one person, each with a secret wherever people may write something. */
export function commandsOn(marked: MarkedPerson): readonly (readonly [name: string, body: object])[] {
  const { insz, birthDate, familyName, givenName, secret } = marked;
  const person = { insz };
  const place = { organisation: AGENCY };
  const identity = {
    familyNames: [familyName, secret()],
    givenNames: [givenName, secret()],
    birthDate,
    sex: 'F',
  };
  const module = { level: 'A1', skills: ['reading'] };
  const results = [{ skill: 'speaking', level: 'A1', passed: true }];
  const start = '2018-02-05';
  return [
    ['OpenDossier', { person, on: '2018-01-01', identity }],
    ['DetermineTargetGroup', { person, on: '2018-01-01', code: 'JA', type: 'PLICHT' }],
    ['RegisterPerson', { person, on: '2018-01-08', kind: 'EA', place }],
    ['HoldTalk', { person, on: '2018-02-01', talk: 'G1', kind: 'RECEPTION_OFFICE', place, remark: secret() }],
    [
      'OpenTrajectory',
      { person, on: start, trajectory: 'T1', type: 'TT_IBVP', manager: place, components: ['TO_A1'] },
    ],
    ['EnrolInCourse', { person, on: start, course: 'C1', provider: '900001', module, remark: secret() }],
    ['StartLease', { person, on: '2018-03-01', lease: 'H1', landlord: AGENCY }],
    [
      'PostponeLanguageRequirement',
      { person, on: '2018-04-01', lease: 'H1', reason: 'MEDICAL', grantedBy: 'KBI' },
    ],
    ['GrantLanguageExemption', { person, on: '2018-04-02', ground: 'HEALTH' }],
    ['RecordNt2Test', { person, on: '2018-05-01', test: 'N1', place, results, remark: secret() }],
    ['AcceptLanguageProof', { person, on: '2018-05-02', proof: 'B1', kind: 'SELOR', document: secret() }],
    [
      'StatePersonDetails',
      { person, on: '2018-06-01', identity: { ...identity, familyNames: [familyName, secret()] } },
    ],
  ];
}

/** Sends all of them under one user, whose name is a secret too, as are the keys. @returns what was answered */
export async function live(kbi: TestService, marked: MarkedPerson): Promise<readonly Answer[]> {
  const user = marked.secret();
  const answers: Answer[] = [];
  for (const [name, body] of commandsOn(marked)) {
    const headers = { 'idempotency-key': `${marked.secret()}-${marked.insz}` };
    answers.push(
      await kbi.send('POST', `/v1/commands/${name}`, { body, headers, scopes: ['command'], user }),
    );
  }
  return answers;
}

/** Asks about a marked person, as a user and under a reference that are secrets too. */
export function consult(
  kbi: TestService,
  { insz, secret }: MarkedPerson,
  question: object = {},
  options: SendOptions = {},
): Promise<Answer> {
  const sections = ['Personalia', 'Talenkennis', 'Wooncode'];
  return kbi.send('POST', '/v1/consultations', {
    body: { insz, purpose: 'TRAJECTORY_FOLLOW_UP', sections, reference: secret(), ...question },
    headers: { 'idempotency-key': randomUUID() },
    scopes: ['consult'],
    user: secret(),
    ...options,
  });
}

/** Looks for somebody. */
export function find(kbi: TestService, question: object): Promise<Answer> {
  return kbi.send('POST', '/v1/dossiers/find', {
    body: { purpose: 'TRAJECTORY_FOLLOW_UP', ...question },
    headers: { 'idempotency-key': randomUUID() },
    scopes: ['consult'],
  });
}

/** The secrets that stand in a text: as they are, in other letters, as hexadecimal digits or as base64. */
export function secretsIn(text: string, secrets: readonly string[]): readonly string[] {
  const searched = text.toLowerCase();
  const forms = (secret: string): readonly string[] => {
    const bytes = Buffer.from(secret);
    const whole = bytes.subarray(0, bytes.length - (bytes.length % 3)); // so that nothing of what follows is in it
    return [secret, bytes.toString('hex'), whole.toString('base64')];
  };
  return secrets.filter((secret) => forms(secret).some((form) => searched.includes(form.toLowerCase())));
}
