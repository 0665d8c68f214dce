import { communesOf, siteOf, type Cast } from './cast.js';
import { Chance } from './chance.js';
import { dateOf, dayOf, weekdayFrom, type Day } from './days.js';
import { tellBreach } from './life-breach.js';
import { tellCourses } from './life-courses.js';
import { tellTenancy } from './life-tenancy.js';
import type { Planned } from './plan.js';
import { Story, type Told } from './story.js';

/** The last day on which a contract is signed: it counts in the year. */
const LAST_SIGNING = dayOf('2017-12-29');

/**
 * The life of one person as the commands that tell it, in the order of their days. It begins in the year and goes on
 * after it, until it is decided what becomes of the trajectory.
 */
export function lifeOf(person: Planned, seed: number, cast: Cast): readonly Told[] {
  const chance = new Chance(`life ${String(seed)} ${String(person.number)}`);
  const story = new Story(cast);
  tellArrival(story, person, chance);
  const signed = Math.min(weekdayFrom(person.opens + chance.whole(0, 7)), LAST_SIGNING);
  if (person.outcome === 'GIVES_UP') tellGivingUp(story, person, chance);
  else tellContract(story, person, chance, signed);
  if (person.course) {
    const ended = tellCourses(story, { ...person, course: person.course }, chance, signed);
    if (person.outcome === 'BREACH') tellBreach(story, person, chance, ended);
  }
  if (person.tenancy) tellTenancy(story, person.tenancy, chance);
  return story.inOrder();
}

/** Known, obliged or entitled, registered, talked with and advised: what comes before a trajectory. */
function tellArrival(story: Story, person: Planned, chance: Chance): void {
  const { cast } = story;
  const { identity, region, obliged, arrives, opens } = person;
  const between = (share: number): Day => arrives + Math.floor((opens - arrives) * share);
  const place = { organisation: cast.agency, site: siteOf(region) };
  story.tell(arrives, 'OpenDossier', { identity });
  story.tell(arrives, 'StateResidence', { commune: chance.pick(communesOf[region]) });
  story.tell(arrives, 'DetermineTargetGroup', {
    code: 'JA',
    ...(obliged ? { type: 'PLICHT', ground: 'FIRST_REGISTRATION' } : { type: 'RECHT' }),
  });
  if (obliged) story.tell(between(0.1), 'SendRegistrationLetter', {});
  story.tell(between(0.4), 'RegisterPerson', { kind: 'EA', place });
  story.tell(between(0.6), 'HoldTalk', { talk: 'G1', kind: 'RECEPTION_OFFICE', place });
  const house = { organisation: chance.pick(cast.housesOfDutch) };
  story.tell(between(0.9), 'HoldTalk', { talk: 'G2', kind: 'HOUSE_OF_DUTCH', place: house });
  const track = chance.pick(['CBE', 'CVO', 'CVO'] as const);
  story.tell(between(0.9), 'AdviseCourse', { track, level: 'A1' });
}

const typeOf = ({ region, obliged }: Planned) =>
  region === 'BRUSSELS' ? 'TT_IBBXL' : obliged ? 'TT_IBVP' : 'TT_IBRH';

/** The trajectory, its contract, and the waiting list for MO. */
function tellContract(story: Story, person: Planned, chance: Chance, signed: Day): void {
  const { region, opens, course } = person;
  const place = { organisation: story.cast.agency, site: siteOf(region) };
  const components = ['TO_OB_MO', 'TO_A1', 'TO_A2'];
  story.tell(opens, 'OpenTrajectory', { trajectory: 'T1', type: typeOf(person), manager: place, components });
  story.tell(signed, 'SignContract', {
    contract: 'K1',
    trajectory: 'T1',
    createdBy: place,
    parts: ['MO', 'NT2'],
  });
  const language = course?.language ?? chance.pick(['ar', 'fa', 'ps', 'so', 'ti', 'en', 'tr', 'ku']);
  story.tell(signed, 'JoinWaitingList', { entry: 'W1', list: 'MO', language, region });
  if (!course && chance.happens(0.1))
    story.tell(signed + chance.whole(30, 90), 'OfferPlace', { entry: 'W1' });
}

/** A trajectory that is opened and closed again, without a contract. */
function tellGivingUp(story: Story, person: Planned, chance: Chance): void {
  const { region, opens } = person;
  const manager = { organisation: story.cast.agency, site: siteOf(region) };
  story.tell(opens, 'OpenTrajectory', { trajectory: 'T1', type: typeOf(person), manager });
  const until = dateOf(opens + 60);
  story.tell(opens + 7, 'PostponeSignature', {
    postponement: 'U1',
    until,
    because: chance.pick(['PERSONAL', 'MEDICAL']),
  });
  story.tell(weekdayFrom(opens + chance.whole(75, 200)), 'CloseTrajectory', { trajectory: 'T1' });
}
