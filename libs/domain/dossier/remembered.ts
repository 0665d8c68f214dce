import type { Dossier } from './dossier.js';

/**
 * A function of some parts of a dossier that remembers its last result, as long as each of them is the same object:
 * parts are never changed, and most events leave most of them what they are.
 * @param names every part that is read
 */
export function remembered<const Name extends keyof Dossier, Result>(
  names: readonly [Name, ...Name[]],
  compute: (dossier: Pick<Dossier, Name>) => Result,
): (dossier: Pick<Dossier, Name>) => Result {
  const last = new WeakMap<object, { readonly parts: readonly unknown[]; readonly result: Result }>();
  return (dossier) => {
    const parts = names.map((name) => dossier[name]);
    const first = parts[0] as object;
    const known = last.get(first);
    if (known?.parts.every((part, index) => part === parts[index])) return known.result;
    const result = compute(dossier);
    last.set(first, { parts, result });
    return result;
  };
}
