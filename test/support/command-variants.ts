import type { CommandName } from '../../libs/domain/dossier/decide.js';

/** Commands that need other values than the first that their schema takes. */
export const commandVariants: Partial<Record<CommandName, readonly object[]>> = {
  EnrolInCourse: [{}, { course: '2' }],
  RecordCourseResult: [{ course: '2' }],
  StateResidence: [{ commune: '11002' }],
  EstablishBreach: [
    { breach: '2', ground: 'ENDED_UNLAWFULLY', part: undefined, authority: 'HH', limitedLearning: false },
  ],
  SendNoticeOfDefault: [{ breach: '2', until: '2018-04-01' }],
  HoldHearing: [{ breach: '2', on: '2018-05-01' }],
  DecideSanction: [
    { breach: '2', on: '2018-06-01', authority: 'HH', outcome: 'FINE', amount: 50, postedOn: '2018-06-01' },
  ],
  LodgeAppeal: [{ breach: '2', on: '2018-06-15' }],
  DecideAppeal: [{ breach: '2', on: '2018-07-01', outcome: 'UPHELD', amount: undefined }],
  RecordFinePayment: [{ breach: '2', on: '2018-08-01' }],
  StartLease: [
    { rehousing: undefined },
    { lease: '2', rehousing: { because: 'SALE', previous: '1' } },
    { lease: '3', on: '2023-01-01', signedOn: '2023-01-01', rehousing: undefined },
  ],
  TransferLease: [{ lease: '2' }],
  PostponeLanguageRequirement: [{ lease: '2' }],
  RecordLandlordFinding: [{ lease: '3', on: '2025-02-01' }],
  GiveHousingNotice: [{ lease: '3', on: '2025-02-01', until: '2025-03-01' }],
  ImposeHousingFine: [{ lease: '3', on: '2025-04-01', until: '2025-05-01', amount: 100 }],
};
