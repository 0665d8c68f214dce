import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Layout } from './layout.js';
import { NotFound } from './not-found.js';
import { MissingFile, RouteFailure } from './route-failure.js';
import { parseSearch, stringifySearch, type Search } from './search.js';
import { StartPage } from '../start/start-page.js';
import { Waiting } from '../parts/waiting.js';

const root = createRootRoute({ component: Layout, notFoundComponent: NotFound });

/** Each page reads its own parameters from the texts that stand in the address. */
const asTexts = (search: Record<string, unknown>): Search =>
  Object.fromEntries(
    Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );

const page = <const Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => root, path, component, validateSearch: asTexts });

/** A page whose file is loaded when it is opened. By the error of the browser the router would reload at once. */
const lazily = <Name extends string>(
  load: () => Promise<Readonly<Record<Name, () => ReactNode>>>,
  name: Name,
) =>
  lazyRouteComponent(
    () =>
      load().catch((cause: unknown) => {
        throw new MissingFile('The file of a page could not be loaded', { cause });
      }),
    name,
  );

const routes = [
  page('/', StartPage),
  page(
    '/rapportering',
    lazily(() => import('../reporting/reports-page.js'), 'ReportsPage'),
  ),
  page(
    '/rapportering/$report',
    lazily(() => import('../reporting/report-page.js'), 'ReportPage'),
  ),
  page(
    '/dossiers',
    lazily(() => import('../dossiers/dossiers-page.js'), 'DossiersPage'),
  ),
  page(
    '/dossiers/$id',
    lazily(() => import('../dossiers/dossier-page.js'), 'DossierPage'),
  ),
  page(
    '/dossiers/$id/nt2',
    lazily(() => import('../dossiers/nt2-page.js'), 'Nt2Page'),
  ),
  page(
    '/audit',
    lazily(() => import('../audit/audit-page.js'), 'AuditPage'),
  ),
  page(
    '/audit/$id',
    lazily(() => import('../audit/audited-dossier-page.js'), 'AuditedDossierPage'),
  ),
  page(
    '/uitwisselingen',
    lazily(() => import('../exchanges/exchanges-page.js'), 'ExchangesPage'),
  ),
  page(
    '/beheer',
    lazily(() => import('../operations/operations-page.js'), 'OperationsPage'),
  ),
  page(
    '/mijn-gegevens',
    lazily(() => import('../own-data/own-data-page.js'), 'OwnDataPage'),
  ),
] as const;

/** The pages by their addresses; what stands after `?` is kept as it is written. */
export const router = createRouter({
  routeTree: root.addChildren(routes),
  parseSearch: (text) => ({ ...parseSearch(text) }),
  stringifySearch,
  defaultPreload: false,
  defaultErrorComponent: RouteFailure,
  defaultPendingComponent: () => <Waiting what="" />,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
