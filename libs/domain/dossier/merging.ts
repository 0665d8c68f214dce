/** Two dossiers of one person: one is absorbed by the other, and parted from it again where that was an error. */
import { z } from 'zod';
import { DossierId, EventId } from '../identifiers/ids.js';
import { event, fact, identity, type FactEvent } from '../kernel/event.js';
import { dated } from './subject.js';
import { Text } from './values.js';

const notByCommand = 'merging has operations of its own, `MergeDossiers` and `UnmergeDossiers`';
const notByImport = 'no official document merges dossiers';
const notCorrected = {
  nl: 'het wordt ongedaan gemaakt met `UnmergeDossiers`',
  en: 'it is undone by `UnmergeDossiers`',
};

/** On the stream of the absorbed dossier; the last event there, as long as it is not reopened. */
export const DossierMerged = event('DossierMerged', {
  title: 'Dossier samengevoegd met een ander',
  meaning: 'The dossier is of the same person as another, which goes on for both; this one is closed.',
  notByCommand,
  notByImport,
  notCorrected,
  fields: { ...dated, into: fact(DossierId, 'in dossier'), reason: identity(Text, 'reden') },
});

/** On the stream of the survivor. It copies nothing: who reads the survivor reads both. */
export const DossierJoined = event('DossierJoined', {
  title: 'Ander dossier bijgevoegd',
  meaning: 'What another dossier holds is of this person too.',
  notByCommand,
  notByImport,
  notCorrected,
  fields: { ...dated, from: fact(DossierId, 'uit dossier') },
});

/** On the stream of the survivor, which is from then on as if it had never been joined. */
export const DossierSeparated = event('DossierSeparated', {
  title: 'Dossiers weer gescheiden',
  meaning: 'The two dossiers were not of one person: what the other holds is not of this one.',
  notByCommand,
  notByImport,
  notCorrected: { nl: 'de dossiers worden opnieuw samengevoegd', en: 'the dossiers are merged again' },
  fields: {
    ...dated,
    from: fact(DossierId, 'van dossier'),
    /** What was recorded here since they were joined and is of the other person: it is recorded anew there. */
    moved: fact(z.array(EventId), 'verplaatste feiten'),
    /** What was derived here from both since then. What follows from this dossier alone is decided anew. */
    decidedAnew: fact(z.array(EventId), 'opnieuw beslist'),
    reason: identity(Text, 'reden'),
  },
});

/** On the stream of the absorbed dossier, before what was recorded for it in the meantime. */
export const DossierReopened = event('DossierReopened', {
  title: 'Dossier heropend',
  meaning: 'The dossier goes on by itself again.',
  notByCommand,
  notByImport,
  notCorrected: { nl: 'de dossiers worden opnieuw samengevoegd', en: 'the dossiers are merged again' },
  fields: { ...dated, from: fact(DossierId, 'uit dossier') },
});

/** Which dossiers are of one person says who reads their streams: no rule of a dossier does. */
export const mergingEvents = { DossierMerged, DossierJoined, DossierSeparated, DossierReopened };

/** The ids of the events that separations among these leave out: none of them is of this dossier any more. */
export function separatedIn(events: Iterable<FactEvent>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { type, facts } of events) {
    if (type !== DossierSeparated.name) continue;
    const { moved, decidedAnew } = facts as { readonly moved: EventId[]; readonly decidedAnew: EventId[] };
    for (const id of [...moved, ...decidedAnew]) ids.add(id);
  }
  return ids;
}
