import { CopyOutlined, DownloadOutlined } from '@ant-design/icons';
import type { DocumentDto } from '@liuzhuan/contract';
import { formatSize, TimeText, useCopy, useText } from '@liuzhuan/ui';
import { Button } from 'antd';
import { contentUrl } from './content-url';
import { DOCUMENTS_TEXTS } from './documents-texts';
import { LockedTag } from './locked-tag';

/** Every version: who, when, how large, its hash, whether locked. Newest first. */
export function DocumentVersions({ instance, document }: { readonly instance: string; readonly document: DocumentDto }) {
  const t = useText(DOCUMENTS_TEXTS);
  const copy = useCopy();
  return (
    <ul className="desk-list desk-versions" aria-label={t('versionsOf', { name: document.name })}>
      {[...document.versions]
        .sort((one, other) => other.version - one.version)
        .map((version) => (
          <li key={version.version} className="desk-version">
            <strong>{t('version', { version: version.version })}</strong>
            <span>{version.author.name}</span>
            <TimeText at={version.createdAt} relative={false} />
            <span className="desk-number">{formatSize(version.size)}</span>
            {version.locked ? <LockedTag /> : null}
            <span className="desk-hash" title={`${t('hash')} ${version.sha256}`}>
              <span className="desk-quiet">SHA-256 {version.sha256.slice(0, 12)}…</span>
              <Button type="text" size="small" icon={<CopyOutlined aria-hidden />} aria-label={`${t('copyHash')} ${version.sha256.slice(0, 12)}`} onClick={() => copy(version.sha256)} />
            </span>
            <a href={contentUrl(instance, document.id, version.version)} download={document.name} aria-label={t('downloadOf', { name: document.name, version: version.version })}>
              <DownloadOutlined aria-hidden /> {t('download')}
            </a>
          </li>
        ))}
    </ul>
  );
}
