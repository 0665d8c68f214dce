import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
} from '@tanstack/react-router';
import { Layout } from './layout.js';
import { NotFound } from './not-found.js';
import { RouteFailure } from './route-failure.js';
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

const routes = [
  page('/', StartPage),
  page(
    '/rapportering',
    lazyRouteComponent(() => import('../reporting/reports-page.js'), 'ReportsPage'),
  ),
  page(
    '/rapportering/$report',
    lazyRouteComponent(() => import('../reporting/report-page.js'), 'ReportPage'),
  ),
  page(
    '/dossiers',
    lazyRouteComponent(() => import('../dossiers/dossiers-page.js'), 'DossiersPage'),
  ),
  page(
    '/dossiers/$id',
    lazyRouteComponent(() => import('../dossiers/dossier-page.js'), 'DossierPage'),
  ),
  page(
    '/dossiers/$id/nt2',
    lazyRouteComponent(() => import('../dossiers/nt2-page.js'), 'Nt2Page'),
  ),
  page(
    '/audit',
    lazyRouteComponent(() => import('../audit/audit-page.js'), 'AuditPage'),
  ),
  page(
    '/audit/$id',
    lazyRouteComponent(() => import('../audit/audited-dossier-page.js'), 'AuditedDossierPage'),
  ),
  page(
    '/uitwisselingen',
    lazyRouteComponent(() => import('../exchanges/exchanges-page.js'), 'ExchangesPage'),
  ),
  page(
    '/beheer',
    lazyRouteComponent(() => import('../operations/operations-page.js'), 'OperationsPage'),
  ),
  page(
    '/mijn-gegevens',
    lazyRouteComponent(() => import('../own-data/own-data-page.js'), 'OwnDataPage'),
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
