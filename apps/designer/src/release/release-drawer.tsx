import type { Definition, FullReleaseDto, ReleaseStateDto, ResourceDto } from '@liuzhuan/contract';
import { QueryState, TimeText, useRead, useText } from '@liuzhuan/ui';
import { Alert, App, Button, Descriptions, Drawer } from 'antd';
import { FindingList } from '../findings/finding-list';
import { ElementNames } from '../knowledge/use-element-name';
import { ReleaseDifferences } from './release-differences';
import { ReleaseState } from './release-state';
import { RELEASE_TEXTS } from './release-texts';
import { ReleaseVerdict } from './release-verdict';
import { drawnFrom } from './release-words';
import { ReviewForm } from './review-form';
import { useElementNamesOf } from './use-element-names-of';

/** Did not come into force, or not for long: it may be mended and handed in again. */
const ENDED: ReadonlySet<ReleaseStateDto> = new Set(['sent-back', 'withdrawn', 'failed', 'rolled-back']);

interface ReleaseDrawerProps {
  readonly id: string;
  readonly onClose: () => void;
  /** Makes its files the draft again, where one is open. */
  readonly onTake?: (resources: readonly ResourceDto[], base: number) => void;
}

/** One release with all that is needed to judge it: why, what differs, whether it is proven, both drawings – and, for the reviewer, the decision. */
export function ReleaseDrawer({ id, onClose, onTake }: ReleaseDrawerProps) {
  const t = useText(RELEASE_TEXTS);
  const { modal } = App.useApp();
  const release = useRead('readRelease', { path: { id } });
  const take = (taken: FullReleaseDto) =>
    modal.confirm({
      title: t('take'),
      content: t('takeConfirm'),
      okText: t('take'),
      cancelText: t('cancel'),
      onOk: () => {
        onTake?.(taken.resources, drawnFrom(taken));
        onClose();
      },
    });
  const { data } = release;
  const extra = onTake && data && ENDED.has(data.state) ? <Button onClick={() => take(data)}>{t('take')}</Button> : null;
  return (
    <Drawer open size="85%" title={t('detail', { name: data?.name ?? '' })} onClose={onClose} extra={extra}>
      <QueryState query={release}>{(found) => <Shown release={found} onClose={onClose} />}</QueryState>
    </Drawer>
  );
}

function Shown({ release, onClose }: { readonly release: FullReleaseDto; readonly onClose: () => void }) {
  const t = useText(RELEASE_TEXTS);
  const names = useElementNamesOf(release.resources);
  const definition = useRead('readDefinition', { path: { id: release.process } }, { enabled: release.latest > 0 });
  const { state, base, latest, note, reason, overtaking, notes, mine, failure } = release;
  const waits = state === 'awaiting-review' || state === 'scheduled';
  const items = [
    { key: 'state', label: t('state'), children: <ReleaseState release={release} /> },
    { key: 'by', label: t('requestedBy'), children: <>{release.requestedBy} · <TimeText at={release.requestedAt} /></> },
    { key: 'note', label: t('note'), children: <Words text={note} /> },
    ...(reason === '' ? [] : [{ key: 'reason', label: t('reason'), children: <Words text={reason} /> }]),
    ...(overtaking ? [{ key: 'overtaking', label: t('overtaking'), children: <Words text={t('overtakingWords', { drawnFrom: overtaking.drawnFrom, base, reason: overtaking.reason })} /> }] : []),
    ...(notes === '' ? [] : [{ key: 'notes', label: t('notesGiven'), children: <Words text={notes} /> }]),
  ];
  return (
    <ElementNames.Provider value={names}>
      <div className="dz-stack">
        {waits && latest !== base ? <Alert type="error" showIcon role="alert" title={t('outdated', { latest, base })} /> : null}
        {state === 'awaiting-review' && mine ? <Alert type="info" showIcon role="status" title={t('own')} /> : null}
        <Descriptions bordered size="small" column={1} styles={{ label: { width: 170 } }} items={items} />
        {failure && failure.diagnostics.length > 0 ? (
          <section aria-label={t('failure')} className="dz-card">
            <FindingList diagnostics={failure.diagnostics} full />
          </section>
        ) : null}
        {waits ? <ReleaseVerdict resources={release.resources} /> : null}
        <ReleaseDifferences release={release} before={versionBefore(definition.data, base)} />
        {release.mayReview ? <ReviewForm release={release} definition={definition.data} onDone={onClose} /> : null}
      </div>
    </ElementNames.Provider>
  );
}

/** Id of the version that was in force when a release was handed in. */
function versionBefore(definition: Definition | undefined, base: number): string | undefined {
  return definition?.versions.find(({ version }) => version === base)?.id;
}

function Words({ text }: { readonly text: string }) {
  return (
    <span className="lz-wrap" style={{ whiteSpace: 'pre-line' }}>
      {text}
    </span>
  );
}
