import { useQueries } from '@tanstack/react-query';
import { unwrap } from '../../../libs/client/unwrap.js';
import { api } from '../app/api.js';

/** An enterprise number that stands as a text in JSON. */
const NUMBERS = /(?<=")[01]\d{9}(?=")/g;
/** The most that are looked up for one page. */
const MOST = 40;

/**
 * Looks up the names of the organisations whose numbers stand anywhere in what is told.
 * @returns tells a text: of such a number, with the name before it
 */
export function useOrganisationNames(told: unknown): (text: string) => string {
  const numbers = [...new Set(JSON.stringify(told ?? null).match(NUMBERS))].slice(0, MOST);
  const asked = useQueries({
    queries: numbers.map((number) => ({
      queryKey: ['organisation-name', number],
      queryFn: async () =>
        (await unwrap(api.GET('/v1/organisations', { params: { query: { name: number } } }))).organisations,
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
    })),
  });
  const names = new Map(
    asked.flatMap(({ data = [] }) => data.map(({ organisation, name }) => [organisation, name])),
  );
  return (text) => {
    const name = names.get(text);
    return name === undefined ? text : `${name} (${text})`;
  };
}
