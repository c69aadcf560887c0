import { type PageItem, TimeText, useAction, useText } from '@liuzhuan/ui';
import { Alert, Button, Space } from 'antd';
import { RELEASE_TEXTS } from './release-texts';

interface ReleaseNoticeProps {
  readonly notice: PageItem<'listNotices'>;
  /** Shows the release it is about. */
  readonly onLook: (id: string) => void;
}

/** One word about a release, with the way to it. Noting it is its own action: the others wait for nothing. */
export function ReleaseNotice({ notice: { id, text, at, release = '' }, onLook }: ReleaseNoticeProps) {
  const t = useText(RELEASE_TEXTS);
  const markRead = useAction('readNotice');
  return (
    <Alert
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
  );
}
