import * as z from 'zod/mini';
import { nobodyIsSignedIn, send } from './api.js';
import { presentLanguage } from './language.js';

export type PageName =
  'start' | 'rapportering' | 'dossiers' | 'audit' | 'uitwisselingen' | 'beheer' | 'mijn-gegevens';

const Session = z.discriminatedUnion('signedIn', [
  z.object({ signedIn: z.literal(false), developmentIssuer: z.optional(z.boolean()) }),
  z.object({
    signedIn: z.literal(true),
    name: z.string(),
    role: z.string(),
    roles: z.array(z.string()),
    organisation: z.string(),
    organisationName: z.nullish(z.string()),
    scopes: z.array(z.string()),
    pages: z.array(z.string()),
    purposes: z.array(z.string()),
    commands: z.array(z.string()),
    expiresAt: z.string(),
    idleUntil: z.nullish(z.string()),
    csrfToken: z.string(),
    developmentIssuer: z.optional(z.boolean()),
  }),
]);
export type Session = z.infer<typeof Session>;
export type SignedIn = Extract<Session, { signedIn: true }>;

/** Whether somebody acts for an organisation; a person concerned acts for nobody. */
export const isOfOrganisation = ({ roles }: SignedIn): boolean => roles.some((each) => each !== 'person');

/** Who is signed in. @throws Error when the service can't say it */
export async function askSession(): Promise<Session> {
  const response = await send(new Request(new URL('/v1/session', location.origin)));
  if (response.status === 401) return { signedIn: false };
  if (!response.ok) throw new Error(`the session could not be asked: ${response.status}`);
  const session = Session.parse(await response.json());
  if (!session.signedIn) nobodyIsSignedIn();
  return session;
}

/** Where one signs in, in the language of the pages, to come back to this page. */
export const signInAddress = (): string =>
  `/aanmelden?taal=${presentLanguage()}&terug=${encodeURIComponent(location.pathname + location.search)}`;

/** What a tab tells the others: that nobody is signed in any more, or in which session it is. */
type Told = { readonly signedOut: true } | { readonly signedOut: false; readonly session: string };
const CHANNEL = 'kbi-session';

/** Tells the other tabs, which then show nothing any more of who was signed in before. */
export function tellTabs(told: Told): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(told);
  channel.close();
}

/** Hears what other tabs tell. @returns ends it */
export function hearTabs(hear: (told: Told) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<Told>) => hear(data);
  return () => channel.close();
}
