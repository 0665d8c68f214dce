import { tellTabs } from './session.js';

/**
 * Signs out by a form, so that it ends in a full load of another document and nothing of the session stays in memory;
 * the other tabs are told first.
 */
export function SignOut({ title }: { readonly title: string }) {
  const forget = () => {
    sessionStorage.clear();
    tellTabs({ signedOut: true });
  };
  return (
    <form method="post" action="/afmelden" onSubmit={forget}>
      <button type="submit" className="plain">
        {title}
      </button>
    </form>
  );
}
