import { formatSize, useText } from '@liuzhuan/ui';
import { Button, Progress } from 'antd';
import { DOCUMENTS_TEXTS } from './documents-texts';
import type { RunningUpload } from './use-upload';

export function UploadProgress({ running, onStop }: { readonly running: RunningUpload; readonly onStop: () => void }) {
  const t = useText(DOCUMENTS_TEXTS);
  const percent = running.total ? Math.floor((running.sent / running.total) * 100) : 0;
  const text = percent === 100 ? t('storing') : t('uploading', { name: running.name, sent: formatSize(running.sent), total: formatSize(running.total) });
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap: 12, padding: '8px 12px' }}>
      <div style={{ flex: 1, minWidth: 0 }}>
        <div className="lz-wrap" role="status">
          {text}
        </div>
        <Progress percent={percent} size="small" aria-label={text} />
      </div>
      <Button onClick={onStop}>{t('stop')}</Button>
    </div>
  );
}
