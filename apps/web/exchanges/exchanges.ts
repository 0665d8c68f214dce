import type { Report, Row } from '../reporting/ask-report.js';

export interface Exchange {
  readonly key: string;
  readonly agreement: string;
  readonly name: string;
  readonly status: string;
  readonly since: string;
  /** When production was planned, and when it was reached. */
  readonly planned: string | undefined;
  readonly reached: string | undefined;
  readonly flows: boolean;
  readonly toPartner: string | undefined;
  readonly fromPartner: string | undefined;
  readonly way: string | undefined;
  readonly planning: string | undefined;
  readonly legalBasis: string | undefined;
  readonly why: string | undefined;
  readonly dependsOn: string | undefined;
  /** Planned for a day before this one, and not reached by then. */
  readonly isLate: (day: string) => boolean;
}

const textIn = (row: Row, column: string): string | undefined => {
  const value = row[column];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** What the overview of exchanges tells of each agreement. */
export const exchangesIn = ({ rows }: Report): readonly Exchange[] => {
  const names = new Map(rows.map((row) => [row['agreement'], textIn(row, 'name')]));
  return rows.map((row) => {
    const [planned, reached] = [textIn(row, 'productionPlanned'), textIn(row, 'productionSince')];
    const agreement = textIn(row, 'agreement') ?? '';
    const status = textIn(row, 'status') ?? '';
    const dependsOn = textIn(row, 'dependsOn');
    return {
      key: `${agreement} ${textIn(row, 'communes') ?? ''}`,
      agreement,
      name: textIn(row, 'name') ?? agreement,
      status,
      since: textIn(row, 'since') ?? '',
      planned,
      reached,
      flows: status === 'IN_PRODUCTION',
      toPartner: textIn(row, 'toPartner'),
      fromPartner: textIn(row, 'fromPartner'),
      way: textIn(row, 'way'),
      planning: textIn(row, 'planning'),
      legalBasis: textIn(row, 'legalBasis'),
      why: textIn(row, 'why'),
      dependsOn: (dependsOn && names.get(dependsOn)) ?? dependsOn,
      isLate: (day) => planned !== undefined && planned < day && (reached === undefined || reached > planned),
    };
  });
};
