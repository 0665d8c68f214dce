import { DateOnly } from '../kernel/dates.js';
import { event, fact, identity, sensitive, sealing } from '../kernel/event.js';
import { known, ProofId } from '../identifiers/ids.js';
import { refuse } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import { Level } from './levels.js';
import { NOT_IN_EDITION, dated, dateOf, refersTo, subject } from './subject.js';
import { Code, Text } from './values.js';
import { ExemptionGround, ProofKind } from './proof-kinds.js';
import { nothing, record } from '../kernel/decision.js';
import { inForce } from '../kernel/rule.js';
import { same } from '../kernel/same.js';
import { acceptedProofs } from '../law/housing.js';

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

/** From a day on the person is exempt, or is so no longer. */
interface ExemptionTurn {
  readonly on: DateOnly;
  readonly isExempt: boolean;
}
/** `until` is the first day on which the exemption holds no longer. */
interface Exemption {
  readonly from: DateOnly;
  readonly until: DateOnly | undefined;
}

export interface WithLanguageProof {
  readonly languageProof: {
    readonly proofs: readonly {
      readonly proof: ProofId;
      readonly on: DateOnly;
      readonly kind: ProofKind;
      readonly level: Level | undefined;
    }[];
    readonly withdrawn: readonly ProofId[];
    /** By their days; of one day in the order of recording. */
    readonly exemptionTurns: readonly ExemptionTurn[];
  };
}
type LanguageProofState = WithLanguageProof['languageProof'];

function turned(state: LanguageProofState, turn: ExemptionTurn): LanguageProofState {
  const turns = [...state.exemptionTurns, turn].sort((a, b) => a.on.localeCompare(b.on));
  return { ...state, exemptionTurns: turns };
}

export const languageProof = subject({
  initial: { proofs: [], withdrawn: [], exemptionTurns: [] } as LanguageProofState,
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
    LanguageExemptionGranted: (state, { facts }) => turned(state, { on: dateOf(facts), isExempt: true }),
    LanguageExemptionEnded: (state, { facts }) => turned(state, { on: dateOf(facts), isExempt: false }),
  },
});

/**
 * The exemptions, in order: each from the day on which it was granted until the day on which it was ended. One that is
 * granted on the day on which another ends goes on with that.
 */
function exemptionsOf({ languageProof: { exemptionTurns } }: WithLanguageProof): readonly Exemption[] {
  const exemptions: Exemption[] = [];
  for (const { on, isExempt } of exemptionTurns) {
    const last = exemptions.at(-1);
    const isRunning = last !== undefined && last.until === undefined;
    if (isExempt && last?.until === on) exemptions.splice(-1, 1, { ...last, until: undefined });
    else if (isExempt && !isRunning) exemptions.push({ from: on, until: undefined });
    if (!isExempt && isRunning) exemptions.splice(-1, 1, { ...last, until: on });
  }
  return exemptions;
}

/** Since when the person is exempt from the language requirement on a day; undefined without an exemption. */
export function exemptSince(dossier: WithLanguageProof, date: DateOnly): DateOnly | undefined {
  return exemptionsOf(dossier).find(
    ({ from, until }) => from <= date && (until === undefined || date < until),
  )?.from;
}

/** Whether a proof is of a kind that the Wooncode takes on the day of the proof. */
export const isAccepted = ({ kind, on }: { readonly kind: ProofKind; readonly on: DateOnly }): boolean =>
  inForce(acceptedProofs, on)?.value.includes(kind) ?? false;

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
  refusals: ['PROOF_KNOWN', 'PROOF_WITHDRAWN', 'PROOF_KIND_NOT_IN_FORCE'],
  records: [LanguageProofAccepted],
  decide: ({ document, ...accepted }, dossier: WithLanguageProof) => {
    const known = dossier.languageProof.proofs.find((entry) => entry.proof === accepted.proof);
    if (known) return same(known, accepted) ? nothing() : refuse('PROOF_KNOWN', '/proof');
    if (dossier.languageProof.withdrawn.includes(accepted.proof)) return refuse('PROOF_WITHDRAWN', '/proof');
    if (!isAccepted(accepted)) return refuse('PROOF_KIND_NOT_IN_FORCE', '/kind');
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
    const { exemptionTurns } = dossier.languageProof;
    if (exemptionTurns.findLast((turn) => turn.on === on)?.isExempt) return nothing();
    const exemptions = exemptionsOf(dossier);
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
    const exemptions = exemptionsOf(dossier);
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
