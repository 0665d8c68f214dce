/** The longest path that is gone back to; it travels in a cookie. */
const LONGEST = 1_500;
/** What begins and ends a session: going back there would go in circles. */
const NOT_A_PAGE = /^\/(?:aanmelden|afmelden|ontwikkeling)(?:[/?#]|$)/i;
const ANYWHERE = 'http://pages.invalid';

/** The path within the pages that somebody wants to go back to; home for anything else, so for every other site. */
export function returnPath(stated: string | undefined): string {
  if (stated === undefined || stated.length > LONGEST || !/^\/(?![/\\])[\x21-\x7e]*$/.test(stated))
    return '/';
  const url = URL.canParse(stated, ANYWHERE) ? new URL(stated, ANYWHERE) : undefined;
  if (url?.origin !== ANYWHERE || url.pathname.startsWith('//')) return '/';
  const path = `${url.pathname}${url.search}${url.hash}`;
  return NOT_A_PAGE.test(path) ? '/' : path;
}
