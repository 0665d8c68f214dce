/** Whether a request is caused by the person: only those keep a session from timing out. */
const RECENT_MS = 3_000;
const TOLD_EVERY_MS = 15_000;

let lastInput = Number.NEGATIVE_INFINITY;
let lastTold = Number.NEGATIVE_INFINITY;

/** The header of requests that are made just after a key, a touch or a click. */
export function personHeaders(): Readonly<Record<string, string>> {
  const now = performance.now();
  if (now - lastInput > RECENT_MS) return {};
  lastTold = now;
  return { 'x-kbi-person': 'active' };
}

/** Notes what the person does in a window, and tells the service of it now and then when no other request does. */
export function watchActivity(place: EventTarget, tell: () => void): () => void {
  const note = () => {
    lastInput = performance.now();
    if (lastInput - lastTold > TOLD_EVERY_MS) tell();
  };
  const kinds = ['pointerdown', 'keydown', 'wheel'] as const;
  for (const kind of kinds) place.addEventListener(kind, note, { passive: true });
  return () => {
    for (const kind of kinds) place.removeEventListener(kind, note);
  };
}
