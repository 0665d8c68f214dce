import { z } from 'zod';
import { event, fact, sensitive, sealing } from '../kernel/event.js';
import { EntryId } from '../identifiers/ids.js';
import { eventCommands } from './event-command.js';
import { dated } from './subject.js';
import { Flag, StatedCode, StatedPeriod, statedSite } from './values.js';

/** `ICO13G` is written with the letter O here, and as `IC013G` in edition 02.00. Source: KBI-01.00, ContractType. */
export const ContractType = z.enum(['IC07G', 'ICF08G', 'IC09G', 'ICF10G', 'IC11G', 'ICF12G', 'ICO13G']);

/** Source: KBI-01.00, AddendumType. */
export const AddendumType = z.enum([
  'AIC14G',
  'AICF15G',
  'AICF16G',
  'AICF17G',
  'AICF18G',
  'AIC19G',
  'AIC20G',
  'AIC21G',
]);

/** Which parts somebody agreed to follow. */
const parts = {
  socialOrientation: fact(Flag.optional(), 'maatschappelijke oriëntatie'),
  nt2: fact(Flag.optional(), 'NT2'),
  careerOrientation: fact(Flag.optional(), 'loopbaanoriëntatie'),
};
/** A period in which something need not be done, and why: the reason may tell about somebody's health. */
const timeOut = {
  period: fact(StatedPeriod.optional(), 'periode'),
  reason: sensitive(StatedCode.optional(), 'reden'),
};
const ofContract = { ...dated, contract: fact(EntryId, 'contract') };

export const ContractSigned = event('ContractSigned', {
  version: 2,
  title: 'Contract getekend',
  meaning: 'An integration contract was registered.',
  about: 'contract/{contract}',
  fields: {
    ...ofContract,
    type: fact(ContractType.optional(), 'type'),
    createdBy: statedSite('aangemaakt door'),
    ...parts,
  },
  upcasters: { 1: sealing },
});
export const ContractAmended = event('ContractAmended', {
  version: 2,
  title: 'Addendum bij contract',
  meaning: 'An addendum changes the parts of a contract.',
  about: 'contract/{contract}/addendum/{addendum}',
  fields: {
    ...ofContract,
    addendum: fact(EntryId, 'addendum'),
    type: fact(AddendumType.optional(), 'type'),
    createdBy: statedSite('aangemaakt door'),
    ...parts,
  },
  upcasters: { 1: sealing },
});
export const ContractSuspended = event('ContractSuspended', {
  title: 'Contract opgeschort',
  meaning: 'A contract doesn’t bind for a time.',
  about: 'contract/{contract}/suspension/{suspension}',
  fields: { ...ofContract, suspension: fact(EntryId, 'opschorting'), ...timeOut },
});
export const SignaturePostponed = event('SignaturePostponed', {
  title: 'Ondertekening uitgesteld',
  meaning: 'The person may sign the contract later, for a period.',
  about: 'signaturePostponement/{postponement}',
  fields: { ...dated, postponement: fact(EntryId, 'uitstel'), ...timeOut },
});

export const contractCommands = eventCommands({
  SignContract: { event: ContractSigned, meaning: 'Records an integration contract.' },
  AmendContract: { event: ContractAmended, meaning: 'Records an addendum to a contract.' },
  SuspendContract: {
    event: ContractSuspended,
    meaning: 'Suspends a contract for a period; the reason is kept sealed.',
  },
  PostponeSignature: {
    event: SignaturePostponed,
    meaning: 'Lets the person sign the contract later; the reason is kept sealed.',
  },
});
