import { useEffect } from 'react';
import { Failure } from '../parts/failure.js';

const TRIED = 'kbi-reloaded-at';
const NOT_AGAIN_WITHIN_MS = 10_000;

/**
 * After a release the files of a page that is open may be gone: it is loaded anew, once. Not while the service doesn't
 * answer: then the page says so.
 */
export async function reloadOnce(): Promise<void> {
  const tried = Number(sessionStorage.getItem(TRIED) ?? 0);
  if (Date.now() - tried < NOT_AGAIN_WITHIN_MS) return;
  const answers = await fetch('/health/live').then(
    ({ ok }) => ok,
    () => false,
  );
  if (!answers) return;
  sessionStorage.setItem(TRIED, String(Date.now()));
  location.reload();
}

const isMissingFile = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);

/** What a page shows that could not be loaded or shown. */
export function RouteFailure({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  useEffect(() => {
    if (isMissingFile(error)) void reloadOnce();
  }, [error]);
  return <Failure error={error} again={reset} />;
}
