import type { PublicAddress } from './public-address.js';

/** Over TLS a browser takes a cookie with this prefix from this very host only, and never over plain HTTP. */
const HOST_ONLY = '__Host-';

/** A cookie of the pages: no script reads it, and no other site has it sent along but by a link. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  /** Without it, the browser forgets the cookie when it is closed; 0 removes it. */
  readonly maxAgeSeconds?: number;
}

type Address = Pick<PublicAddress, 'isSecure'>;

/** A cookie as the header Set-Cookie has it. A strict one would be left out when somebody comes from the issuer. */
export function setCookie({ isSecure }: Address, { name, value, maxAgeSeconds }: Cookie): string {
  return [
    `${isSecure ? HOST_ONLY : ''}${name}=${value}`,
    'Path=/',
    ...(maxAgeSeconds === undefined ? [] : [`Max-Age=${maxAgeSeconds}`]),
    'HttpOnly',
    'SameSite=Lax',
    ...(isSecure ? ['Secure'] : []),
  ].join('; ');
}

/** The value of a cookie in the header Cookie; undefined without one. */
export function cookieIn(
  header: string | undefined,
  name: string,
  { isSecure }: Address,
): string | undefined {
  const prefix = `${isSecure ? HOST_ONLY : ''}${name}=`;
  return (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(prefix))
    ?.slice(prefix.length);
}
