import { z } from 'zod';
import { refusalsOfConsultation } from '../../../libs/domain/consultation/reasons.js';
import { askedToFind } from '../../../libs/domain/consultation/use.js';
import { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { BirthDate, Insz } from '../../../libs/domain/identifiers/insz.js';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import { Purpose } from '../../../libs/domain/kernel/terms.js';
import { line } from '../../../libs/domain/kernel/text.js';
import { wordsOfName } from '../../../libs/privacy/normalise.js';
import { caughtUpBuild, notCaughtUp } from '../handling/caught-up-build.js';
import type { Dependencies } from '../handling/dependencies.js';
import { personaliaOf } from '../handling/personalia.js';
import { readKnown, type Subject } from '../handling/resolve-person.js';
import { json, jsonOf, operation } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import type { ConsultationNeeds, GrantedConsultation } from './record-consultation.js';
import { mayBeGranted, recordGranted } from './record-granted.js';

const FindRequest = z
  .union([
    z.strictObject({ purpose: Purpose, insz: Insz }),
    z.strictObject({
      purpose: Purpose,
      name: line(200, 2)
        .refine((name) => wordsOfName(name).length > 0, 'a name has letters')
        .describe('All the words of it that you know, in any order'),
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
    const asked = {
      command: 'FindDossiers',
      purpose: body.purpose,
      ...askedToFind,
    } as const;
    const record = (subject: Subject, person: string) =>
      recordGranted(needs, envelope, { ...asked, subject, person });
    if ('insz' in body) return answerWith([await record({ insz: body.insz }, '')], needs);
    // Where the answer would be no about anybody, nobody is searched for.
    const mayFind = mayBeGranted(needs, envelope, { ...asked, subject: 'nobody' });
    const found = mayFind ? await findByName(body, needs) : [];
    if (found.length === 0) return answerWith([await record('nobody', 'nobody')], needs);
    const dossiers = found.slice(0, MOST);
    const recorded = await Promise.allSettled(dossiers.map((dossier) => record({ dossier }, dossier)));
    const granted = recorded.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const refused = recorded.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    // Whom the organisation may not see is left out, and told of no more than if there were no such person.
    const failed = refused.find((reason) => granted.length === 0 || !isRefusal(reason));
    if (failed !== undefined) throw failed as Error;
    return answerWith(granted, needs, refused.length === 0 && found.length > MOST);
  },
});

const isRefusal = (error: unknown): boolean => error instanceof Problem && error.status === 403;

async function answerWith(granted: readonly GrantedConsultation[], needs: Needs, more = false) {
  const candidates = await Promise.all(granted.map((one) => candidateOf(one, needs)));
  // Of two dossiers that were merged a moment ago the index may still find both.
  const byDossier = new Map(candidates.flatMap((each) => (each ? [[each.dossier, each] as const] : [])));
  return { candidates: [...byDossier.values()], more };
}

/** Every word that is given must be one of the person's, by one of the dossiers that are of one person. */
async function findByName(
  request: Extract<FindRequest, { name: string }>,
  needs: Needs,
): Promise<DossierId[]> {
  const { pool, blindIndex } = needs;
  const build = await caughtUpBuild(needs, 'person-index', undefined);
  const { rows } = await pool.query<{ dossier: string }>(
    `with recursive found (dossier) as (
       select dossier from ${build.schema}.persons where birth_date = $1 and words @> $2::text[]
       union select survivor from found join ${build.schema}.merged using (dossier))
     select dossier from found where dossier not in (select dossier from ${build.schema}.merged)
     order by dossier limit $3`,
    [blindIndex.blindBirthDate(request.birthDate), blindIndex.blindNameSought(request.name), MOST + 1],
  );
  return rows.map((row) => DossierId.parse(row.dossier));
}

/** What is told of a person, as it was known when that was recorded. */
async function candidateOf(
  { person, position }: GrantedConsultation,
  needs: Needs,
): Promise<Candidate | undefined> {
  const known = await readKnown(needs, person, { before: position });
  if (!known?.then) return undefined;
  const history = await needs.dossiers.open(known.then);
  const personalia = personaliaOf(history, brusselsDay(needs.clock()));
  if (!personalia) return undefined;
  const { givenNames, birthDate, insz } = personalia;
  return {
    dossier: known.then.id,
    givenNames: [...givenNames],
    birthYear: birthDate === undefined ? null : Number(birthDate.slice(0, 4)),
    inszEnding: insz.slice(-3),
  };
}
