import { useSyncExternalStore } from 'react';

const narrow = matchMedia('screen and (max-width: 640px)');
const subscribe = (onChange: () => void) => {
  narrow.addEventListener('change', onChange);
  return () => narrow.removeEventListener('change', onChange);
};

/** Whether the screen is narrow: then a chart is drawn in fewer units, so that its letters stay as large. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches);

/** How many units a chart is wide on a narrow screen: about as many as pixels, so that letters have their size. */
export const NARROW = 300;
