import type { Chance } from './chance.js';
import { dateOf, weekdayFrom, type Day } from './days.js';
import type { Planned } from './plan.js';
import type { Story } from './story.js';

/** From the finding to the end of the term of the notice, in days. */
const NOTICE_DAYS = 30;

/** Who missed most of MO: the finding, the notice, and of some the fine. @param ended the last day of MO */
export function tellBreach(story: Story, { fined }: Planned, chance: Chance, ended: Day): void {
  const found = weekdayFrom(ended + chance.whole(7, 30));
  const until = found + 7 + NOTICE_DAYS;
  const breach = 'I1';
  story.tell(found, 'EstablishBreach', {
    breach,
    ground: 'PART_NOT_MET',
    part: 'MO',
    type: '2',
    authority: 'HH',
  });
  story.tell(found + 7, 'SendNoticeOfDefault', { breach, until: dateOf(until) });
  const decided = weekdayFrom(until + chance.whole(14, 45));
  if (!fined) {
    if (chance.happens(0.6))
      story.tell(decided, 'DecideSanction', { breach, authority: 'HH', outcome: 'NO_SANCTION' });
    return;
  }
  const amount = chance.pick([50, 100, 150, 250]);
  story.tell(decided, 'DecideSanction', {
    ...{ breach, authority: 'HH', outcome: 'FINE', amount, postedOn: dateOf(decided + 1) },
  });
  if (chance.happens(0.6))
    story.tell(decided + chance.whole(20, 90), 'RecordFinePayment', { breach, payment: 'P1', amount });
}
