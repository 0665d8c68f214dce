import type { ReactNode } from 'react';

/** Says why there is nothing, and what one can do. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <section className="notice empty">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
