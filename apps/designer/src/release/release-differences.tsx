import { compareResources, releaseNotes } from '@liuzhuan/comparison';
import type { FullReleaseDto, ResourceDto } from '@liuzhuan/contract';
import { DiagramViewer, QueryState, useLocale, useRead, useText } from '@liuzhuan/ui';
import { useMemo } from 'react';
import { drawingOf } from '../workspace/workspace-state';
import { changeMarks } from './release-words';
import { RELEASE_TEXTS } from './release-texts';
import '../migration/migration.css';

interface ReleaseDifferencesProps {
  readonly release: FullReleaseDto;
  /** Id of the version it was drawn from; undefined: it is the first one, or that is not read yet. */
  readonly before: string | undefined;
}

/** What differs from the version it was drawn from: compared anew, whatever the notes say; in words, and on both drawings. */
export function ReleaseDifferences({ release, before }: ReleaseDifferencesProps) {
  const t = useText(RELEASE_TEXTS);
  const old = useRead('readDefinition', { path: { id: before ?? '' } }, { enabled: before !== undefined });
  if (release.base === 0) return <Compared release={release} />;
  return (
    <section aria-label={t('differences', { version: release.base })}>
      <QueryState query={old}>{({ resources }) => <Compared release={release} before={resources} />}</QueryState>
    </section>
  );
}

function Compared({ release, before }: { readonly release: FullReleaseDto; readonly before?: readonly ResourceDto[] }) {
  const t = useText(RELEASE_TEXTS);
  const locale = useLocale();
  const { process, base, resources } = release;
  const changes = useMemo(() => (before ? compareResources(before, resources) : []), [before, resources]);
  const marks = changeMarks(changes, (word) => t(word));
  const drawings = [
    ...(before ? [{ title: t('drawingBefore', { version: base }), xml: drawingOf({ key: process, resources: before })?.content, marks: marks.before }] : []),
    { title: t('drawingAfter'), xml: drawingOf({ key: process, resources })?.content, marks: marks.after },
  ];
  return (
    <div className="dz-stack">
      <div className="dz-card dz-card-body">
        <strong>{before ? t('differences', { version: base }) : t('firstVersion')}</strong>
        {before ? (
          <div className="lz-wrap" style={{ whiteSpace: 'pre-line' }}>
            {releaseNotes(changes, locale)}
          </div>
        ) : null}
      </div>
      <section aria-label={t('drawings')} className={before ? 'dz-mig-pair' : undefined}>
        {drawings.map(({ title, xml, marks: shown }) => (
          <figure key={title} style={{ margin: 0 }}>
            <figcaption className="dz-quiet">{title}</figcaption>
            {xml === undefined ? null : <DiagramViewer xml={xml} marks={shown} height={360} />}
          </figure>
        ))}
      </section>
    </div>
  );
}
