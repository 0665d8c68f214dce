import createClient from 'openapi-fetch';
import type { paths } from '../../../libs/client/schema.js';
import { personHeaders } from './activity.js';
import { presentLanguage } from './language.js';

let csrfToken: string | undefined;
let onSignedOut: () => void = () => undefined;

/** The token that goes with requests that change or record something. */
export function keepCsrfToken(token: string | undefined): void {
  csrfToken = token;
}

/** What to do when the service says that nobody is signed in: it is said once, and final. */
export function whenSignedOut(act: () => void): void {
  onSignedOut = act;
}

/** The service said that nobody is signed in. */
export const nobodyIsSignedIn = (): void => onSignedOut();

/** Sends a request of these pages: with the session, never with what somebody else may have stored. */
export async function send(request: Request): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.set('accept-language', presentLanguage());
  for (const [name, value] of Object.entries(personHeaders())) headers.set(name, value);
  if (csrfToken !== undefined && request.method !== 'GET') headers.set('x-csrf-token', csrfToken);
  const response = await fetch(
    new Request(request, { headers, credentials: 'same-origin', cache: 'no-store' }),
  );
  if (response.status === 401) nobodyIsSignedIn();
  return response;
}

/** Every route of the service, with the types of its OpenAPI document. */
export const api = createClient<paths>({ baseUrl: location.origin, fetch: send });
