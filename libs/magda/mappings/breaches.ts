/** Breaches of duties: what was established, the account of the facts, and the correction form. */
import { BreachEstablished, NoticeOfDefaultSent } from '../../domain/dossier/breach.js';
import {
  BreachAccountDrawnUp,
  BreachActivityRecorded,
  BreachLetterDrawnUp,
  CorrectionFormDrawnUp,
} from '../../domain/dossier/breach-account.js';
import { account, activity, breach, correctionForm, letter } from '../edition-01/breaches.js';
import { day } from '../edition-01/values.js';
import { mapping } from './mapping.js';

const activities = mapping('Activiteiten/Activiteit', BreachActivityRecorded, activity, { id: 'activity' });

const letters = mapping('Communicaties/Communicatie', BreachLetterDrawnUp, letter, { id: 'letter' });

export const breaches = mapping('Inbreuken/Inbreuk', BreachEstablished, breach, {
  id: 'breach',
  nested: [
    mapping('DatumIngebrekestellingVerzonden', NoticeOfDefaultSent, day, { field: 'on' }),
    mapping('FeitenRelaas', BreachAccountDrawnUp, account, { nested: [activities, letters] }),
    mapping('RechtzettingsFormulier', CorrectionFormDrawnUp, correctionForm),
  ],
});
