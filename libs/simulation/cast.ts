import { regions, type Region } from './figures-2017.js';

/** The organisations that act in a simulated year, by their KBO numbers; of course providers, their DAVINCI numbers. */
export interface Cast {
  readonly agency: string;
  readonly housesOfDutch: readonly string[];
  readonly courseProviders: readonly string[];
  readonly landlords: readonly string[];
  /** Who consult: the OCMWs first those that ask most. */
  readonly ocmws: readonly string[];
  readonly employmentService: string;
}

/** The site of the agency in a region, by its KBI number: the place of the region in the list of figures. */
export const siteOf = (region: Region): string => String(regions.indexOf(region) + 1);

/** The communes of a region in which simulated people live, by NIS code. */
export const communesOf: Readonly<Record<Region, readonly string[]>> = {
  ANTWERP: ['12025', '13040', '13011', '11035', '12021'],
  BRUSSELS: ['21001', '21004', '21012', '21015', '21009', '21003'],
  LIMBURG: ['71022', '71016', '73083', '72039', '71053'],
  EAST_FLANDERS: ['41002', '46021', '42006', '45041', '44021'],
  FLEMISH_BRABANT: ['24062', '23088', '23027', '24107', '23025'],
  WEST_FLANDERS: ['31005', '34022', '35013', '36015', '33011'],
};
