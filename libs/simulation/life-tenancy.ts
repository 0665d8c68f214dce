import type { Chance } from './chance.js';
import { dateOf, type Day } from './days.js';
import type { Story } from './story.js';
import type { Tenancy } from './tenancies.js';

/** From the start of a lease to the day after its term of a year, in days. */
const OVERDUE = 370;

/** The lease of a social home, and what becomes of the Dutch that it asks. */
export function tellTenancy(story: Story, { starts, becomes }: Tenancy, chance: Chance): void {
  const lease = 'H1';
  story.tell(starts, 'StartLease', { lease, landlord: chance.pick(story.cast.landlords) });
  if (becomes === 'EXEMPT')
    story.tell(starts + chance.whole(60, 300), 'GrantLanguageExemption', { ground: 'LEARNING_LIMIT' });
  if (becomes === 'POSTPONED')
    story.tell(starts + chance.whole(200, 350), 'PostponeLanguageRequirement', {
      ...{ lease, reason: chance.pick(['MEDICAL', 'PERSONAL']), grantedBy: 'KBI' },
    });
  if (becomes === 'NOTICE' || becomes === 'FINE') tellSupervision(story, becomes, chance, starts + OVERDUE);
}

/** What landlord and supervisor do once the term is over. */
function tellSupervision(story: Story, becomes: 'NOTICE' | 'FINE', chance: Chance, overdue: Day): void {
  const lease = 'H1';
  const found = overdue + chance.whole(0, 30);
  const notice = found + chance.whole(20, 60);
  const until = notice + 90;
  story.tell(found, 'RecordLandlordFinding', { lease });
  story.tell(notice, 'GiveHousingNotice', { lease, until: dateOf(until) });
  if (becomes === 'FINE')
    story.tell(until + chance.whole(5, 30), 'ImposeHousingFine', {
      lease,
      amount: chance.pick([100, 250, 500]),
    });
}
