import { useEffect } from 'react';
import { Failure } from '../parts/failure.js';

const TRIED = 'kbi-reloaded-at';
const NOT_AGAIN_WITHIN_MS = 10_000;

/** After a release the files of a page that is open may be gone: it is loaded anew, once. */
export function reloadOnce(): void {
  const tried = Number(sessionStorage.getItem(TRIED) ?? 0);
  if (Date.now() - tried < NOT_AGAIN_WITHIN_MS) return;
  sessionStorage.setItem(TRIED, String(Date.now()));
  location.reload();
}

const isMissingFile = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);

/** What a page shows that could not be loaded or shown. */
export function RouteFailure({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  useEffect(() => {
    if (isMissingFile(error)) reloadOnce();
  }, [error]);
  return <Failure error={error} again={reset} />;
}
