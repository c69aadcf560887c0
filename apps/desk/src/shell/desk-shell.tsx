import {
  AuditOutlined,
  BookOutlined,
  CheckSquareOutlined,
  FileSearchOutlined,
  InboxOutlined,
  MailOutlined,
  PlusSquareOutlined,
} from '@ant-design/icons';
import { AppShell, type ShellEntry, useRead, useText } from '@liuzhuan/ui';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { DESK_TEXTS } from './desk-texts';

type Entry = Omit<ShellEntry, 'label' | 'count'> & { readonly label: keyof typeof DESK_TEXTS; readonly badge?: 'inbox' | 'copies' };

const ENTRIES: readonly Entry[] = [
  { path: '/inbox', label: 'inbox', icon: <InboxOutlined aria-hidden />, badge: 'inbox' },
  { path: '/done', label: 'done', icon: <CheckSquareOutlined aria-hidden /> },
  { path: '/started', label: 'started', icon: <AuditOutlined aria-hidden /> },
  { path: '/start', label: 'start', icon: <PlusSquareOutlined aria-hidden /> },
  { path: '/notices', label: 'notices', icon: <MailOutlined aria-hidden />, badge: 'copies' },
  { path: '/numbers', label: 'numbers', icon: <BookOutlined aria-hidden /> },
  { path: '/search', label: 'search', icon: <FileSearchOutlined aria-hidden /> },
];

/** The frame around every page: who is here, the seven lists with their counts, the page. */
export function DeskShell() {
  const t = useText(DESK_TEXTS);
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const counts = useRead('readCounts', {}).data;
  const entries = ENTRIES.map(({ path, label, icon, badge }) => ({ path, icon, label: t(label), count: badge && counts?.[badge] }));
  const current = ENTRIES.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`))?.path ?? (pathname.startsWith('/tasks/') ? '/inbox' : '');
  return (
    <AppShell title={t('desk')} entries={entries} current={current} onNavigate={(path) => void navigate(path)}>
      <Outlet />
    </AppShell>
  );
}
