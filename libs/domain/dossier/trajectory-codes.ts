import { z } from 'zod';
import { labelled } from '../kernel/labels.js';

/** Types of trajectory. Source: KBI-01.00, TrajectType. */
export const TrajectoryType = labelled('TrajectoryType', 'Type of trajectory (KBI-01.00)', {
  TT_IBVP: { nl: 'inburgering, verplicht', en: 'inburgering, obliged' },
  TT_IBRH: { nl: 'inburgering, rechthebbend', en: 'inburgering, entitled' },
  TT_IBNB: { nl: 'inburgering, nader te bepalen', en: 'inburgering, still to be determined' },
  TT_IBBXL: { nl: 'inburgering Brussel', en: 'inburgering Brussels' },
  TT_IBAS: { nl: 'asielzoeker', en: 'asylum seeker' },
  'TT_IB-18': { nl: 'minderjarige', en: 'minor' },
  TT_IBLING: { nl: 'geen doelgroep (leerling)', en: 'no target group (pupil)' },
  TT_IBGD: { nl: 'geen doelgroep', en: 'no target group' },
  TT_OBVDAB: { nl: 'onthaalbureau voor VDAB', en: 'reception office for VDAB' },
  TT_OBOCMW: { nl: 'onthaalbureau voor OCMW', en: 'reception office for OCMW' },
  TT_OBSEC: { nl: 'onthaalbureau, secundair', en: 'reception office, secondary education' },
  TT_OBMAT: { nl: 'onthaalbureau, maatwerk', en: 'reception office, made to measure' },
  TT_NT2: { nl: 'enkel NT2', en: 'NT2 only' },
  TT_NT2OCMW: { nl: 'NT2 voor OCMW', en: 'NT2 for OCMW' },
  TT_NT2VDAB: { nl: 'NT2 voor VDAB', en: 'NT2 for VDAB' },
  TT_NIV_BEPALING: { nl: 'niveaubepaling', en: 'level determination' },
  TT_WCIB: { nl: 'Wooncode, inburgeringsbereidheid', en: 'Wooncode, willingness to integrate' },
  TT_WCTB: {
    nl: 'Wooncode, taalbereidheid (tot 31 oktober 2017)',
    en: 'Wooncode, language willingness (until 31 October 2017)',
  },
  TT_WCTK: {
    nl: 'Wooncode, taalkennis (vanaf 1 november 2017)',
    en: 'Wooncode, language knowledge (from 1 November 2017)',
  },
});
export type TrajectoryType = z.output<typeof TrajectoryType>;

/** Components of a trajectory. Source: KBI-01.00, TrajectOnderdeelType. */
export const ComponentType = labelled('ComponentType', 'Component of a trajectory (KBI-01.00)', {
  TO_OB_MO: { nl: 'maatschappelijke oriëntatie', en: 'social orientation' },
  TO_OB_LLO: { nl: 'loopbaanoriëntatie, levenslang', en: 'career orientation, life-long' },
  TO_OB_ELO: { nl: 'loopbaanoriëntatie, educatief', en: 'career orientation, educational' },
  TO_OB_SLO: { nl: 'loopbaanoriëntatie, sociaal', en: 'career orientation, social' },
  TO_OB_PLO: { nl: 'loopbaanoriëntatie, professioneel', en: 'career orientation, professional' },
  TO_A1: { nl: 'NT2 A1', en: 'NT2 A1' },
  TO_A2: { nl: 'NT2 A2', en: 'NT2 A2' },
  'TO_B1/1': { nl: 'NT2 B1, deel 1', en: 'NT2 B1, part 1' },
  'TO_B1/2': { nl: 'NT2 B1, deel 2', en: 'NT2 B1, part 2' },
  'TO_B1/3': { nl: 'NT2 B1, deel 3', en: 'NT2 B1, part 3' },
  'TO_B1/4': { nl: 'NT2 B1, deel 4', en: 'NT2 B1, part 4' },
  TO_B2: { nl: 'NT2 B2', en: 'NT2 B2' },
  TO_C1: { nl: 'NT2 C1', en: 'NT2 C1' },
  TO_C2: { nl: 'NT2 C2', en: 'NT2 C2' },
  TO_NB: { nl: 'nader te bepalen', en: 'still to be determined' },
  TO_HH: { nl: 'handhaving', en: 'enforcement' },
  TO_SANCTIO: { nl: 'sanctie', en: 'sanction' },
  'TO_OB_TO/TV': { nl: 'tolken en vertalen', en: 'interpreting and translating' },
  'TO_OB_W/A': { nl: 'werk of activering', en: 'work or activation' },
  TO_OB_INDOND: { nl: 'individuele ondersteuning', en: 'individual support' },
});
export type ComponentType = z.output<typeof ComponentType>;

/** Where a component stands; the meanings are not published. Source: KBI-01.00, TrajectOnderdeelStatus. */
export const ComponentStatusCode = z.enum([
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
]);
