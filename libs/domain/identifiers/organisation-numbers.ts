import { z } from 'zod';
import { line } from '../kernel/text.js';

/** Check of a KBO number: the last two digits are 97 − (first eight mod 97). Source: DOMAIN, KBO. */
export function isKboNumber(digits: string): boolean {
  if (!/^[01]\d{9}$/.test(digits)) return false;
  return Number(digits.slice(8)) === 97 - (Number(digits.slice(0, 8)) % 97);
}

/** An organisation in the Crossroads Bank for Enterprises; dots and spaces are read, ten digits are kept. */
export const KboNumber = z
  .string()
  .overwrite((text) => text.replace(/[.\s]/g, ''))
  .refine(isKboNumber, 'a KBO number has ten digits, begins with 0 or 1 and ends in its check digits')
  .brand('KboNumber')
  .meta({ id: 'KboNumber', description: 'Enterprise number, ten digits' });
export type KboNumber = z.output<typeof KboNumber>;

/** A site of an organisation as the KBI numbers it: up to 32 characters. Source: KBI-01.00, KbiNummer. */
export const KbiNumber = line(32)
  .brand('KbiNumber')
  .meta({ id: 'KbiNumber', description: 'Site of an organisation, up to 32 characters' });
export type KbiNumber = z.output<typeof KbiNumber>;

/** A course provider as education numbers it: up to 6 characters. Source: KBI-01.00, DavinciInstellingsNummer. */
export const DavinciNumber = z
  .string()
  .regex(/^[A-Za-z0-9]{1,6}$/, 'a DAVINCI institution number has one to six characters')
  .brand('DavinciNumber')
  .meta({ id: 'DavinciNumber', description: 'Course provider, DAVINCI institution number' });
export type DavinciNumber = z.output<typeof DavinciNumber>;

/** A commune by its five-digit NIS code. */
export const NisCode = z
  .string()
  .regex(/^[1-9]\d{4}$/, 'a NIS code has five digits')
  .brand('NisCode')
  .meta({ id: 'NisCode', description: 'Commune, NIS code' });
export type NisCode = z.output<typeof NisCode>;

/** Whether a commune lies in the Brussels-Capital Region: NIS 21001–21019. */
export const isBrusselsCommune = (nis: NisCode): boolean => nis >= '21001' && nis <= '21019';

/**
 * Whether a commune lies in the Walloon Region, by the arrondissement with which its NIS code begins: Nivelles 25,
 * Hainaut 51–58, Liège 61–64, Luxembourg 81–85, Namur 91–93.
 */
export const isWalloonCommune = (nis: NisCode): boolean => /^(?:25|5[1-8]|6[1-4]|8[1-5]|9[1-3])/u.test(nis);
