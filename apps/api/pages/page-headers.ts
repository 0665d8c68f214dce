import type { PublicAddress } from '../sign-in/public-address.js';

/**
 * The headers of the pages. The policy is written out whole: everything comes from here, nobody frames them, and no
 * script or style stands in a document. Forms are sent here, or on to the issuer by signing out. It doesn't force TLS:
 * a page that is opened by the address of a machine, without TLS, would load nothing.
 * @param issuer where people sign out elsewhere too
 */
export function pageHeaders(
  { isSecure }: Pick<PublicAddress, 'isSecure'>,
  issuer: string | undefined,
): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "font-src 'self'",
      "img-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      `form-action 'self'${issuer === undefined ? '' : ` ${new URL(issuer).origin}`}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy':
      'camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()',
    ...(isSecure && { 'Cross-Origin-Opener-Policy': 'same-origin' }),
  };
}
