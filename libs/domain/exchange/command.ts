import { z } from 'zod';
import { DateOnly, day } from '../kernel/dates.js';
import { AgreementId } from '../identifiers/ids.js';
import { refuse, type RefusalCode } from '../refusals/refusal.js';
import type { Agreement } from './agreement.js';
import type { Decision } from '../kernel/decision.js';

/** As for a fact of a dossier (assumed): an earlier day is a slip of the pen. */
const firstDay = day('1900-01-01');

/** The day on which something held, whenever it is recorded. */
export const dated = { on: DateOnly.describe('The day on which it held') };

type SchemaOf<Shape extends z.ZodRawShape> = z.ZodObject<
  { agreement: typeof AgreementId } & Shape,
  z.core.$strict
>;
type Stated<Shape extends z.ZodRawShape> = z.output<SchemaOf<Shape>>;

/** A command of an administrator on one exchange agreement. */
export interface AgreementCommand<Schema extends z.ZodType = z.ZodType> {
  readonly name: string;
  /** One sentence for the people and services that send it. */
  readonly meaning: string;
  readonly schema: Schema;
  /** Every reason for which it may be refused. */
  readonly refusals: readonly RefusalCode[];
  decide(command: z.output<Schema>, agreement: Agreement | undefined, today: DateOnly): Decision;
}

/** Defines a command that may be about an agreement that isn't there yet. */
export function commandOnAny<Shape extends z.ZodRawShape>(
  name: string,
  meaning: string,
  fields: Shape,
  refusals: readonly RefusalCode[],
  decide: (command: Stated<Shape>, agreement: Agreement | undefined) => Decision,
): AgreementCommand<SchemaOf<Shape>> {
  const schema = z
    .strictObject({ agreement: AgreementId, ...fields })
    .meta({ id: name, description: meaning }) as unknown as SchemaOf<Shape>;
  const ofDay = 'on' in fields ? (['FUTURE_DATE', 'DATE_TOO_EARLY'] as const) : [];
  return {
    name,
    meaning,
    schema,
    refusals: [...ofDay, ...refusals],
    decide(command, agreement, today) {
      const on = dayOf(command);
      if (on !== undefined && on > today) return refuse('FUTURE_DATE', '/on');
      if (on !== undefined && on < firstDay) return refuse('DATE_TOO_EARLY', '/on');
      return decide(command, agreement);
    },
  };
}

/** Defines a command on an agreement that was proposed and, on the day of the command, hasn't ended. */
export function agreementCommand<Shape extends z.ZodRawShape>(
  name: string,
  meaning: string,
  fields: Shape,
  refusals: readonly RefusalCode[],
  decide: (command: Stated<Shape>, agreement: Agreement) => Decision,
): AgreementCommand<SchemaOf<Shape>> {
  const all = [
    ...new Set<RefusalCode>([
      'AGREEMENT_UNKNOWN',
      ...('on' in fields ? (['AGREEMENT_OUT_OF_ORDER', 'AGREEMENT_ENDED'] as const) : []),
      ...refusals,
    ]),
  ];
  return commandOnAny(name, meaning, fields, all, (command, agreement) => {
    if (!agreement) return refuse('AGREEMENT_UNKNOWN', '/agreement');
    const on = dayOf(command);
    if (on !== undefined && on < agreement.proposedOn) return refuse('AGREEMENT_OUT_OF_ORDER', '/on');
    if (on !== undefined && agreement.ended && agreement.ended.on < on)
      return refuse('AGREEMENT_ENDED', '/on');
    return decide(command, agreement);
  });
}

const dayOf = (command: object): DateOnly | undefined => (command as { readonly on?: DateOnly }).on;
