import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react';
import { keepCsrfToken, whenSignedOut } from './api.js';
import { watchActivity } from './activity.js';
import { askSession, hearTabs, tellTabs, type Session, type SignedIn } from './session.js';
import { Failure } from '../parts/failure.js';
import { SignInPrompt } from './sign-in-prompt.js';

const Context = createContext<Session>({ signedIn: false });

/** Who is signed in; `undefined` of nobody. */
export function useSession(): SignedIn | undefined {
  const session = use(Context);
  return session.signedIn ? session : undefined;
}

/** Whether the issuer for development gives the tokens, so that one may choose whom to be. */
export const useDevelopmentIssuer = (): boolean => use(Context).developmentIssuer ?? false;

/**
 * Shows the pages to whoever is signed in, and to nobody else. Once a session ended nothing of it is shown any more:
 * what was asked is forgotten at once, in this tab and in the others. While the service can't say, all stays as it is:
 * what somebody is writing isn't lost with the line.
 */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient();
  const [ended, setEnded] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['session'],
    queryFn: askSession,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const end = useCallback(() => {
    setEnded(true);
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    sessionStorage.clear();
  }, [queries]);
  const signedIn = data?.signedIn === true && !ended;
  keepCsrfToken(data?.signedIn ? data.csrfToken : undefined);

  useEffect(() => {
    whenSignedOut(() => {
      if (!signedIn) return;
      end();
      tellTabs({ signedOut: true });
    });
  }, [end, signedIn]);
  useTabs(data, end);
  useEffect(() => (signedIn ? watchActivity(window, () => void refetch()) : undefined), [signedIn, refetch]);
  useTimeLimit(data, end);

  if (!data)
    return error ? <Failure error={error} again={() => void refetch()} /> : <div className="page-waiting" />;
  if (ended) return <SignInPrompt ended />;
  return <Context value={data}>{children}</Context>;
}

/** Asks again when the session should have timed out, until the service answers: what it then says holds. */
function useTimeLimit(session: Session | undefined, end: () => void): void {
  const until = session?.signedIn ? (session.idleUntil ?? session.expiresAt) : undefined;
  useEffect(() => {
    if (until === undefined) return undefined;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    const askIn = (wait: number) => {
      timer = setTimeout(() => void ask(), wait);
    };
    const ask = async () => {
      const now = await askSession().catch(() => undefined);
      if (isOver) return;
      if (now?.signedIn === false) end();
      else askIn(now ? waitUntil(now.idleUntil ?? now.expiresAt) : UNANSWERED_WAIT);
    };
    askIn(waitUntil(until));
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [until, end]);
}

const UNANSWERED_WAIT = 15_000;
const LONGEST_WAIT = 3_600_000;
const waitUntil = (instant: string): number =>
  Math.min(Math.max(Date.parse(instant) - Date.now() + 1_000, 1_000), LONGEST_WAIT);

/** Follows what other tabs tell: after a sign-out nothing is shown, in another session everything is loaded anew. */
function useTabs(session: Session | undefined, end: () => void): void {
  const mine = session?.signedIn ? session.csrfToken : undefined;
  const isKnown = session !== undefined;
  useEffect(() => {
    if (!isKnown) return undefined;
    if (mine !== undefined) tellTabs({ signedOut: false, session: mine });
    return hearTabs((told) => {
      if (told.signedOut) end();
      else if (told.session !== mine) location.reload();
    });
  }, [mine, isKnown, end]);
}
