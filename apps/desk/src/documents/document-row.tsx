import { DownloadOutlined, EyeOutlined, FileTextOutlined, HistoryOutlined } from '@ant-design/icons';
import type { DocumentDto } from '@liuzhuan/contract';
import { formatSize, TimeText, useText } from '@liuzhuan/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { contentUrl } from './content-url';
import { DocumentPreview } from './document-preview';
import { DocumentVersions } from './document-versions';
import { DOCUMENTS_TEXTS } from './documents-texts';
import { LockedTag } from './locked-tag';
import { previewKind } from './preview-kind';
import { UploadButton } from './upload-button';

interface DocumentRowProps {
  readonly instance: string;
  readonly document: DocumentDto;
  readonly writable: boolean;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}

/** One document with its newest version; preview and older versions open below it. */
export function DocumentRow({ instance, document, writable, busy, onFile }: DocumentRowProps) {
  const t = useText(DOCUMENTS_TEXTS);
  const [open, setOpen] = useState<'preview' | 'versions'>();
  const newest = document.versions.reduce((one, other) => (other.version > one.version ? other : one));
  const url = contentUrl(instance, document.id, newest.version);
  const kind = previewKind(newest.mediaType);
  const toggle = (part: 'preview' | 'versions') => setOpen(open === part ? undefined : part);
  return (
    <li className="desk-document">
      <div className="desk-document-head">
        <div className="desk-document-name lz-wrap">
          <FileTextOutlined aria-hidden /> {document.name} {document.locked ? <LockedTag /> : null}
        </div>
        <div className="desk-facts">
          <span>{t('version', { version: newest.version })}</span>
          <span>{newest.author.name}</span>
          <TimeText at={newest.createdAt} />
          <span className="desk-number">{formatSize(newest.size)}</span>
        </div>
        <div className="desk-document-tools lz-no-print">
          {kind ? (
            <Button icon={<EyeOutlined aria-hidden />} aria-expanded={open === 'preview'} onClick={() => toggle('preview')}>
              {t(open === 'preview' ? 'closePreview' : 'preview')}
            </Button>
          ) : null}
          <Button icon={<DownloadOutlined aria-hidden />} href={url} download={document.name} title={kind ? undefined : t('noPreview')} aria-label={t('downloadOf', { name: document.name, version: newest.version })}>
            {t('download')}
          </Button>
          <Button icon={<HistoryOutlined aria-hidden />} aria-expanded={open === 'versions'} onClick={() => toggle('versions')}>
            {t('versions', { count: document.versions.length })}
          </Button>
          {writable && !document.locked ? (
            <UploadButton label={t('uploadVersion')} spoken={t('uploadVersionOf', { name: document.name })} disabled={busy} onFile={onFile} />
          ) : null}
        </div>
      </div>
      {open === 'preview' && kind ? (
        <div className="desk-preview">
          <DocumentPreview url={url} name={document.name} kind={kind} />
        </div>
      ) : null}
      {open === 'versions' ? <DocumentVersions instance={instance} document={document} /> : null}
    </li>
  );
}
