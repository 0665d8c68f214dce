import type { z } from 'zod';
import { partlyDisclosed, type Disclosure } from '../../../libs/domain/consultation/decide.js';
import { fold } from '../../../libs/domain/dossier/dossier.js';
import { standingOf } from '../../../libs/domain/dossier/standing.js';
import type { DossierStanding } from '../../../libs/domain/dossier/standing-schema.js';
import type { DateOnly } from '../../../libs/domain/kernel/dates.js';
import { officialDossier } from '../../../libs/magda/official-dossier.js';
import {
  dossierFindings,
  dossierJson,
  type DossierFindings,
  type DossierJson,
} from '../../../libs/magda/json.js';
import { redact } from '../../../libs/magda/redact.js';
import type { XmlNode } from '../../../libs/magda/tree.js';
import type { OpenedEvent } from '../../../libs/privacy/event-sealing.js';
import type { Dependencies } from '../handling/dependencies.js';
import { documentHistory, personaliaOf } from '../handling/personalia.js';
import { readKnown } from '../handling/resolve-person.js';
import type { AnswerCache } from './answer-cache.js';
import type { GrantedConsultation } from './record-consultation.js';

/** What a granted consultation may show of a dossier, and what the rules make of it. */
export interface GrantedDossier {
  /** The element `KBIDossier` with what was granted, and nothing else; as it was recorded, and perhaps not valid. */
  readonly official: XmlNode;
  /** The same as JSON. */
  readonly json: DossierJson;
  /** Where the official document says less. */
  readonly findings: z.output<typeof DossierFindings>;
  /** What the rules make of the sections that were granted whole. */
  readonly standing: DossierStanding;
  /** By which the person goes now, whether or not that is granted. */
  readonly insz: string | undefined;
}

type Needs = Pick<Dependencies, 'dossiers' | 'pointers'> & { readonly answers: AnswerCache<GrantedDossier> };

/**
 * Reads what was granted: as of the day and as known at the position of the consultation, each time it is asked. So
 * an old question never gives news that no consultation stands for. The log is read after the consultation was
 * recorded, since events may have come in before its position; an answer that was made of the very same events lately
 * is not made again.
 * @returns undefined when the person has no dossier, or had none yet, or was erased
 */
export async function readGranted(
  needs: Needs,
  { person, position, on, sections, fields, presenceOf }: GrantedConsultation,
): Promise<GrantedDossier | undefined> {
  const known = await readKnown(needs, person, { before: position });
  if (known?.now.state.person.status !== 'open' || !known.then) return undefined;
  const { now, then } = known;
  const disclosed = { sections, fields, presenceOf };
  const { members, recorded } = then;
  const key = { dossier: now.id, members, upTo: recorded.at(-1)?.id, on, disclosed };
  return needs.answers.get(key, async () => grantedOf(await needs.dossiers.open(then), on, disclosed));
}

/** What of a history may be shown as of a day; undefined when there is no dossier on that day, or it was erased. */
export function grantedOf(
  known: readonly OpenedEvent[],
  on: DateOnly,
  disclosed: Disclosure,
): GrantedDossier | undefined {
  const state = fold(
    known.map(({ event }) => event),
    on,
  );
  const erasedMeanwhile = known.some(({ personal }) => personal === 'forgotten');
  if (state.person.status !== 'open' || erasedMeanwhile) return undefined;
  const partly = partlyDisclosed(disclosed);
  const whole = disclosed.sections.filter((section) => !partly.has(section));
  const official = redact(officialDossier(documentHistory(known), on), disclosed);
  return {
    official,
    json: dossierJson(official),
    findings: dossierFindings(official),
    standing: standingOf(whole, state, on),
    insz: personaliaOf(known, on)?.insz,
  };
}
