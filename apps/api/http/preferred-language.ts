import type { Language } from '../../../libs/projection/titles.js';

/** Dutch, unless English is what the caller names first of the two. @param acceptLanguage the header */
export const preferredLanguage = (acceptLanguage: string): Language => {
  const named = /(?:^|,)\s*(nl|en)\b(?![^,]*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.exec(acceptLanguage);
  return named?.[1]?.toLowerCase() === 'en' ? 'en' : 'nl';
};
