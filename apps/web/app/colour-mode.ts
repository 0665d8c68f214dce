/** Light, dark, or what the system asks: kept in this browser, and told to the style sheets by a class. */
const STORED = 'kbi-colour-mode';

export const colourModes = ['system', 'light', 'dark'] as const;
export type ColourMode = (typeof colourModes)[number];

export const presentColourMode = (): ColourMode =>
  colourModes.find((mode) => mode === localStorage.getItem(STORED)) ?? 'system';

export function showColourMode(mode: ColourMode): void {
  localStorage.setItem(STORED, mode);
  document.documentElement.classList.toggle('light', mode === 'light');
  document.documentElement.classList.toggle('dark', mode === 'dark');
}
