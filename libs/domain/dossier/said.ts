import { adviceEvents } from './advice.js';
import { attestEvents } from './attest.js';
import { breachEvents } from './breach.js';
import { contractEvents } from './contract.js';
import { languageEvents } from './language.js';
import { EmptySectionStated } from './official-answer.js';
import { orientationEvents } from './orientation.js';
import { referralEvents } from './referral.js';
import { sayAnew, subject, type Said } from './subject.js';
import { wishEvents } from './wishes.js';

const events = {
  ...attestEvents,
  ...contractEvents,
  ...orientationEvents,
  ...adviceEvents,
  ...referralEvents,
  ...breachEvents,
  ...languageEvents,
  ...wishEvents,
  EmptySectionStated,
};
type Events = typeof events;

/** What of a dossier no rule looks at yet: the last that was said on each matter. */
export const said = subject<Said, Events>({
  initial: undefined,
  events,
  evolve: Object.fromEntries(Object.keys(events).map((name) => [name, sayAnew])) as {
    [Name in keyof Events]: typeof sayAnew;
  },
});
