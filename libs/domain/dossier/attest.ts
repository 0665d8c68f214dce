import { DateOnly } from '../kernel/dates.js';
import { event, fact, sealing } from '../kernel/event.js';
import { labelledInline } from '../kernel/labels.js';
import { EntryId } from '../identifiers/ids.js';
import { eventCommands } from './event-command.js';
import { dated } from './subject.js';
import { statedId, statedSite } from './values.js';

/** Source: KBI-01.00, DocumentSoort. */
export const AttestKind = labelledInline('AttestKind', {
  ATTEST: { nl: 'attest', en: 'attest' },
});
/** Source: KBI-01.00, AttestType. */
export const AttestType = labelledInline('AttestType', {
  AI023: { nl: 'attest van inburgering', en: 'attest of inburgering' },
  AEVC05: { nl: 'attest EVC', en: 'attest by recognised prior learning (EVC)' },
});

export const AttestIssued = event('AttestIssued', {
  version: 2,
  title: 'Attest uitgereikt',
  meaning: 'An attest was made out to the person.',
  about: 'attest/{attest}',
  fields: {
    ...dated,
    attest: fact(EntryId, 'attest'),
    kind: fact(AttestKind.optional(), 'soort'),
    type: fact(AttestType.optional(), 'type'),
    /** Of the paper, in the archive. */
    archived: statedId('nummer in het archief'),
    madeOn: fact(DateOnly.optional(), 'opgemaakt op'),
    signedOn: fact(DateOnly.optional(), 'getekend op'),
    createdBy: statedSite('aangemaakt door'),
  },
  upcasters: { 1: sealing },
});

export const attestCommands = eventCommands({
  IssueAttest: { event: AttestIssued, meaning: 'Records that an attest was made out.' },
});
