/** Every page, and every state that was designed: empty, waiting, failing, without the right, standing still. */
import type { Route } from 'playwright-core';
import { dossierAt } from './opened-dossier.js';
import { PERSON, type Site } from './site.js';
import type { Visit } from './visit.js';

export interface State {
  readonly name: string;
  /** Who looks at it; nobody who is signed in. */
  readonly user?: string;
  readonly path: string | ((site: Site) => string);
  /** What answers are like instead. */
  readonly answers?: { readonly url: string; readonly by: (route: Route) => Promise<void> };
  /** What is done before it is looked at. */
  readonly act?: (visit: Visit) => Promise<void>;
  /** Whether the page waits for ever. */
  readonly waits?: boolean;
}

const [caseWorker, landlord, auditor, reporter, operator, person] = [
  ...['an.peeters', 'eva.mertens', 'fatima.haddad', 'gert.wouters', 'hanne.de.smet', 'ines.misal'],
] as [string, string, string, string, string, string];

const problem =
  (status: number, code: string) =>
  (route: Route): Promise<void> =>
    route.fulfill({
      status,
      contentType: 'application/problem+json',
      body: JSON.stringify({ type: `urn:${code}`, title: code, status, detail: code, code, errors: [] }),
    });

const STOPPED = {
  ...{
    position: '12',
    type: 'PersonRegistered',
    reason: 'a column is missing',
    at: '2026-01-01T00:00:00.000Z',
  },
  stream: 'dossier-x',
};

/** The list of read models with one that stands still. */
async function oneStandsStill(route: Route): Promise<void> {
  const response = await route.fetch();
  const answer = (await response.json()) as { projections: Record<string, unknown>[] };
  answer.projections[0] = { ...answer.projections[0], status: 'stopped', failure: STOPPED };
  await route.fulfill({ response, json: answer });
}

/** Fills fields in, by their ids, and sends the form from the last one. */
function sending(...fields: readonly (readonly [id: string, value: string])[]): NonNullable<State['act']> {
  return async (visit) => {
    for (const [id, value] of fields) await visit.page.locator(`#${id}`).fill(value);
    await visit.page.keyboard.press('Enter');
    await visit.settled();
  };
}

export const states: readonly State[] = [
  { name: 'signed out', path: '/' },
  { name: 'asked to sign in', path: '/rapportering' },
  { name: 'no such page', path: '/nergens' },
  { name: 'sample users', path: '/aanmelden' },
  { name: 'sign-in failed', path: '/aanmelden/mislukt?reden=gebruikt' },
  { name: 'start of a case worker', user: caseWorker, path: '/' },
  { name: 'start of a landlord', user: landlord, path: '/' },
  { name: 'start of an auditor', user: auditor, path: '/' },
  { name: 'start of an operator', user: operator, path: '/' },
  { name: 'start of a person', user: person, path: '/' },
  { name: 'no right', user: person, path: '/beheer' },
  { name: 'reports', user: reporter, path: '/rapportering' },
  {
    name: 'report with columns',
    user: reporter,
    path: '/rapportering/consultation-statistics?from=2017-08-01&to=2017-12-31&compare=previous',
  },
  {
    name: 'report with stacks',
    user: reporter,
    path: '/rapportering/consultation-statistics?groupBy=month,purpose&from=2017-08-01&to=2017-12-31',
  },
  {
    name: 'report with a ranking',
    user: reporter,
    path: '/rapportering/consultation-statistics?groupBy=organisation',
  },
  { name: 'report with a heat map', user: reporter, path: '/rapportering/nt2-levels' },
  { name: 'report with a spread', user: reporter, path: '/rapportering/durations' },
  { name: 'report of rows', user: reporter, path: '/rapportering/developments' },
  {
    name: 'empty report',
    user: reporter,
    path: '/rapportering/consultation-statistics?from=1999-01-01&to=1999-12-31',
  },
  { name: 'no such report', user: reporter, path: '/rapportering/nergens' },
  {
    name: 'report that is refused',
    user: reporter,
    path: '/rapportering/consultation-statistics?organisation=x',
  },
  { name: 'nonsense in the address', user: reporter, path: '/rapportering/nt2-levels?groupBy=x&y=z' },
  {
    name: 'read model stands still',
    user: reporter,
    path: '/rapportering/nt2-levels',
    answers: { url: '**/v1/reports/nt2-levels*', by: problem(503, 'READ_MODEL_STOPPED') },
    waits: true,
  },
  {
    name: 'waiting',
    user: reporter,
    path: '/rapportering/nt2-levels',
    answers: { url: '**/v1/reports/nt2-levels*', by: () => new Promise(() => undefined) },
    waits: true,
  },
  {
    name: 'service out of reach',
    path: '/',
    answers: { url: '**/v1/session', by: (route) => route.abort('connectionrefused') },
    waits: true,
  },
  { name: 'finding a person', user: caseWorker, path: '/dossiers' },
  { name: 'finding with nothing filled in', user: caseWorker, path: '/dossiers', act: sending(['insz', '']) },
  {
    name: 'nobody found',
    user: caseWorker,
    path: '/dossiers',
    act: sending(['naam', 'Nergens'], ['geboortedatum', '1950-01-01']),
  },
  { name: 'somebody found', user: caseWorker, path: '/dossiers', act: sending(['insz', PERSON.insz]) },
  {
    name: 'work list',
    user: landlord,
    path: '/dossiers?lijst=housing-language&stand=overdue',
    async act(visit) {
      await visit.click(visit.page.locator('section[aria-labelledby="lijsten"] .button'));
    },
  },
  { name: 'asked for what', user: caseWorker, path: (site) => `/dossiers/${site.dossier}` },
  { name: 'dossier', user: caseWorker, path: (site) => `/dossiers/${site.dossier}`, act: dossierAt },
  {
    name: 'dossier with a form',
    user: caseWorker,
    path: (site) => `/dossiers/${site.dossier}`,
    async act(visit) {
      await dossierAt(visit);
      await visit.page.locator('#opdracht').selectOption('HoldTalk');
      await visit.settled();
    },
  },
  { name: 'levels', user: caseWorker, path: (site) => `/dossiers/${site.dossier}/nt2`, act: dossierAt },
  {
    name: 'levels under way',
    user: caseWorker,
    path: (site) => `/dossiers/${site.dossier}/nt2?dag=2016-11-01`,
    act: dossierAt,
  },
  {
    name: 'consultation refused',
    user: landlord,
    path: (site) => `/dossiers/${site.dossier}?doel=ENFORCEMENT`,
    act: dossierAt,
  },
  { name: 'audit', user: auditor, path: '/audit' },
  { name: 'emergencies', user: auditor, path: '/audit?deel=noodtoegang' },
  { name: 'unusual use', user: auditor, path: '/audit?deel=gebruik&van=2017-10-01&tot=2017-12-31' },
  { name: 'no unusual use', user: auditor, path: '/audit?deel=gebruik&van=2020-10-01&tot=2020-12-31' },
  {
    name: 'audited dossier with its access log',
    user: auditor,
    path: (site) => `/audit/${site.dossier}`,
    async act(visit) {
      await visit.click(visit.page.locator('section.card .button').first());
      await visit.click(visit.page.locator('td summary, th summary').first());
    },
  },
  { name: 'exchanges', user: reporter, path: '/uitwisselingen' },
  { name: 'no exchanges', user: reporter, path: '/uitwisselingen?dag=2017-01-02' },
  { name: 'operations', user: operator, path: '/beheer' },
  {
    name: 'a read model that stands still',
    user: operator,
    path: '/beheer',
    answers: { url: '**/v1/operations/projections', by: oneStandsStill },
  },
  { name: 'own data', user: person, path: '/mijn-gegevens' },
];
