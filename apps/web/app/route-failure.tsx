import { useEffect } from 'react';
import { Failure } from '../parts/failure.js';

const TRIED = 'kbi-reloaded-at';
const NOT_AGAIN_WITHIN_MS = 10_000;

/** The file of a page is not there, or could not be reached. */
export class MissingFile extends Error {}

/** After a release the files of a page that is open may be gone: it is loaded anew, once. */
export async function reloadOnce(): Promise<void> {
  const tried = Number(sessionStorage.getItem(TRIED) ?? 0);
  if (Date.now() - tried >= NOT_AGAIN_WITHIN_MS) await reload();
}

/** While the service doesn't answer, the page stays as it is: a browser would show nothing in its place. */
async function reload(): Promise<void> {
  const answers = await fetch('/health/live').then(
    ({ ok }) => ok,
    () => false,
  );
  if (!answers) return;
  sessionStorage.setItem(TRIED, String(Date.now()));
  location.reload();
}

/** What a page shows that could not be loaded or shown. */
export function RouteFailure({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const isMissing = error instanceof MissingFile;
  useEffect(() => {
    if (isMissing) void reloadOnce();
  }, [isMissing]);
  return <Failure error={error} again={isMissing ? () => void reload() : reset} />;
}
