/** The name of the cookie of a session. */
export const SESSION_COOKIE = 'kbi-session';
