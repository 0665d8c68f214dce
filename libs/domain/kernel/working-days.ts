/** Working days in Belgium: no Saturday, no Sunday, no legal holiday (law of 4 January 1974 and its decree). */
import { addTerm, day, dayAfter, type DateOnly } from './dates.js';

/** Holidays of the same day each year. */
const fixed = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'];
/** Days after Easter: Easter Monday, Ascension, Whit Monday. */
const afterEaster = [1, 39, 50];

/** Easter Sunday of a year of the Gregorian calendar (the anonymous algorithm of Meeus, Jones and Butcher). */
function easter(year: number): DateOnly {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const h = (19 * a + century - Math.floor(century / 4) - correction + 15) % 30;
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - h - (ofCentury % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114; // of March, from which month and day follow
  const two = (number: number) => String(number).padStart(2, '0');
  return day(`${String(year).padStart(4, '0')}-${two(Math.floor(days / 31))}-${two((days % 31) + 1)}`);
}

function isWorkingDay(date: DateOnly): boolean {
  if ([0, 6].includes(new Date(date).getUTCDay()) || fixed.includes(date.slice(5))) return false;
  const sunday = easter(Number(date.slice(0, 4)));
  return !afterEaster.some((days) => addTerm(sunday, { days }) === date);
}

/** The how manieth working day after a day. */
export function workingDayAfter(date: DateOnly, count: number): DateOnly {
  let found = date;
  for (let left = count; left > 0; left -= isWorkingDay(found) ? 1 : 0) found = dayAfter(found);
  return found;
}
