import { Navigate, type RouteObject } from 'react-router';
import './designer.css';
import { AuditPage } from './audit/audit-page';
import { CalendarPage } from './calendar/calendar-page';
import { DirectoryPage } from './directory/directory-page';
import { InspectorPage } from './inspector/inspector-page';
import { ProcessPage } from './process/process-page';
import { ProcessesPage } from './processes/processes-page';
import { ReviewsPage } from './release/reviews-page';
import { RetentionPage } from './retention/retention-page';
import { DesignerShell } from './shell/designer-shell';
import { CrashPage } from './states/crash-page';
import { NotFoundPage } from './states/not-found-page';
import { UndeliveredPage } from './undelivered/undelivered-page';
import { CasePage } from './watch/case-page';
import { IncidentsPage } from './watch/incidents-page';
import { WatchPage } from './watch/watch-page';

/** Every page of the designer, below `/designer`. */
export const DESIGNER_ROUTES: RouteObject[] = [
  {
    element: <DesignerShell />,
    errorElement: <CrashPage />,
    children: [
      { index: true, element: <Navigate to="/processes" replace /> },
      { path: '/processes', element: <ProcessesPage /> },
      { path: '/processes/:key/:tab?', element: <ProcessPage /> },
      { path: '/reviews', element: <ReviewsPage /> },
      { path: '/watch', element: <WatchPage /> },
      { path: '/watch/:instance', element: <CasePage /> },
      { path: '/incidents', element: <IncidentsPage /> },
      { path: '/inspect/:instance', element: <InspectorPage /> },
      { path: '/directory', element: <DirectoryPage /> },
      { path: '/calendar', element: <CalendarPage /> },
      { path: '/undelivered', element: <UndeliveredPage /> },
      { path: '/retention', element: <RetentionPage /> },
      { path: '/audit', element: <AuditPage /> },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
];
