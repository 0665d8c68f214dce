import { z } from 'zod';
import { day, type DateOnly } from '../kernel/dates.js';

/** Types of trajectory with the meaning to show. Source: KBI-01.00, TrajectType. */
export const trajectoryTypes = {
  TT_IBVP: 'Inburgering, verplicht',
  TT_IBRH: 'Inburgering, rechthebbend',
  TT_IBNB: 'Inburgering, nader te bepalen',
  TT_IBBXL: 'Inburgering Brussel',
  TT_IBAS: 'Asielzoeker',
  'TT_IB-18': 'Minderjarige',
  TT_IBLING: 'Geen doelgroep (leerling)',
  TT_IBGD: 'Geen doelgroep',
  TT_OBVDAB: 'Onthaalbureau voor VDAB',
  TT_OBOCMW: 'Onthaalbureau voor OCMW',
  TT_OBSEC: 'Onthaalbureau, secundair',
  TT_OBMAT: 'Onthaalbureau, maatwerk',
  TT_NT2: 'Enkel NT2',
  TT_NT2OCMW: 'NT2 voor OCMW',
  TT_NT2VDAB: 'NT2 voor VDAB',
  TT_NIV_BEPALING: 'Niveaubepaling',
  TT_WCIB: 'Wooncode, inburgeringsbereidheid',
  TT_WCTB: 'Wooncode, taalbereidheid (tot 31 oktober 2017)',
  TT_WCTK: 'Wooncode, taalkennis (vanaf 1 november 2017)',
} as const;
export type TrajectoryType = keyof typeof trajectoryTypes;
export const TrajectoryType = z
  .enum(Object.keys(trajectoryTypes) as [TrajectoryType, ...TrajectoryType[]])
  .meta({ id: 'TrajectoryType', description: 'Type of trajectory (KBI-01.00)' });

/** Components of a trajectory with the meaning to show. Source: KBI-01.00, TrajectOnderdeelType. */
export const componentTypes = {
  TO_OB_MO: 'Maatschappelijke oriëntatie',
  TO_OB_LLO: 'Loopbaanoriëntatie, levenslang',
  TO_OB_ELO: 'Loopbaanoriëntatie, educatief',
  TO_OB_SLO: 'Loopbaanoriëntatie, sociaal',
  TO_OB_PLO: 'Loopbaanoriëntatie, professioneel',
  TO_A1: 'NT2 A1',
  TO_A2: 'NT2 A2',
  'TO_B1/1': 'NT2 B1, deel 1',
  'TO_B1/2': 'NT2 B1, deel 2',
  'TO_B1/3': 'NT2 B1, deel 3',
  'TO_B1/4': 'NT2 B1, deel 4',
  TO_B2: 'NT2 B2',
  TO_C1: 'NT2 C1',
  TO_C2: 'NT2 C2',
  TO_NB: 'Nader te bepalen',
  TO_HH: 'Handhaving',
  TO_SANCTIO: 'Sanctie',
  'TO_OB_TO/TV': 'Tolken en vertalen',
  'TO_OB_W/A': 'Werk of activering',
  TO_OB_INDOND: 'Individuele ondersteuning',
} as const;
export type ComponentType = keyof typeof componentTypes;
export const ComponentType = z
  .enum(Object.keys(componentTypes) as [ComponentType, ...ComponentType[]])
  .meta({ id: 'ComponentType', description: 'Component of a trajectory (KBI-01.00)' });

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

/** Types of trajectory that exist only for some time. Source: Wooncode, willingness until knowledge. */
export const typeInForce: Partial<
  Record<TrajectoryType, { readonly from?: DateOnly; readonly until?: DateOnly }>
> = {
  TT_WCTB: { until: day('2017-10-31') },
  TT_WCTK: { from: day('2017-11-01') },
};
