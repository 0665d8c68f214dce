/** Which events of a dossier may be shown to who consults it: those about a section that is given whole. */
import type { dossierEvents } from '../../../libs/domain/catalogue.js';
import type { Section } from '../../../libs/domain/kernel/terms.js';
import { mappings } from '../../../libs/magda/mappings/registry.js';
import type { Mapping } from '../../../libs/magda/mappings/mapping.js';

/** Events of the life that the official dossier of 2017 has no element for, and the section that they belong to. */
const besideOfficial: Readonly<Partial<Record<keyof typeof dossierEvents, Section>>> = {
  RegistrationLetterSent: 'Aanmelding',
  AttestWithdrawn: 'BehaaldeAttesten',
  EffortsDeclared: 'BehaaldeAttesten',
  B1Exempted: 'BehaaldeAttesten',
  WaiverDecided: 'Contracten',
  OrientationTestTaken: 'AfgelegdeTesten',
  RegisteredForWork: 'Trajecten',
  OccupationRecorded: 'Trajecten',
  ParticipationRecorded: 'VormingsActiviteiten',
  LevelRecognised: 'Talenkennis',
  LevelRecognitionWithdrawn: 'Talenkennis',
  Nt2SkillsLimited: 'Talenkennis',
  CourseAdvised: 'Adviezen',
  LeaseStarted: 'Wooncode',
  LeaseTransferred: 'Wooncode',
  LeaseEnded: 'Wooncode',
  LanguageProofAccepted: 'Wooncode',
  LanguageProofWithdrawn: 'Wooncode',
  LanguageExemptionGranted: 'Wooncode',
  LanguageExemptionEnded: 'Wooncode',
  LanguageRequirementPostponed: 'Wooncode',
  LanguageRequirementMet: 'Wooncode',
  LanguageRequirementReopened: 'Wooncode',
  LandlordFindingRecorded: 'Wooncode',
  HousingNoticeGiven: 'Wooncode',
  HousingFineImposed: 'Wooncode',
  ReferralSent: 'ToeleidingenPartner',
  PlaceOffered: 'Wachtlijst',
  HearingHeld: 'Inbreuken',
  SanctionDecided: 'Inbreuken',
  AppealLodged: 'Inbreuken',
  AppealDecided: 'Inbreuken',
  FinePaymentRecorded: 'Inbreuken',
};

const byEvent: ReadonlyMap<string, Section> = new Map([
  ...mappings.flatMap((mapping) => sectionsIn(mapping, mapping.path.split('/')[0] as Section)),
  ...(Object.entries(besideOfficial) as [string, Section][]),
]);

/** The events of a mapping, and of those that stand inside it: all in one section. */
function sectionsIn(mapping: Mapping, section: Section): readonly (readonly [string, Section])[] {
  return [
    ...[...mapping.toValues.keys()].map((type) => [type, section] as const),
    ...mapping.nested.flatMap((nested) => sectionsIn(nested, section)),
  ];
}

/** The section that an event is shown with; undefined of one that is not shown to who consults. */
export const sectionOfEvent = (type: string): Section | undefined => byEvent.get(type);
