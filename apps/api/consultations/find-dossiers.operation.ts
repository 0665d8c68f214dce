import { z } from 'zod';
import { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { BirthDate, Insz } from '../../../libs/domain/identifiers/insz.js';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import { Purpose } from '../../../libs/domain/kernel/terms.js';
import { caughtUpBuild, notCaughtUp } from '../handling/caught-up-build.js';
import type { Dependencies } from '../handling/dependencies.js';
import { personaliaOf } from '../handling/personalia.js';
import { knownPerson } from '../handling/resolve-person.js';
import { json, jsonOf, operation } from '../http/operation.js';
import type { ConsultationNeeds } from './record-consultation.js';
import { recordGranted, refusalsOfConsultation } from './record-granted.js';

const FindRequest = z
  .union([
    z.strictObject({ purpose: Purpose, insz: Insz }),
    z.strictObject({
      purpose: Purpose,
      name: z.string().trim().min(2).max(200).describe('All the words of it that you know, in any order'),
      birthDate: BirthDate,
    }),
  ])
  .meta({ id: 'FindRequest', description: 'Somebody, by INSZ or by name and birth date' });
type FindRequest = z.output<typeof FindRequest>;

const Candidate = z
  .object({
    dossier: DossierId,
    givenNames: z.array(z.string()),
    birthYear: z.int().nullable(),
    inszEnding: z.string().length(3).describe('The last three digits, to tell namesakes apart'),
  })
  .meta({ id: 'Candidate', description: 'The least that tells one candidate from another' });
type Candidate = z.output<typeof Candidate>;

const FindAnswer = z
  .object({
    candidates: z.array(Candidate),
    more: z.boolean().describe('Whether there are more: say more of the name'),
  })
  .meta({ id: 'FindAnswer' });

/** The most candidates that one question gives. */
const MOST = 10;

type Needs = ConsultationNeeds & Pick<Dependencies, 'pool' | 'projections'>;

/** Finds dossiers. Each candidate is a consultation of that person's Personalia, recorded before it is given. */
export default operation({
  method: 'post',
  path: '/v1/dossiers/find',
  tag: 'Consultations',
  summary: 'Finds the dossier of a person, by INSZ or by name and birth date.',
  description:
    'At most ten candidates, with the least that tells them apart. Each one is recorded as a consultation.',
  scope: 'consult',
  idempotent: true,
  body: json(FindRequest),
  answer: jsonOf(FindAnswer),
  problems: [
    ...refusalsOfConsultation,
    ...notCaughtUp,
    'AUTHORISATIONS_NOT_CURRENT',
    'IDEMPOTENCY_KEY_REUSED',
  ],
  async handle({ body, envelope }, needs: Needs) {
    const found = await find(body, needs);
    const dossiers = found.slice(0, MOST);
    const insz = 'insz' in body ? body.insz : undefined;
    for (const dossier of dossiers.length > 0 ? dossiers : [undefined])
      await recordGranted(needs, envelope, {
        command: 'FindDossiers',
        person: dossier ?? 'nobody',
        purpose: body.purpose,
        sections: ['Personalia'],
        whole: true,
        subject: { insz, known: dossier && (await knownPerson(needs, dossier)) },
      });
    const candidates = await Promise.all(dossiers.map((dossier) => candidateOf(dossier, needs)));
    return { candidates: candidates.flatMap((candidate) => candidate ?? []), more: found.length > MOST };
  },
});

/** By INSZ, or by name: then every word that is given must be one of the person's. */
async function find(request: FindRequest, needs: Needs): Promise<DossierId[]> {
  const { pointers, pool, blindIndex } = needs;
  if ('insz' in request) {
    const { dossier } = await pointers.find(request.insz);
    return dossier ? [dossier] : [];
  }
  const build = await caughtUpBuild(needs, 'person-index', undefined);
  const { rows } = await pool.query<{ dossier: string }>(
    `select dossier from ${build.schema}.persons where birth_date = $1 and words @> $2::text[] order by dossier limit $3`,
    [blindIndex.blindBirthDate(request.birthDate), blindIndex.blindName(request.name), MOST + 1],
  );
  return rows.map((row) => DossierId.parse(row.dossier));
}

async function candidateOf(dossier: DossierId, { dossiers, clock }: Needs): Promise<Candidate | undefined> {
  const history = await dossiers.open(await dossiers.load(dossier));
  const personalia = personaliaOf(history, brusselsDay(clock()));
  if (!personalia) return undefined;
  const { givenNames, birthDate, insz } = personalia;
  return {
    dossier,
    givenNames: [...givenNames],
    birthYear: birthDate === undefined ? null : Number(birthDate.slice(0, 4)),
    inszEnding: insz.slice(-3),
  };
}
