const kinds = ['changed', 'health', 'consultations', 'rebuild'] as const;
/** `opened`: a connection is there, and what is told from now on is the present state. */
type Kind = (typeof kinds)[number] | 'opened';
export type Hear = (kind: Kind, data: Readonly<Record<string, unknown>>) => void;

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * Hears the news until it is ended. The first messages on every connection are the full present state. A connection
 * that is lost comes back, less and less often; where nobody is signed in any more it stays away.
 * @param askSession asked before a connection that was refused is made again
 * @returns ends it
 */
export function hearNews(hear: Hear, askSession: () => Promise<{ readonly signedIn: boolean }>): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT_MS;
  let ended = false;
  const open = () => {
    source = new EventSource('/v1/events');
    source.onopen = () => {
      wait = FIRST_WAIT_MS;
      hear('opened', {});
    };
    source.onerror = () => {
      if (source?.readyState === EventSource.CLOSED) void comeBack();
    };
    for (const kind of kinds)
      source.addEventListener(kind, (event) => {
        const data = (event as MessageEvent).data as string;
        hear(kind, JSON.parse(data) as Readonly<Record<string, unknown>>);
      });
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
