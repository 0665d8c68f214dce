import { useQuery } from '@tanstack/react-query';
import type { components } from '../../../libs/client/schema.js';
import { unwrap } from '../../../libs/client/unwrap.js';
import { api } from '../app/api.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { listedEvent } from '../audit/listed-event.js';
import { EventList } from '../parts/event-list.js';
import { Failure } from '../parts/failure.js';
import { Waiting } from '../parts/waiting.js';
import { useOrganisationNames } from './organisation-names.js';

const said = texts({
  title: {
    nl: (name: string) => `Wat er met ${name} gebeurde`,
    en: (name: string) => `What happened to ${name}`,
  },
  asked: { nl: 'de geschiedenis', en: 'the history' },
  command: { nl: 'opdracht', en: 'command' },
});

type History = components['schemas']['RegisterHistory'];
/** Of what a history is told. */
type Registered =
  | { readonly kind: 'organisation'; readonly id: string; readonly name: string }
  | { readonly kind: 'agreement'; readonly id: string; readonly name: string };

const askHistory = ({ kind, id }: Registered): Promise<History> =>
  kind === 'organisation'
    ? unwrap(
        api.GET('/v1/audit/organisations/{organisation}/events', { params: { path: { organisation: id } } }),
      )
    : unwrap(api.GET('/v1/audit/agreements/{agreement}/events', { params: { path: { agreement: id } } }));

/** Every event of an organisation, with those of its authorisations, or of an agreement. */
export function RegisterHistory({ of }: { readonly of: Registered }) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const { data, error } = useQuery({
    queryKey: ['register-history', of.kind, of.id],
    queryFn: () => askHistory(of),
    retry: false,
  });
  const named = useOrganisationNames(data?.events);
  return (
    <section className="card section breaks" aria-labelledby="geschiedenis">
      <h2 id="geschiedenis">{t.title(of.name)}</h2>
      {error && <Failure error={error} />}
      {!data && !error && <Waiting what={t.asked} rows={5} />}
      {data && (
        <EventList events={data.events.map((event) => listedEvent(event, language, t.command, named))} />
      )}
    </section>
  );
}
