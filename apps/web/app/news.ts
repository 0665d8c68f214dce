/** What is new of the read models, as it happens, for pages that show counted figures. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { askSession } from './session.js';

const kinds = ['changed', 'health', 'consultations', 'rebuild'] as const;
type Kind = (typeof kinds)[number];
type Hear = (kind: Kind, data: Readonly<Record<string, unknown>>) => void;

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * Hears the news until it is ended. The first messages on every connection are the full present state. A connection
 * that is lost comes back, less and less often; where nobody is signed in any more it stays away.
 * @returns ends it
 */
function hearNews(hear: Hear): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT_MS;
  let ended = false;
  const open = () => {
    source = new EventSource('/v1/events');
    source.onopen = () => (wait = FIRST_WAIT_MS);
    source.onerror = () => {
      if (source?.readyState === EventSource.CLOSED) void comeBack();
    };
    for (const kind of kinds)
      source.addEventListener(kind, ({ data }: MessageEvent<string>) =>
        hear(kind, JSON.parse(data) as Readonly<Record<string, unknown>>),
      );
  };
  const comeBack = async () => {
    const session = await askSession().catch(() => undefined);
    if (ended || session?.signedIn === false) return;
    timer = setTimeout(open, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  };
  open();
  return () => {
    ended = true;
    clearTimeout(timer);
    source?.close();
  };
}

/** Calls whenever something is new. @param hear the same function each time */
export function useNews(hear: Hear): void {
  useEffect(() => hearNews(hear), [hear]);
}

const GATHERED_MS = 1_500;

/** Asks reports again when their rows are others, at most every other second. */
export function useFreshReports(): void {
  const queries = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const isPresent = { current: false };
    const end = hearNews((kind) => {
      if (kind === 'rebuild' || kind === 'health' || !isPresent.current || timer) return;
      timer = setTimeout(() => {
        timer = undefined;
        void queries.invalidateQueries({ queryKey: ['report'] });
      }, GATHERED_MS);
    });
    // What comes at once is the present state, which was just asked.
    const present = setTimeout(() => (isPresent.current = true), GATHERED_MS);
    return () => {
      end();
      clearTimeout(timer);
      clearTimeout(present);
    };
  }, [queries]);
}
