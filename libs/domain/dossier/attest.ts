import { z } from 'zod';
import { DateOnly } from '../kernel/dates.js';
import { event, fact } from '../kernel/event.js';
import { EntryId } from '../identifiers/ids.js';
import { eventCommands } from './event-command.js';
import { dated } from './subject.js';
import { StatedId, StatedSite } from './values.js';

/** Attest of inburgering, and attest by recognised prior learning (EVC). Source: KBI-01.00, AttestType. */
export const attestTypes = {
  AI023: 'attest of inburgering',
  AEVC05: 'attest by recognised prior learning (EVC)',
} as const;
/** Source: KBI-01.00, DocumentSoort. */
export const AttestKind = z.enum(['ATTEST']);
const AttestType = z.enum(Object.keys(attestTypes) as [keyof typeof attestTypes]);

export const AttestIssued = event({
  name: 'AttestIssued',
  version: 1,
  title: 'Attest uitgereikt',
  meaning: 'An attest was made out to the person.',
  about: 'attest/{attest}',
  fields: {
    ...dated,
    attest: fact(EntryId),
    kind: fact(AttestKind.optional()),
    type: fact(AttestType.optional()),
    /** Of the paper, in the archive. */
    archived: fact(StatedId.optional()),
    madeOn: fact(DateOnly.optional()),
    signedOn: fact(DateOnly.optional()),
    createdBy: fact(StatedSite.optional()),
  },
});

export const attestCommands = eventCommands({
  IssueAttest: { event: AttestIssued, meaning: 'Records that an attest was made out.' },
});
