import { QueryClient } from '@tanstack/react-query';
import { KbiProblem } from '../../../libs/client/problem.js';

/** Statuses after which the same request may well succeed. */
const PASSING = new Set([429, 502, 503, 504]);

/** What is asked is kept in memory only, and asked again when a page is opened again later. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // Without a line a question fails, and doesn’t wait behind an older answer.
      networkMode: 'always',
      refetchOnReconnect: true,
      staleTime: 30_000,
      gcTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) =>
        failures < 3 && navigator.onLine && (!(error instanceof KbiProblem) || PASSING.has(error.status)),
      retryDelay: (failures) => Math.min(1_000 * 2 ** failures, 15_000),
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
