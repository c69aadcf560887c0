import { LogoutOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Badge, Button, Layout, Menu } from 'antd';
import { type ReactNode, useState } from 'react';
import { useApi, useLiveUpdates } from '../api/api-provider';
import { useAccount } from '../session/session-gate';
import { signOut } from '../session/sign-out';
import { useText } from '../text/locale-store';
import { UI_TEXTS } from '../text/ui-texts';
import { LocaleSwitch } from './locale-switch';

export interface ShellEntry {
  readonly path: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly count?: number;
}

interface AppShellProps {
  readonly title: string;
  readonly entries: readonly ShellEntry[];
  readonly current: string;
  readonly onNavigate: (path: string) => void;
  /** Below this width the navigation shows its icons only: 992 px, or 1200 px where the page needs the room. */
  readonly compactBelow?: 'lg' | 'xl';
  readonly children: ReactNode;
}

/** Header with who is here, navigation on the left, the page on the right. */
export function AppShell({ title, entries, current, onNavigate, compactBelow = 'lg', children }: AppShellProps) {
  const t = useText(UI_TEXTS);
  const account = useAccount();
  const leaving = useMutation(signOut(useApi(), useQueryClient()));
  const online = useLiveUpdates();
  const [compact, setCompact] = useState(false);
  const who = [account.organisation.name, account.person?.name ?? account.login].join(' · ');
  return (
    <Layout style={{ height: '100%' }}>
      <a className="lz-skip lz-no-print" href="#main">
        {t('skip')}
      </a>
      <Layout.Header
        className="lz-no-print"
        style={{ display: 'flex', alignItems: 'center', gap: 16, paddingInline: 16, height: 48, lineHeight: '48px', background: '#17324f', color: '#fff' }}
      >
        <strong style={{ fontSize: 16, whiteSpace: 'nowrap' }}>
          {t('product')} · {title}
        </strong>
        <span style={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', textAlign: 'end' }}>{who}</span>
        <span style={{ background: '#fff', borderRadius: 4, lineHeight: 'normal' }}>
          <LocaleSwitch />
          <Button type="text" size="small" icon={<LogoutOutlined aria-hidden />} disabled={leaving.isPending} onClick={() => leaving.mutate()}>
            {t('signOut')}
          </Button>
        </span>
      </Layout.Header>
      {online ? null : <Alert banner type="warning" title={t('offline')} />}
      <Layout style={{ minHeight: 0 }}>
        <Layout.Sider className="lz-no-print" theme="light" width={168} breakpoint={compactBelow} collapsedWidth={56} onCollapse={setCompact}>
          <nav aria-label={t('navigation')}>
            <Menu
              mode="inline"
              style={{ borderInlineEnd: 0 }}
              selectedKeys={[current]}
              onClick={({ key }) => onNavigate(key)}
              items={entries.map((entry) => ({
                key: entry.path,
                // Where only the icons are left, the number stands on them.
                icon: compact && entry.count ? <Badge count={entry.count} overflowCount={99} size="small" offset={[2, 12]}>{entry.icon}</Badge> : entry.icon,
                title: entry.label,
                label: (
                  <span style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }}>
                    {entry.label}
                    {entry.count ? <Badge count={entry.count} overflowCount={999} /> : null}
                  </span>
                ),
              }))}
            />
          </nav>
        </Layout.Sider>
        <Layout.Content id="main" tabIndex={-1} style={{ overflow: 'auto', minWidth: 0 }}>{children}</Layout.Content>
      </Layout>
    </Layout>
  );
}
