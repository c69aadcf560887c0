import { formatSize, ProblemAlert, QueryState, useAccount, useRead, useText } from '@liuzhuan/ui';
import { Alert } from 'antd';
import { Panel } from '../shell/panel';
import { DocumentRow } from './document-row';
import { DOCUMENTS_TEXTS } from './documents-texts';
import { UploadButton } from './upload-button';
import { UploadProgress } from './upload-progress';
import { useUpload } from './use-upload';
import './documents.css';

/** The documents of a case: read, and where the step allows it, uploaded in versions. */
export function DocumentPanel({ instance, writable }: { readonly instance: string; readonly writable: boolean }) {
  const t = useText(DOCUMENTS_TEXTS);
  const query = useRead('listDocuments', { path: { id: instance } });
  const { upload, running, fault, stop } = useUpload(instance);
  const limits = useAccount().uploads;
  const tools = writable ? <UploadButton label={t('upload')} disabled={!!running} onFile={(file) => void upload(file)} /> : undefined;
  return (
    <Panel title={t('title')} tools={tools} flush>
      {running ? <UploadProgress running={running} onStop={stop} /> : null}
      {typeof fault === 'string' ? <Alert type="error" showIcon role="alert" title={fault} style={{ margin: 12 }} /> : null}
      {fault instanceof Error ? (
        <div style={{ margin: 12 }}>
          <ProblemAlert error={fault} />
        </div>
      ) : null}
      <QueryState query={query}>
        {(documents) =>
          documents.length ? (
            <ul className="desk-list">
              {documents.map((document) => (
                <DocumentRow key={document.id} instance={instance} document={document} writable={writable} busy={!!running} onFile={(file) => void upload(file, document.id)} />
              ))}
            </ul>
          ) : (
            <p className="desk-quiet" style={{ margin: 0, padding: 12 }}>
              {t(writable ? 'noneToUpload' : 'none')}
            </p>
          )
        }
      </QueryState>
      {writable && limits ? (
        <p className="desk-quiet lz-wrap lz-no-print" style={{ margin: 0, padding: '0 12px 10px', fontSize: 13 }}>
          {t('limits', { size: formatSize(limits.maxBytes) })}；{t('accepted', { types: limits.accept.join(' ') })}
        </p>
      ) : null}
    </Panel>
  );
}
