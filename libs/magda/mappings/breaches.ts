/** Breaches of duties: what was established, the account of the facts, and the correction form. */
import {
  BreachAccountDrawnUp,
  BreachActivityRecorded,
  BreachEstablished,
  BreachLetterDrawnUp,
  CorrectionFormDrawnUp,
  NoticeOfDefaultSent,
} from '../../domain/dossier/breach.js';
import { account, activity, breach, correctionForm, letter } from '../edition-01/breaches.js';
import { day } from '../edition-01/values.js';
import { mapping } from './mapping.js';

const activities = mapping({
  path: 'Activiteiten/Activiteit',
  event: BreachActivityRecorded,
  content: activity,
  id: 'activity',
});

const letters = mapping({
  path: 'Communicaties/Communicatie',
  event: BreachLetterDrawnUp,
  content: letter,
  id: 'letter',
});

export const breaches = mapping({
  path: 'Inbreuken/Inbreuk',
  event: BreachEstablished,
  content: breach,
  id: 'breach',
  nested: [
    mapping({
      path: 'DatumIngebrekestellingVerzonden',
      event: NoticeOfDefaultSent,
      content: day,
      field: 'on',
    }),
    mapping({
      path: 'FeitenRelaas',
      event: BreachAccountDrawnUp,
      content: account,
      nested: [activities, letters],
    }),
    mapping({ path: 'RechtzettingsFormulier', event: CorrectionFormDrawnUp, content: correctionForm }),
  ],
});
