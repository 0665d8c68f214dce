/**
 * The closed code lists of edition 01.00. A record gives each code its meaning, where a public source states it;
 * a plain list is one whose meanings are not published.
 */

export const targetGroups = {
  JA: 'belongs to the target group',
  NEE: 'does not belong to the target group',
  NADER_TE_BEPALEN: 'still to be determined',
} as const;

export const targetGroupTypes = {
  PLICHT: 'obliged',
  RECHT: 'entitled',
  RECHT_PLICHT: 'entitled and obliged',
  MINDERJARIG: 'minor',
  NADER_TE_BEPALEN: 'still to be determined',
  GEEN: 'none',
} as const;

export const targetGroupSubtypes = [
  'RECHT',
  'PRI_RECHT',
  'VOL_PROG',
  'NT2',
  'MO',
  'RECHT_PLICHT',
  'MINDERJARIG',
  'DOELGROEP',
  'RECHTHEBBEND',
] as const;

export const registrationTypes = {
  EA: 'first registration',
  HA: 'renewed registration',
} as const;

export const documentKinds = { ATTEST: 'attest' } as const;

export const attestTypes = {
  AI023: 'attest of inburgering',
  AEVC05: 'attest by recognised prior learning (EVC)',
} as const;

/** `ICO13G` is written with the letter O here, and as `IC013G` in edition 02.00. */
export const contractTypes = ['IC07G', 'ICF08G', 'IC09G', 'ICF10G', 'IC11G', 'ICF12G', 'ICO13G'] as const;

export const addendumTypes = [
  'AIC14G',
  'AICF15G',
  'AICF16G',
  'AICF17G',
  'AICF18G',
  'AIC19G',
  'AIC20G',
  'AIC21G',
] as const;

export const trajectoryTypes = {
  TT_IBVP: 'inburgering, obliged',
  TT_IBRH: 'inburgering, entitled',
  TT_IBNB: 'inburgering, still to be determined',
  TT_IBBXL: 'inburgering Brussel',
  TT_IBAS: 'asylum seeker',
  'TT_IB-18': 'minor',
  TT_IBLING: 'no target group',
  TT_IBGD: 'no target group',
  TT_OBVDAB: 'reception office for VDAB',
  TT_OBOCMW: 'reception office for OCMW',
  TT_OBSEC: 'reception office (SEC)',
  TT_OBMAT: 'reception office (MAT)',
  TT_NT2: 'NT2 only',
  TT_NT2OCMW: 'NT2 for OCMW',
  TT_NT2VDAB: 'NT2 for VDAB',
  TT_NIV_BEPALING: 'level determination',
  TT_WCIB: 'Wooncode, willingness to integrate',
  TT_WCTB: 'Wooncode, language willingness (until 31 October 2017)',
  TT_WCTK: 'Wooncode, language knowledge (from 1 November 2017)',
} as const;

export const trajectoryStatuses = {
  OP: 'open',
  GS: 'closed',
  TS: 'temporarily stopped (assumed)',
} as const;

export const trajectoryDecisions = {
  JA_IB: 'attest of inburgering',
  JA_EVC: 'attest by recognised prior learning',
  NEE: 'no attest',
  NEE_ANALFA: 'no attest, not literate',
} as const;

export const componentTypes = {
  TO_OB_MO: 'social orientation (MO)',
  TO_OB_LLO: 'career orientation, life-long',
  TO_OB_ELO: 'career orientation, educational',
  TO_OB_SLO: 'career orientation, social',
  TO_OB_PLO: 'career orientation, professional',
  TO_OB_INDOND: 'individual support',
  'TO_OB_TO/TV': 'reception office (TO/TV)',
  'TO_OB_W/A': 'reception office (W/A)',
  TO_A1: 'NT2 A1',
  TO_A2: 'NT2 A2',
  'TO_B1/1': 'NT2 B1, part 1',
  'TO_B1/2': 'NT2 B1, part 2',
  'TO_B1/3': 'NT2 B1, part 3',
  'TO_B1/4': 'NT2 B1, part 4',
  TO_B2: 'NT2 B2',
  TO_C1: 'NT2 C1',
  TO_C2: 'NT2 C2',
  TO_NB: 'still to be determined (assumed)',
  TO_HH: 'enforcement',
  TO_SANCTIO: 'sanction',
} as const;

export const componentStatuses = [
  'TO_STA_01',
  'TO_STA_02',
  'TO_STA_03',
  'TO_STA_04',
  'TO_STA_05',
  'TO_STA_06',
  'TO_STA_20',
  'TO_STA_21',
  'TO_STA_22',
  'TO_STA_27',
  'TO_STA_28',
  'TO_STA_29',
  'TO_STA_30',
  'TO_STA_31',
  'TO_STA_99',
] as const;

export const componentDecisions = {
  VO: 'satisfied',
  NVO: 'not satisfied',
  NVT: 'not applicable',
} as const;

export const attendances = {
  AANWEZIG: 'present',
  AFWEZIG: 'absent',
  VERANTW_AFWE: 'absent with good reason',
} as const;

export const courseStatuses = {
  TOEGEWEZEN: 'assigned',
  INGESCHREVEN: 'enrolled',
  GERESERVEERD: 'reserved',
  NT_INGESCHREVEN: 'not enrolled',
  NT_TOEGEWEZEN: 'not assigned',
  UITGESCHREVEN: 'left',
} as const;

export const courseResults = {
  GESLAAGD: 'passed',
  NT_GESLAAGD: 'not passed',
  NT_DEELGENOMEN: 'did not take part',
} as const;

export const labourMarketAdvice = ['AD', 'AR', 'LA', 'LB', 'LH', 'LO', 'LU', 'RT'] as const;

export const diplomaReferralStatuses = ['BZ', 'GD', 'AN'] as const;

export const referralStatuses = ['OP', 'VW', 'NU', 'GW'] as const;

export const referralReasons = {
  INT_HVN: 'intake at the House of Dutch',
  NIV_TEST: 'level test',
  INB_OPV: 'follow-up of inburgering',
  DIPL_GEL: 'recognition of a diploma',
} as const;

export const breachTypes = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;

export const sanctioningAuthorities = {
  VDAB: 'Flemish employment service',
  OCMW: 'public centre for social welfare',
  VMSW: 'social housing company',
  HH: 'enforcement officer',
} as const;

/** What was done in the run-up to a breach: letters, calls, visits, courses, lessons, tasks, tests, referrals. */
export const breachActivities = [
  'A_BR_WERV1',
  'A_BR_VERH',
  'A_KC_AANM',
  'A_KC_AANMU',
  'A_KC_AANMH',
  'A_BRIEF',
  'A_KC_TELEF',
  'A_KC_HUISB',
  'A_EM_EMAIL',
  'A_SM_SMS',
  'A_CONTACT',
  'A_AFSL_Werv',
  'A_KC_PersGespr',
  'A_IN_COMM',
  'A_CURS_ELO',
  'A_CURS_LLO',
  'A_CURS_MO',
  'A_CURS_PLO_INT',
  'A_CURS_PLO_EXT',
  'A_CURS_SLO',
  'A_CURS_NT2A1',
  'A_CURS_LES_ELO',
  'A_CURS_LES_LLO',
  'A_CURS_LES_MO',
  'A_CURS_LES_PLO_INT',
  'A_CURS_LES_PLO_EXT',
  'A_CURS_LES_SLO',
  'A_CURS_LES_NT2A1',
  'A_CURS_TAAK_ELO',
  'A_CURS_TAAK_LLO',
  'A_CURS_TAAK_MO',
  'A_CURS_TAAK_PLO_INT',
  'A_CURS_TAAK_PLO_EXT',
  'A_CURS_TAAK_SLO',
  'A_CURS_TAAK_NT2A1',
  'A_TEST_ELO',
  'A_TEST_LLO',
  'A_TEST_MO',
  'A_TEST_PLO_INT',
  'A_TEST_PLO_EXT',
  'A_TEST_SLO',
  'A_TEST_NT2A1',
  'A_TEST_LES_ELO',
  'A_TEST_LES_LLO',
  'A_TEST_LES_MO',
  'A_TEST_LES_PLO_INT',
  'A_TEST_LES_PLO_EXT',
  'A_TEST_LES_SLO',
  'A_TEST_LES_NT2A1',
  'A_CURS_MO_IND',
  'A_IND_OND',
  'A_KC_HvN_G',
  'A_HvNT',
  'A_HvNT_WC',
  'A_Dav_Pla',
  'A_HvNAT',
  'A_Dav_part',
  'A_Dav_Aanm',
  'A_CERTIF_NIV',
  'A_MAN_TK',
  'A_TL_OND',
  'A_TL_KIND_OPV',
  'A_TL_VDAB',
  'A_TL_DPL_GELIJK',
  'A_TL_INTERN',
  'A_TL_VERVOER',
  'A_TL_AND_PART',
  'A_SCR_PLO',
  'A_VER_PLO',
  'A_INT_VDAB',
  'A_INBREUK',
] as const;

/** The parts of the day on which a lesson can suit, Monday morning to Sunday evening. */
export const lessonTimes = ['MAA', 'DIN', 'WOE', 'DON', 'VRIJ', 'ZAT', 'ZON'].flatMap((day) =>
  ['OCHTEND', 'MIDDAG', 'AVOND'].map((part) => `${day}_${part}`),
);

export const messageTypes = [
  'VRAAG',
  'ANTWOORD',
  'VOORLOPIG_ANTWOORD',
  'DATAGRAM',
  'BEVESTIGING',
  'UITZONDERING',
  'PUBLICATIE',
] as const;

export const exceptionTypes = {
  FOUT: 'the question, or part of it, could not be answered',
  WAARSCHUWING: 'answered, but the content may have to be read differently',
  INFORMATIE: 'for information only',
} as const;

export const addressSources = ['BCSS_KSZ', 'RN_RR'] as const;
