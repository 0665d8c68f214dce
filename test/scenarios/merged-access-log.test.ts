/** Who asked what about a person who had two dossiers: under either id and number, before the merger and after. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { declareAuditors, PORTAL } from '../support/audit-log.js';
import { startMerging, type OpenedDossier } from '../support/merging.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';
import type { LogEntry } from '../../apps/api/supervision/access-log.js';

let m: Awaited<ReturnType<typeof startMerging>>;
beforeAll(async () => {
  m = await startMerging();
  await declareAuditors(m.kbi);
});
afterAll(() => m.stop());

const post = (path: string, scopes: readonly ('audit' | 'consult')[], body: object, organisation?: string) =>
  m.kbi.send('POST', path, {
    scopes,
    body,
    headers: { 'idempotency-key': randomUUID() },
    ...(organisation !== undefined && { organisation }),
  });
const consult = async (whom: object): Promise<string> => {
  const purpose = 'TRAJECTORY_FOLLOW_UP';
  const answer = await post('/v1/consultations', ['consult'], { ...whom, purpose, sections: ['Personalia'] });
  return (answer.body as { consultation: string }).consultation;
};

/** What the log tells, without the questions for the log itself. */
async function log(whom: object, organisation?: string): Promise<readonly LogEntry[]> {
  const { body } = await post('/v1/audit/log', ['audit'], whom, organisation);
  return (body as { entries: LogEntry[] }).entries.filter(({ service }) => service !== 'ReadAuditLog');
}
const idsIn = (entries: readonly LogEntry[]) => entries.map(({ consultation }) => consultation);

/** Why a consultation was granted or refused, as a person is told it. */
const explained = (consultation: string, user: string) =>
  m.kbi.send('GET', `/v1/audit/consultations/${consultation}/explanation`, {
    ...{ scopes: ['audit'] as const, organisation: PORTAL, user },
  });

test('the log holds the questions of both dossiers and numbers, and none about somebody else', async () => {
  const early = await consult({ insz: syntheticInsz(2) }); // before there was a dossier
  const [one, other, somebody] = [
    await m.open(1, 'Blijvend'),
    await m.open(2, 'Ander'),
    await m.open(3, 'Derde'),
  ];
  const ofOther = await consult({ insz: other.insz });
  await m.find({ name: 'Ander', birthDate: birthDateOf(other.insz) });
  await m.history(other.dossier);
  await consult({ insz: somebody.insz });
  const ofOne = await consult({ insz: one.insz });
  await m.merge(one, other);
  const after = await consult({ insz: other.insz });

  const entries = await log({ dossier: one.dossier });
  const services = ['Consult', 'Consult', 'ReplayDossier', 'FindDossiers', 'Consult', 'Consult'];
  expect(entries.map(({ service }) => service)).toEqual(services);
  expect(idsIn(entries)).toEqual([after, ofOne, idsIn(entries)[2], idsIn(entries)[3], ofOther, early]);
  for (const { at, purpose, sealed } of entries) {
    expect(Date.parse(at)).not.toBeNaN();
    expect(purpose).not.toBe('UNKNOWN');
    expect(sealed).toBe('open');
  }
  expect(entries.at(-1)).toMatchObject({ insz: other.insz, content: 'none' });
  for (const whom of [{ insz: one.insz }, { insz: other.insz }, { dossier: other.dossier }])
    expect(idsIn(await log(whom))).toEqual(idsIn(entries));
  const own = await log({ insz: other.insz, user: other.insz, purpose: 'OWN_DATA' }, PORTAL);
  expect(idsIn(own)).toEqual(idsIn(entries));
  // Of each the person is told why, also of what was asked about the other dossier and number.
  for (const insz of [one.insz, other.insz])
    for (const { consultation, outcome } of entries)
      expect(await explained(consultation, insz)).toMatchObject({ status: 200, body: { outcome } });
  expect(await explained(ofOther, somebody.insz)).toMatchObject({
    status: 403,
    body: { code: 'CONSULTATION_OF_OTHERS' },
  });
});

test('after a merger in error each has its own; what was told while they were one is of both', async () => {
  const [one, other] = [await m.open(4), await m.open(5)];
  const ask = ({ insz }: OpenedDossier) => consult({ insz });
  const [ofOne, ofOther] = [await ask(one), await ask(other)];
  await m.merge(one, other);
  const ofBoth = [await ask(one), await ask(other)];
  await m.unmerge(one, other);
  const [late, lateOther] = [await ask(one), await ask(other)];
  expect(idsIn(await log({ dossier: one.dossier }))).toEqual([late, ...ofBoth.toReversed(), ofOne]);
  expect(idsIn(await log({ insz: other.insz }))).toEqual([lateOther, ...ofBoth.toReversed(), ofOther]);
});
