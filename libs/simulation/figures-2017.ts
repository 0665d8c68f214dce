/** The figures of 2017 that are published, and what is assumed where none were found. Source: DOMAIN 9 and 10. */

/** Where the agency works: the provinces, and Brussels. Source: annual report of the agency, 2017. */
export const regions = [
  'ANTWERP',
  'BRUSSELS',
  'LIMBURG',
  'EAST_FLANDERS',
  'FLEMISH_BRABANT',
  'WEST_FLANDERS',
] as const;
export type Region = (typeof regions)[number];

interface Figure {
  readonly value: number;
  readonly source: string;
}

const agency2017 = 'annual report of the agency, 2017 (DOMAIN 9)';

export const published = {
  trajectories: { value: 15_433, source: agency2017 },
  participants: { value: 13_638, source: `${agency2017}: new participants of MO` },
  courses: { value: 971, source: `${agency2017}: courses of MO` },
  languages: { value: 31, source: `${agency2017}: languages of MO` },
  waiting: { value: 1_593, source: 'Rekenhof 2020 (DOMAIN 7): the fewest who waited for MO' },
  consultations: {
    value: 2_828,
    source: 'answer to parliament, by OCMWs, August to December 2017 (DOMAIN 9)',
  },
  fines: { value: 152, source: 'fines of 2017 (DOMAIN 10, Checks)' },
  housingNotices: {
    value: 38,
    source: 'Wooncode, notices of 2019, a year after its leases (DOMAIN 10, Checks)',
  },
  housingFines: { value: 12, source: 'Wooncode, fines of 2019 (DOMAIN 10, Checks)' },
} as const satisfies Readonly<Record<string, Figure>>;

/** New trajectories by region. Of the last two only the sum is known, so it is halved (assumed). */
export const trajectoriesOf: Readonly<Record<Region, number>> = {
  ANTWERP: 2_520,
  BRUSSELS: 3_112,
  LIMBURG: 2_129,
  EAST_FLANDERS: 2_312,
  FLEMISH_BRABANT: 2_680,
  WEST_FLANDERS: 2_680,
};

/** Parts of a whole that are known of Flanders, with cities that are not the agency's: as shares they hold here. */
export const shares = {
  /** Of who signs a contract: 9,490 of 22,970 in 2019. */
  obliged: 9_490 / 22_970,
  /** Attests of 2017 to contracts of 2017. */
  attests: 16_986 / 21_771,
  /** Breach files to contracts of 2022: of no earlier year both are known. */
  breaches: 1_223 / 20_753,
  /** Who rents a social home. Assumed: no figure was found. */
  leases: 0.06,
  /** Of the leases, those that are signed from 1 November 2017 on, under the requirement of knowledge. Assumed. */
  leasesOfKnowledge: 0.4,
} as const;

/** The months of the 2,828 consultations, in proportion. Assumed: only their total is published. */
export const consultationsByMonth: Readonly<Record<string, number>> = {
  '2017-08': 422,
  '2017-09': 560,
  '2017-10': 696,
  '2017-11': 688,
  '2017-12': 462,
};

/** The languages in which MO is given, the most frequent first. Their number is published, which ones is assumed. */
export const languages: readonly string[] =
  'ar en fr fa tr ti es so ps ru pt pl ro bg sq am ur bn pa ku ne zh th vi hy ka sr sw rw hi id'.split(' ');
