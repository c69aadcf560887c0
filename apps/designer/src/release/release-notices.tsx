import { TimeText, useAction, usePages, useText } from '@liuzhuan/ui';
import { Alert, Button, Space } from 'antd';
import { RELEASE_TEXTS } from './release-texts';

const MOST = 50;

/** What the system has to say about releases that I handed in or approved, until I have taken note of it. */
export function ReleaseNotices({ onLook }: { readonly onLook: (id: string) => void }) {
  const t = useText(RELEASE_TEXTS);
  const { items = [] } = usePages('listNotices', { query: { about: 'releases', limit: MOST } });
  const markRead = useAction('readNotice');
  return items
    .filter(({ read }) => !read)
    .map(({ id, text, at, release = '' }) => (
      <Alert
        key={id}
        type="error"
        showIcon
        role="alert"
        title={text}
        description={<TimeText at={at} />}
        action={
          <Space>
            <Button size="small" onClick={() => onLook(release)}>
              {t('look')}
            </Button>
            <Button size="small" loading={markRead.isPending} onClick={() => markRead.mutate({ path: { id } })}>
              {t('noted')}
            </Button>
          </Space>
        }
      />
    ));
}
