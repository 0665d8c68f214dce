import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { unwrap } from '../../../libs/client/unwrap.js';
import { api } from '../app/api.js';
import { texts, useTexts } from '../app/language.js';
import { useDevelopmentIssuer } from '../app/session-gate.js';

const said = texts({
  loading: {
    nl: 'De demo wordt nog geladen: de cijfers hieronder zijn nog niet volledig, en volgen vanzelf.',
    en: 'The demo is still being loaded: the figures below are not complete yet, and follow by themselves.',
  },
});

const AGAIN_MS = 3_000;

/** In development: says that figures are not complete while the demo is loaded, and has them asked again. */
export function DemoIsLoading() {
  const t = useTexts(said);
  const queries = useQueryClient();
  const isDevelopment = useDevelopmentIssuer();
  const { data, dataUpdatedAt } = useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => unwrap(api.GET('/health/ready', { signal })),
    enabled: isDevelopment,
    refetchInterval: ({ state }) => (state.data?.demoIsLoading ? AGAIN_MS : false),
  });
  const isLoading = data?.demoIsLoading === true;
  useEffect(() => {
    if (!isLoading) return;
    // What is asked when it stops loading is complete.
    return () => void queries.invalidateQueries({ queryKey: ['report'] });
  }, [isLoading, dataUpdatedAt, queries]);
  return isLoading ? (
    <p className="notice" role="status">
      {t.loading}
    </p>
  ) : null;
}
