/** Where the person fell short: the finding, what led to it, and the form to set it right. */
import {
  BreachAccountDrawnUp,
  BreachActivityRecorded,
  BreachEstablished,
  BreachLetterDrawnUp,
  CorrectionFormDrawnUp,
  NoticeOfDefaultSent,
} from '../../domain/dossier/breach.js';
import { coded, day, fields, only, text } from '../codec.js';
import { calendarDay, mapping } from './mapping.js';
import { office } from './parts.js';

const activities = mapping({
  path: 'Activiteiten/Activiteit',
  event: BreachActivityRecorded,
  id: ['activity', ({ on }) => ['activity', calendarDay(on)]],
  way: fields({
    statedId: ['ID', text],
    type: ['Type', text],
    on: ['DatumUitgevoerd', day],
    account: ['CommentaarFeitenRelaas', text],
  }),
});

const letters = mapping({
  path: 'Communicaties/Communicatie',
  event: BreachLetterDrawnUp,
  id: ['letter', ({ on }) => ['letter', calendarDay(on)]],
  way: fields({ on: ['DatumAanmaak', day], kind: ['TypeDocument', coded] }),
});

export const breaches = mapping({
  path: 'Inbreuken/Inbreuk',
  event: BreachEstablished,
  id: ['breach', ({ on }) => ['breach', calendarDay(on)]],
  way: fields({
    type: ['Type', text],
    authority: ['SanctionerendeOverheid', text],
    on: ['DatumVaststelling', day],
    grounds: ['Motivering', text],
  }),
  parts: [
    mapping({
      path: 'DatumIngebrekestellingVerzonden',
      event: NoticeOfDefaultSent,
      way: only('on', day),
    }),
    mapping({
      path: 'FeitenRelaas',
      event: BreachAccountDrawnUp,
      way: fields({}),
      parts: [activities, letters],
    }),
    mapping({
      path: 'RechtzettingsFormulier',
      event: CorrectionFormDrawnUp,
      way: fields({
        archived: ['DocumentID', text],
        on: ['DatumAanmaak', day],
        signedOn: ['DatumOndertekening', day],
        createdBy: ['AangemaaktDoor', office],
      }),
    }),
  ],
});
