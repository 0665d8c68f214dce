/** The daily run as a whole, on the stream of its day. What it finds is recorded in each dossier: moments.ts. */
import { z } from 'zod';
import { DossierId } from '../identifiers/ids.js';
import { DateOnly } from '../kernel/dates.js';
import { event, fact } from '../kernel/event.js';

const Count = z.int().min(0);

export const DailyRunCompleted = event('DailyRunCompleted', {
  title: 'Dagelijkse ronde voltooid',
  meaning:
    'Every dossier in which a term may have ended by a day was looked at; what had passed is recorded there.',
  fields: {
    /** The day of the law that the run serves, whenever it ran. */
    on: fact(DateOnly, 'op'),
    looked: fact(Count, 'dossiers bekeken'),
    recorded: fact(Count, 'termijnen vastgesteld'),
    /** Dossiers in which something went wrong: they are looked at again the next day. */
    failed: fact(z.array(DossierId), 'niet gelukt'),
  },
});
