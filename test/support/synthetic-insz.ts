/** The INSZ of the n-th synthetic person: born in 1990, in the test range, valid under the century of 1900. */
export function syntheticInsz(n: number): string {
  const month = 61 + (Math.floor(n / (28 * 900)) % 12);
  const day = 1 + (Math.floor(n / 900) % 28);
  const nine = `90${month}${String(day).padStart(2, '0')}${String(100 + (n % 900)).padStart(3, '0')}`;
  return nine + String(97 - (Number(nine) % 97)).padStart(2, '0');
}

/** The birth date that goes with it. */
export function birthDateOf(insz: string): string {
  return `1990-${String(Number(insz.slice(2, 4)) - 60).padStart(2, '0')}-${insz.slice(4, 6)}`;
}
