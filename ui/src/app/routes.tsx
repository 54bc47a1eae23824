/**
 * The places of the app. One screen each, in the memory of the window only: the address bar does not exist, and the hash
 * survives a reload in place.
 */
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Navigate,
  useChildMatches,
} from '@tanstack/react-router';
import { ClientPage } from '../features/client/person';
import { LedgerPage } from '../features/ledger';
import { NeedBookPage } from '../features/need/book';
import { SettingsPage } from '../features/settings';
import { TodayPage } from '../features/today';
import { CapturePage, PreparationPage, VisitPage, VisitsPage } from '../features/visit';
import { Desk } from './Desk';
import { PageFailed } from './PageFailed';

const root = createRootRoute({ component: Desk });
const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: () => <Navigate to="/today" replace />,
});
const today = createRoute({ getParentRoute: () => root, path: '/today', component: TodayPage });
// One page whoever is open: opening a client must not build it anew, and take the focus out of its search.
const clients = createRoute({
  getParentRoute: () => root,
  path: '/client',
  component: function Clients() {
    const id = useChildMatches({
      select: ([child]) => (child?.routeId === client.id ? child.params.id : undefined),
    });
    const isCreating = useChildMatches({ select: ([child]) => child?.routeId === newClient.id });
    return <ClientPage id={id} isCreating={isCreating} />;
  },
});
const noClient = createRoute({ getParentRoute: () => clients, path: '/' });
const newClient = createRoute({ getParentRoute: () => clients, path: 'new' });
const client = createRoute({ getParentRoute: () => clients, path: '$id' });
const visits = createRoute({ getParentRoute: () => root, path: '/visit', component: () => <VisitsPage /> });
const visitPlan = createRoute({
  getParentRoute: () => root,
  path: '/visit/new',
  validateSearch: (search: Record<string, unknown>): { client?: string } =>
    typeof search.client === 'string' ? { client: search.client } : {},
  component: function Plan() {
    return <VisitsPage planning client={visitPlan.useSearch().client} />;
  },
});
const visit = createRoute({
  getParentRoute: () => root,
  path: '/visit/$id',
  component: function Visit() {
    return <VisitPage id={visit.useParams().id} />;
  },
});
const visitPreparation = createRoute({
  getParentRoute: () => root,
  path: '/visit/$id/prepare',
  component: function Prepare() {
    return <PreparationPage id={visitPreparation.useParams().id} />;
  },
});
const visitCapture = createRoute({
  getParentRoute: () => root,
  path: '/visit/$id/capture',
  component: function Capture() {
    return <CapturePage id={visitCapture.useParams().id} />;
  },
});
const needs = createRoute({ getParentRoute: () => root, path: '/need', component: NeedBookPage });
const ledger = createRoute({ getParentRoute: () => root, path: '/ledger', component: LedgerPage });
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: () => <SettingsPage section="adviser" />,
});
const settingsSection = createRoute({
  getParentRoute: () => root,
  path: '/settings/$section',
  component: function Section() {
    return <SettingsPage section={settingsSection.useParams().section} />;
  },
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    today,
    clients.addChildren([noClient, newClient, client]),
    visits,
    visitPlan,
    visit,
    visitPreparation,
    visitCapture,
    needs,
    ledger,
    settings,
    settingsSection,
  ]),
  history: createHashHistory(),
  defaultErrorComponent: PageFailed,
  defaultNotFoundComponent: () => <Navigate to="/today" replace />,
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
