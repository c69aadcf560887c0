import { AlertOutlined, ApartmentOutlined, AuditOutlined, CalendarOutlined, FieldTimeOutlined, HistoryOutlined, InboxOutlined, MonitorOutlined, TeamOutlined } from '@ant-design/icons';
import { AppShell, type ShellEntry, useAccount, useRead, useText } from '@liuzhuan/ui';
import { Alert } from 'antd';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { DESIGNER_TEXTS } from './designer-texts';
import { useRefusedDrops } from './use-refused-drops';

type Entry = Omit<ShellEntry, 'label' | 'count'> & { readonly label: keyof typeof DESIGNER_TEXTS; readonly badge?: readonly ('incidents' | 'reviews' | 'releaseNotices' | 'undelivered')[]; /** For administrators alone. */ readonly admin?: true };

const ENTRIES: readonly Entry[] = [
  { path: '/processes', label: 'processes', icon: <ApartmentOutlined aria-hidden /> },
  { path: '/reviews', label: 'reviews', icon: <AuditOutlined aria-hidden />, badge: ['reviews', 'releaseNotices'] },
  { path: '/watch', label: 'watch', icon: <MonitorOutlined aria-hidden /> },
  { path: '/incidents', label: 'incidents', icon: <AlertOutlined aria-hidden />, badge: ['incidents'] },
  { path: '/undelivered', label: 'undelivered', icon: <InboxOutlined aria-hidden />, badge: ['undelivered'], admin: true },
  { path: '/directory', label: 'directory', icon: <TeamOutlined aria-hidden /> },
  { path: '/calendar', label: 'calendar', icon: <CalendarOutlined aria-hidden /> },
  { path: '/retention', label: 'retention', icon: <FieldTimeOutlined aria-hidden />, admin: true },
  { path: '/audit', label: 'audit', icon: <HistoryOutlined aria-hidden />, admin: true },
];

/** Pages that belong to an entry without standing below its path. */
const BELONGS: Readonly<Record<string, string>> = { '/inspect': '/watch' };

/** The frame around every page of the designer. */
export function DesignerShell() {
  const t = useText(DESIGNER_TEXTS);
  useRefusedDrops();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { roles } = useAccount();
  const counts = useRead('readCounts', {}).data;
  const entries = ENTRIES.filter(({ admin }) => !admin || roles.includes('administrator')).map(({ path, label, icon, badge }) => ({ path, icon, label: t(label), count: badge?.reduce((sum, name) => sum + (counts?.[name] ?? 0), 0) }));
  const first = `/${pathname.split('/')[1] ?? ''}`;
  const draws = roles.includes('administrator') || roles.includes('designer');
  return (
    <AppShell title={t('designer')} entries={entries} current={BELONGS[first] ?? first} onNavigate={(path) => void navigate(path)} compactBelow="xl">
      {draws ? <Outlet /> : <Alert role="alert" type="warning" showIcon title={t('forbidden')} style={{ margin: 24 }} />}
    </AppShell>
  );
}
