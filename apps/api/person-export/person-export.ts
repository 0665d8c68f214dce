/** Everything about one person: what is known, what was recorded, who asked and why that was decided. */
import { z } from 'zod';
import type { ConsultationEvent } from '../../../libs/domain/consultation/events.js';
import { ListedFinding } from '../../../libs/domain/dossier/finding-list.js';
import { DossierStanding } from '../../../libs/domain/dossier/standing-schema.js';
import type { Dated } from '../../../libs/domain/dossier/subject.js';
import { ConsultationId, DossierId, EventId } from '../../../libs/domain/identifiers/ids.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { brusselsDay, DateOnly } from '../../../libs/domain/kernel/dates.js';
import { allFieldsOf } from '../../../libs/domain/kernel/event.js';
import { DossierJson } from '../../../libs/magda/json.js';
import { statedFactsOf, type OpenedEvent } from '../../../libs/privacy/event-sealing.js';
import { eventTitle } from '../../../libs/client/dutch.js';
import { formatInline } from '../../../libs/client/format-value.js';
import type { Position } from '../../../libs/event-store/port.js';
import type { Dependencies } from '../handling/dependencies.js';
import { personaliaOf } from '../handling/personalia.js';
import { RegisterHistory, registerKnownAt } from '../handling/register-known-at.js';
import type { Person } from '../handling/resolve-person.js';
import { Problem } from '../http/problem.js';
import { LogEntry, readWholeAccessLog, type AccessLogNeeds } from '../supervision/access-log.js';
import { explanationOf } from '../supervision/explanation.js';
import { dossierOn } from '../supervision/replayed.js';
import { explainedInDutch } from './explained-in-dutch.js';

/** The most consultations of one export, each of which is decided again, and how many are read at a time. */
export const bounds = { most: 10_000, page: 1_000 };

const ExportedEvent = z
  .object({
    id: EventId,
    on: DateOnly.nullable().describe('When it held; null: its source doesn’t say'),
    title: z.string().describe('What happened, in Dutch'),
    told: z.string().describe('The fields with their values, in Dutch'),
    fields: z.record(z.string(), z.unknown()).describe('The same, as they were recorded'),
    sealed: z
      .enum(['open', 'forgotten', 'keyLost'])
      .describe('Whether the fields that are about the person can be read'),
    recordedAt: z.iso.datetime(),
    organisation: z.string().describe('Who recorded it'),
    organisationName: z.string().nullable(),
  })
  .meta({ id: 'ExportedEvent', description: 'Something that was recorded, for the person whom it is about' });
type ExportedEvent = z.output<typeof ExportedEvent>;

const ExportedDossier = z
  .object({
    dossier: DossierId,
    asOf: DateOnly,
    names: z.string().describe('Of the person'),
    insz: z.string().nullable(),
    sections: DossierJson.describe('As in the official dossier'),
    standing: DossierStanding,
    findings: z.array(ListedFinding).describe('What a case worker looks at'),
    history: z.array(ExportedEvent).describe('All that was recorded, in that order'),
  })
  .meta({ id: 'ExportedDossier' });

export const PersonExport = z
  .object({
    consultation: ConsultationId.describe('Of this export, which is in the next one'),
    madeAt: z.iso.datetime(),
    madeBy: KboNumber,
    madeByName: z.string().nullable(),
    dossier: ExportedDossier.nullable().describe('null: the KBI has none of this person'),
    from: DateOnly.nullable().describe(
      'The first day of which it is told who asked; null: from the first on',
    ),
    to: DateOnly.nullable().describe('The last one; null: until now'),
    consultations: z
      .array(LogEntry.extend({ explained: z.array(z.string()).describe('Why it was decided so, in Dutch') }))
      .describe('Everything that was asked in that period, in the order of asking; nothing is left out'),
  })
  .meta({ id: 'PersonExport', description: 'Everything about one person, for that person' });
export type PersonExport = z.output<typeof PersonExport>;
type ExportedConsultation = PersonExport['consultations'][number];

/** What is known of a person by then; undefined fields of who was erased are a matter of the caller. */
export function exportedDossier(
  { organisations }: Pick<Dependencies, 'organisations'>,
  dossier: DossierId,
  { whole, counting }: { readonly whole: readonly OpenedEvent[]; readonly counting: readonly OpenedEvent[] },
  asOf: DateOnly,
): z.output<typeof ExportedDossier> {
  const { sections, standing, noted } = dossierOn(counting, asOf);
  const personalia = personaliaOf(counting, asOf);
  const nameOf = (organisation: string, on: DateOnly) => {
    const { success, data } = KboNumber.safeParse(organisation);
    return success ? organisations.nameOf(data, on) : null;
  };
  return {
    dossier,
    asOf,
    names: [...(personalia?.givenNames ?? []), ...(personalia?.familyNames ?? [])].join(' '),
    insz: personalia?.insz ?? null,
    sections,
    standing,
    findings: [...noted],
    history: whole.map((event) => exportedEvent(event, nameOf)),
  };
}

/** An event for the person: the organisation that recorded it, and not who worked there. */
function exportedEvent(
  { recorded, personal }: OpenedEvent,
  nameOf: (organisation: string, on: DateOnly) => string | null,
): ExportedEvent {
  const { id, type, recordedAt, metadata } = recorded;
  const facts = statedFactsOf(recorded);
  const opened = typeof personal === 'string' ? {} : personal;
  const { recordedBy: _, commandDigest: __, ...fields } = allFieldsOf({ facts, personal: opened });
  const { on, source: ___, ...told } = fields;
  const organisation = metadata['organisation'] as string;
  return {
    id: EventId.parse(id),
    on: (on ?? (facts as Dated).source?.statedOn ?? null) as DateOnly | null,
    title: eventTitle(type),
    told: withNames(formatInline(told, type), (number) => nameOf(number, brusselsDay(recordedAt))),
    fields: { ...fields },
    sealed: typeof personal === 'string' ? personal : 'open',
    recordedAt: recordedAt.toISOString(),
    organisation,
    organisationName: nameOf(organisation, brusselsDay(recordedAt)),
  };
}

/** A text in which the name of an organisation stands before its number. */
const withNames = (text: string, nameOf: (number: string) => string | null): string =>
  text.replaceAll(/\b\d{10}\b/g, (number) => {
    const name = nameOf(number);
    return name === null ? number : `${name} (${number})`;
  });

interface Period {
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
  readonly before: Position;
}

/**
 * Everything that was asked about a person in a period, with why it was decided so; of each organisation, and not who
 * worked there; of more than the bounds allow nothing is told. @throws Problem BODY_INVALID then, and of `notCaughtUp`
 */
export async function exportedConsultations(
  needs: AccessLogNeeds,
  person: Person,
  period: Period,
  { most, page: size } = bounds,
): Promise<readonly ExportedConsultation[]> {
  const { log } = await registerKnownAt(needs, period.before);
  const register = new RegisterHistory(needs.store, log);
  const told: ExportedConsultation[] = [];
  const check = (consultations: number) => {
    if (consultations <= most) return;
    const detail = `a shorter period: this one has ${consultations} consultations, and an export at most ${most}`;
    throw new Problem('BODY_INVALID', [{ at: '/from', detail }]);
  };
  const extent = { ...period, reader: 'person' } as const;
  for await (const page of readWholeAccessLog(needs, person, extent, { size, check }))
    for (const { entry, opened } of page) {
      const { knownPosition } = (opened.event as ConsultationEvent).facts;
      const known = register.at(knownPosition as Position | undefined);
      const explanation = explanationOf(opened, known, 'person or auditor');
      told.push({ ...entry, explained: [...explainedInDutch(explanation, entry.content)] });
    }
  return told.sort((a, b) => (a.at < b.at ? -1 : 1));
}
