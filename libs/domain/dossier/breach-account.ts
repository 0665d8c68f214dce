/** What is written down in the run-up to a breach: an account of the facts, letters, the correction form. */
import { DateOnly } from '../kernel/dates.js';
import { event, fact, identity, sensitive, sealing } from '../kernel/event.js';
import { EntryId } from '../identifiers/ids.js';
import { BreachActivityType } from './breach-activities.js';
import { eventCommands } from './event-command.js';
import { dated } from './subject.js';
import { FreeText, StatedCode, statedId, statedSite } from './values.js';

const ofBreach = { ...dated, breach: fact(EntryId, 'inbreuk') };

export const BreachAccountDrawnUp = event('BreachAccountDrawnUp', {
  title: 'Feitenrelaas opgemaakt',
  meaning: 'An account of the facts that led to a breach was begun.',
  about: 'breach/{breach}/account',
  fields: ofBreach,
});
export const BreachActivityRecorded = event('BreachActivityRecorded', {
  version: 2,
  title: 'Activiteit bij inbreuk',
  meaning: 'Something that was done in the run-up to a breach.',
  about: 'breach/{breach}/account/activity/{activity}',
  fields: {
    ...ofBreach,
    activity: fact(EntryId, 'activiteit'),
    statedId: statedId('identificatie zoals vermeld'),
    type: fact(BreachActivityType.optional(), 'type'),
    account: sensitive(FreeText.optional(), 'relaas'),
  },
  upcasters: { 1: sealing },
});
export const BreachLetterDrawnUp = event('BreachLetterDrawnUp', {
  version: 2,
  title: 'Brief bij inbreuk',
  meaning: 'A letter was drawn up in the run-up to a breach.',
  about: 'breach/{breach}/account/letter/{letter}',
  fields: { ...ofBreach, letter: fact(EntryId, 'brief'), kind: identity(StatedCode.optional(), 'soort') },
  upcasters: { 1: sealing },
});
export const CorrectionFormDrawnUp = event('CorrectionFormDrawnUp', {
  version: 2,
  title: 'Rechtzettingsformulier opgemaakt',
  meaning: 'A form was drawn up by which the person sets a breach right.',
  about: 'breach/{breach}/correctionForm',
  fields: {
    ...ofBreach,
    archived: statedId('nummer in het archief'),
    signedOn: fact(DateOnly.optional(), 'getekend op'),
    createdBy: statedSite('aangemaakt door'),
  },
  upcasters: { 1: sealing },
});

export const breachAccountCommands = eventCommands({
  DrawUpBreachAccount: {
    event: BreachAccountDrawnUp,
    meaning: 'Begins the account of the facts of a breach.',
  },
  RecordBreachActivity: {
    event: BreachActivityRecorded,
    meaning: 'Adds to the account of a breach what was done; its text is kept sealed.',
  },
  DrawUpBreachLetter: {
    event: BreachLetterDrawnUp,
    meaning: 'Adds to the account of a breach a letter that was drawn up.',
  },
  DrawUpCorrectionForm: {
    event: CorrectionFormDrawnUp,
    meaning: 'Records the form by which a breach is set right.',
  },
});
