import { useEffect, useState } from 'react';
import { Failure } from '../parts/failure.js';
import { Waiting } from '../parts/waiting.js';

const TRIED = 'kbi-reloaded-at';
const NOT_AGAIN_WITHIN_MS = 10_000;

/** The file of a page is not there, or could not be reached. */
export class MissingFile extends Error {}

/** After a release the files of a page that is open may be gone: it is loaded anew, once. Whether it will be. */
async function reloadOnce(): Promise<boolean> {
  const tried = Number(sessionStorage.getItem(TRIED) ?? 0);
  return Date.now() - tried >= NOT_AGAIN_WITHIN_MS && reload();
}

/** While the service doesn't answer, the page stays as it is: a browser would show nothing in its place. */
async function reload(): Promise<boolean> {
  const answers = await fetch('/health/live').then(
    ({ ok }) => ok,
    () => false,
  );
  if (!answers) return false;
  sessionStorage.setItem(TRIED, String(Date.now()));
  location.reload();
  return true;
}

const again = () => void reload();

/** What a page shows that could not be loaded or shown. */
export function RouteFailure({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  return error instanceof MissingFile ? <Missing error={error} /> : <Failure error={error} again={reset} />;
}

function Missing({ error }: { readonly error: MissingFile }) {
  const [stays, setStays] = useState(false);
  useEffect(() => {
    void reloadOnce().then((reloads) => setStays(!reloads));
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, []);
  return stays ? <Failure error={error} again={again} /> : <Waiting what="" />;
}
