import { z } from 'zod';
import { fold } from '../../../libs/domain/dossier/dossier.js';
import { DossierStanding, standingOf } from '../../../libs/domain/dossier/standing.js';
import { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { DateOnly } from '../../../libs/domain/kernel/dates.js';
import { Section } from '../../../libs/domain/kernel/terms.js';
import { officialDossier } from '../../../libs/magda/official-dossier.js';
import { DossierJson, dossierJson } from '../../../libs/magda/json.js';
import type { ConsultationNeeds } from '../consultations/record-consultation.js';
import { documentHistory } from '../handling/personalia.js';
import { jsonOf, operation } from '../http/operation.js';
import { replayDossier, replaying } from './replay-dossier.js';

const DossierState = z
  .object({
    dossier: DossierId,
    asOf: DateOnly,
    knownAt: z.iso.datetime(),
    status: z.enum(['unknown', 'open', 'erased']),
    sections: DossierJson.describe('As in the official dossier'),
    standing: DossierStanding,
  })
  .meta({ id: 'DossierState', description: 'A dossier as it was on a day, as known at an instant' });

export default operation({
  ...replaying,
  path: '/v1/audit/dossiers/{id}',
  summary: 'A dossier as it was on a day, as known at an instant.',
  answer: jsonOf(DossierState),
  async handle(request, needs: ConsultationNeeds) {
    const { dossier, asOf, knownAt, history } = await replayDossier(needs, request);
    const facts = history.map(({ event }) => event);
    const state = fold(facts, asOf);
    const { status } = state.person;
    const isOpen = status === 'open';
    return {
      dossier,
      asOf,
      knownAt: knownAt.toISOString(),
      status,
      sections: isOpen ? dossierJson(officialDossier(documentHistory(history), asOf)) : {},
      standing: isOpen ? standingOf(Section.options, state, asOf) : {},
    };
  },
});
