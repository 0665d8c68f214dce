/** What is new of the read models, as it happens, for pages that show counted figures. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { hearNews, type Hear } from './hear-news.js';
import { askSession } from './session.js';

/** Calls whenever something is new. @param hear the same function each time */
export function useNews(hear: Hear): void {
  useEffect(() => hearNews(hear, askSession), [hear]);
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
    }, askSession);
    // What comes at once is the present state, which was just asked.
    const present = setTimeout(() => (isPresent.current = true), GATHERED_MS);
    return () => {
      end();
      clearTimeout(timer);
      clearTimeout(present);
    };
  }, [queries]);
}
