/** Short notations for official answers, and the events that are observed in them. */
import { day } from '../../libs/domain/kernel/dates.js';
import { observe, type Observation, type OfficialAnswer } from '../../libs/magda/observe.js';
import { branch, leaf, type XmlNode } from '../../libs/magda/tree.js';

/** A synthetic person. */
export const insz = '85651200136';

/** An answer that holds these sections, given on a day. */
export function answer(sections: readonly XmlNode[], statedOn = '2018-03-30'): OfficialAnswer {
  return {
    outcome: 'answer',
    dossier: branch('KBIDossier', sections),
    insz,
    statedOn: day(statedOn),
    time: '12:12',
  };
}

export const personalia = (...more: readonly XmlNode[]) =>
  branch('Personalia', [leaf('INSZ', insz), ...more]);
export const period = (from: string, until?: string) =>
  branch('Periode', [leaf('Begin', from), ...(until === undefined ? [] : [leaf('Einde', until)])]);
export const group = (type: string) =>
  branch('Doelgroep', [leaf('Code', 'JA'), leaf('Type', type), period('2017-01-01')]);
export const trajectories = (...entries: readonly XmlNode[]) => branch('Trajecten', entries);
export const trajectory = (type: string, ...more: readonly XmlNode[]) =>
  branch('Traject', [leaf('Type', type), ...more]);
export const status = (code: string, from: string) => branch('Status', [leaf('Code', code), period(from)]);

/** What is made of these sections of somebody who is new. */
export const observed = (...sections: readonly XmlNode[]) =>
  observe(answer([personalia(), ...sections]), [], 'one');
export const ofType = (type: string, { events }: Pick<Observation, 'events'>) =>
  events.filter((event) => event.type === type);
export const typesOf = ({ events }: Pick<Observation, 'events'>) => events.map(({ type }) => type);
export const codesOf = ({ findings }: Observation) => findings.map(({ code }) => code);
