/** The neutral facts of a history as events of a dossier, in the order of recording. */
import { dossierEvents as e } from '../../libs/domain/catalogue.js';
import type { AnyEventDefinition, DomainEvent } from '../../libs/domain/kernel/event.js';
import { syntheticInsz } from '../support/synthetic-insz.js';
import type { Fact, FactOf, History, Kind } from './history.js';

const agency = '0543307391';
const identity = { familyNames: ['Voorbeeld'], givenNames: ['Anna'], birthDate: '1985-07-30' };
const insz = syntheticInsz(1);
const communes = { FLANDERS: '44021', BRUSSELS: '21004', WALLONIA: '62063', ABROAD: 'ABROAD' };
const codes = { PLICHT: 'JA', RECHT: 'JA', RECHT_PLICHT: 'JA', MINDERJARIG: 'JA', GEEN: 'NEE' };

/** What is recorded of a fact; `n` is its place in the history. */
type Recorded<K extends Kind> = (
  fact: FactOf<K>,
  history: History,
  n: number,
) => readonly [AnyEventDefinition, object];

const recorded: { readonly [K in Kind]: Recorded<K> } = {
  opened: ({ on, birthYear }) => [e.DossierOpened, { on, openedBy: agency, insz, birthYear, ...identity }],
  lives: ({ on, where }) => [e.ResidenceStated, { on, commune: communes[where] }],
  targetGroup: ({ on, until, type, exempt }) => [
    e.TargetGroupDetermined,
    { on, until, type, code: codes[type], ...(exempt && { exempt: 'WHOLE' }) },
  ],
  letter: ({ on }) => [e.RegistrationLetterSent, { on }],
  registered: ({ on }) => [e.PersonRegistered, { on, kind: 'EA', place: { organisation: agency } }],
  registrationPostponed: ({ on, until }, _, n) => [
    e.RegistrationPostponed,
    { on, until, postponement: String(n) },
  ],
  died: ({ on }) => [e.PersonDied, { on }],
  enrolled: ({ on, course, level, skills }) => [
    e.CourseEnrolled,
    { on, course, provider: '1', module: { level, skills } },
  ],
  lesson: ({ on, course, lesson, attendance }) => [e.LessonRecorded, { on, course, lesson, attendance }],
  courseResult: ({ on, course, result }) => [e.CourseResultRecorded, { on, course, result }],
  test: ({ on, test, results }) => [e.Nt2TestTaken, { on, test, results }],
  testWithdrawn: ({ test }, history) => [
    e.Nt2TestWithdrawn,
    { on: dayOf(history, (fact) => fact.kind === 'test' && fact.test === test), test, reason: 'FOUT' },
  ],
  recognised: ({ on, recognition, skills, level }) => [
    e.LevelRecognised,
    { on, recognition, kind: 'CERTIFICATE', skills, level },
  ],
  lease: ({ on, lease, signedOn, role, rehousedFrom }) => [
    e.LeaseStarted,
    {
      ...{ on, lease, signedOn, role, landlord: agency },
      ...(rehousedFrom !== undefined && { rehousing: { because: 'SALE', previous: rehousedFrom } }),
    },
  ],
  leaseEnded: ({ on, lease }) => [e.LeaseEnded, { on, lease }],
  proof: ({ on, proof, level, manifest }) => [
    e.LanguageProofAccepted,
    { on, proof, level, kind: manifest ? 'MANIFEST_TO_LANDLORD' : 'SELOR' },
  ],
  proofWithdrawn: ({ proof }, history) => [
    e.LanguageProofWithdrawn,
    { on: dayOf(history, (fact) => fact.kind === 'proof' && fact.proof === proof), proof, reason: 'FOUT' },
  ],
  exempted: ({ on }) => [e.LanguageExemptionGranted, { on, ground: 'HEALTH' }],
  exemptionEnded: ({ on }) => [e.LanguageExemptionEnded, { on }],
  postponed: ({ on, lease }) => [
    e.LanguageRequirementPostponed,
    { on, lease, reason: 'PERSONAL', grantedBy: 'KBI' },
  ],
  housingNotice: ({ on, lease, until }) => [e.HousingNoticeGiven, { on, lease, until }],
  housingFine: ({ on, lease }) => [e.HousingFineImposed, { on, lease, amount: 100 }],
};

/** The day of the fact that another one takes back. */
function dayOf(history: History, isMeant: (fact: Fact) => boolean): string | undefined {
  const fact = history.find(isMeant);
  return fact && 'on' in fact ? fact.on : undefined;
}

/** The events of a history. */
export const asEvents = (history: History): readonly DomainEvent[] =>
  history.map((fact, n) => {
    const [definition, fields] = (recorded[fact.kind] as Recorded<Kind>)(fact as never, history, n);
    return definition.of(fields as never);
  });
