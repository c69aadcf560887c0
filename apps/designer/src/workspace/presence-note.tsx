import { TeamOutlined } from '@ant-design/icons';
import type { DraftPresence } from '@liuzhuan/contract';
import { formatRelative, useApi, useLocale, useText } from '@liuzhuan/ui';
import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useWorkspace } from './workspace-context';
import { WORKSPACE_TEXTS } from './workspace-texts';

/** The server takes who has not asked for half a minute as gone. */
const ASK_AGAIN_MS = 10_000;

/** Who else is at this draft, before two people draw different things. Asking tells the others that one is here. */
export function PresenceNote() {
  const t = useText(WORKSPACE_TEXTS);
  const locale = useLocale();
  const client = useApi();
  const key = useWorkspace((state) => state.key);
  const presence = useQuery({
    queryKey: ['readDraftPresence', key],
    queryFn: () => client('readDraftPresence', { path: { key } }),
    refetchInterval: ASK_AGAIN_MS,
    // A window left open behind others may still be drawn in.
    refetchIntervalInBackground: true,
  });
  const others = presence.data?.others ?? [];
  if (others.length === 0) return null;
  const words = ({ name, open, savedAt }: DraftPresence['others'][number]) => {
    const when = savedAt === undefined ? undefined : (formatRelative(savedAt, locale) ?? t('justNow'));
    const doing = t(open ? 'isEditing' : 'hasEdited', { name });
    return when === undefined ? doing : t('savedWhen', { doing, when });
  };
  return <Alert type="info" showIcon icon={<TeamOutlined />} role="status" banner className="dz-presence" title={`${others.map(words).join(t('and'))}${t('presenceAdvice')}`} />;
}
