import type { z } from 'zod';
import { DateOnly } from '../kernel/dates.js';
import { event, fact, identity, sensitive, sealing } from '../kernel/event.js';
import { known, ProofId } from '../identifiers/ids.js';
import { refuse } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import { Level } from './levels.js';
import { NOT_IN_EDITION, dated, dateOf, refersTo, subject } from './subject.js';
import { Code, Text } from './values.js';
import { nothing, record } from '../kernel/decision.js';
import { labelled, labelledInline } from '../kernel/labels.js';
import { same } from '../kernel/same.js';

/** What proves Dutch for the Wooncode beside an NT2 test or course of this dossier. Source: DOMAIN, met by. */
export const ProofKind = labelled('ProofKind', 'What proves knowledge of Dutch for the Wooncode', {
  MANIFEST_TO_LANDLORD: { nl: 'kennelijk voor de verhuurder', en: 'manifest to the landlord' },
  DUTCH_LANGUAGE_EDUCATION: { nl: 'Nederlandstalig onderwijs', en: 'Dutch-language education' },
  EDUCATION_NETHERLANDS: { nl: 'onderwijs in Nederland', en: 'education in the Netherlands' },
  EDUCATION_OVERSEAS_OR_SURINAME: {
    nl: 'onderwijs overzee of in Suriname',
    en: 'education overseas or in Suriname',
  },
  INTEGRATION_ORGANISATION: {
    nl: 'bewijs van een integratieorganisatie',
    en: 'proof by an integration organisation',
  },
  CERTIFICATE_DUTCH_AS_FOREIGN_LANGUAGE: {
    nl: 'Certificaat Nederlands als Vreemde Taal',
    en: 'Certificate of Dutch as a Foreign Language',
  },
  EMPLOYMENT_SERVICE: {
    nl: 'bewijs van een arbeidsbemiddelingsdienst',
    en: 'proof by an employment service',
  },
  SELOR: { nl: 'taalcertificaat van SELOR', en: 'language certificate of SELOR' },
});
export type ProofKind = z.output<typeof ProofKind>;

/** Lasting hindrance by illness or disability, or the limit of learning was reached. Source: DOMAIN, exempt. */
const ExemptionGround = labelledInline('ExemptionGround', {
  HEALTH: { nl: 'gezondheid', en: 'health' },
  LEARNING_LIMIT: { nl: 'uitgeleerd', en: 'limit of learning reached' },
});

const LanguageProofAccepted = event('LanguageProofAccepted', {
  title: 'Taalbewijs aanvaard',
  meaning: 'A proof of Dutch other than an NT2 result was accepted.',
  notByImport: NOT_IN_EDITION,
  fields: {
    ...dated,
    proof: fact(ProofId, 'bewijs'),
    kind: fact(ProofKind, 'soort'),
    /** Absent: the proof is good for any level. */
    level: fact(Level.optional(), 'niveau'),
    document: identity(Text.optional(), 'document'),
  },
});
/** `on` is the day of the proof, because a withdrawn proof never proved anything. */
const LanguageProofWithdrawn = event('LanguageProofWithdrawn', {
  version: 2,
  title: 'Taalbewijs ingetrokken',
  meaning: 'A proof was accepted in error and proves nothing.',
  notByImport: NOT_IN_EDITION,
  fields: { ...dated, proof: refersTo(ProofId, 'bewijs'), reason: identity(Code, 'reden') },
  upcasters: { 1: sealing },
});
const LanguageExemptionGranted = event('LanguageExemptionGranted', {
  title: 'Vrijgesteld van de taalvereiste',
  meaning: 'The person need not meet the language requirement.',
  notByImport: NOT_IN_EDITION,
  fields: { ...dated, ground: sensitive(ExemptionGround, 'grond') },
});
const LanguageExemptionEnded = event('LanguageExemptionEnded', {
  title: 'Vrijstelling beëindigd',
  meaning: 'An exemption holds no longer.',
  notByImport: NOT_IN_EDITION,
  fields: { ...dated },
});

export interface WithLanguageProof {
  readonly languageProof: {
    readonly proofs: readonly {
      readonly proof: ProofId;
      readonly on: DateOnly;
      readonly kind: ProofKind;
      readonly level: Level | undefined;
    }[];
    readonly withdrawn: readonly ProofId[];
    /** `until` is the first day on which the exemption holds no longer. */
    readonly exemptions: readonly { readonly from: DateOnly; readonly until: DateOnly | undefined }[];
  };
}

export const languageProof = subject({
  initial: { proofs: [], withdrawn: [], exemptions: [] } as WithLanguageProof['languageProof'],
  events: { LanguageProofAccepted, LanguageProofWithdrawn, LanguageExemptionGranted, LanguageExemptionEnded },
  evolve: {
    LanguageProofAccepted: (state, { facts }) => {
      const { proof, kind, level } = facts;
      return { ...state, proofs: [...state.proofs, { proof, kind, level, on: dateOf(facts) }] };
    },
    LanguageProofWithdrawn: (state, { facts }) => ({
      ...state,
      proofs: state.proofs.filter((entry) => entry.proof !== facts.proof),
      withdrawn: [...state.withdrawn, facts.proof],
    }),
    LanguageExemptionGranted: (state, { facts }) => ({
      ...state,
      exemptions: [...state.exemptions, { from: dateOf(facts), until: undefined }],
    }),
    LanguageExemptionEnded: (state, { facts }) => ({
      ...state,
      exemptions: state.exemptions.map((entry) => ({ ...entry, until: entry.until ?? dateOf(facts) })),
    }),
  },
});

/** Since when the person is exempt from the language requirement on a day; undefined without an exemption. */
export function exemptSince(dossier: WithLanguageProof, date: DateOnly): DateOnly | undefined {
  return dossier.languageProof.exemptions.find(
    ({ from, until }) => from <= date && (until === undefined || date < until),
  )?.from;
}

const AcceptLanguageProof = dossierCommand('AcceptLanguageProof', {
  meaning:
    'Accepts a proof of Dutch other than an NT2 result: a diploma, a certificate, or what the landlord saw.',
  fields: {
    on: DateOnly,
    proof: ProofId,
    kind: ProofKind,
    level: Level.optional(),
    document: Text.optional(),
  },
  refusals: ['PROOF_KNOWN', 'PROOF_WITHDRAWN'],
  records: [LanguageProofAccepted],
  decide: ({ document, ...accepted }, dossier: WithLanguageProof) => {
    const known = dossier.languageProof.proofs.find((entry) => entry.proof === accepted.proof);
    if (known) return same(known, accepted) ? nothing() : refuse('PROOF_KNOWN', '/proof');
    if (dossier.languageProof.withdrawn.includes(accepted.proof)) return refuse('PROOF_WITHDRAWN', '/proof');
    return record(LanguageProofAccepted.of({ ...accepted, document }));
  },
});

const WithdrawLanguageProof = dossierCommand('WithdrawLanguageProof', {
  meaning: 'Withdraws a proof that was accepted in error; what it proved is gone from the day of the proof.',
  fields: { proof: known(ProofId), reason: Code },
  refusals: ['PROOF_UNKNOWN'],
  records: [LanguageProofWithdrawn],
  decide: ({ proof, reason }, dossier: WithLanguageProof) => {
    const { proofs, withdrawn } = dossier.languageProof;
    if (withdrawn.includes(proof)) return nothing();
    const known = proofs.find((entry) => entry.proof === proof);
    return known
      ? record(LanguageProofWithdrawn.of({ on: known.on, proof, reason }))
      : refuse('PROOF_UNKNOWN', '/proof');
  },
});

const GrantLanguageExemption = dossierCommand('GrantLanguageExemption', {
  meaning: 'Exempts the person from the language requirement; the ground is kept sealed.',
  fields: { on: DateOnly, ground: ExemptionGround },
  refusals: ['ALREADY_EXEMPT'],
  records: [LanguageExemptionGranted],
  decide: ({ on, ground }, dossier: WithLanguageProof) => {
    const { exemptions } = dossier.languageProof;
    if (exemptions.some(({ from, until }) => from === on && until !== on)) return nothing();
    const running = exemptions.some(({ until }) => until === undefined || on < until);
    return running ? refuse('ALREADY_EXEMPT', '/on') : record(LanguageExemptionGranted.of({ on, ground }));
  },
});

const EndLanguageExemption = dossierCommand('EndLanguageExemption', {
  meaning: 'Ends an exemption.',
  fields: { on: DateOnly },
  refusals: ['NOT_EXEMPT'],
  records: [LanguageExemptionEnded],
  decide: ({ on }, dossier: WithLanguageProof) => {
    const { exemptions } = dossier.languageProof;
    const running = exemptions.some(({ from, until }) => until === undefined && from <= on);
    if (running) return record(LanguageExemptionEnded.of({ on }));
    return exemptions.some(({ until }) => until === on) ? nothing() : refuse('NOT_EXEMPT', '/on');
  },
});

export const languageProofCommands = {
  AcceptLanguageProof,
  WithdrawLanguageProof,
  GrantLanguageExemption,
  EndLanguageExemption,
};
