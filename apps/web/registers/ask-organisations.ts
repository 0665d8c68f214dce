import { unwrap } from '../../../libs/client/unwrap.js';
import { api } from '../app/api.js';

/** Asks for organisations, as they are today, by the beginnings of words of their name or by their number. */
export const organisationsQuery = (name: string) => ({
  queryKey: ['organisations', name],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    unwrap(api.GET('/v1/organisations', { params: { query: { limit: 20, ...(name && { name }) } }, signal })),
  retry: false,
});
