import { QueryState, useRead, useText } from '@liuzhuan/ui';
import { useState } from 'react';
import { Page } from '../shell/page';
import { ReleaseDrawer } from './release-drawer';
import { ReleaseNotices } from './release-notices';
import { ReleaseRuleCard } from './release-rule-card';
import { ReleaseTable } from './release-table';
import { RELEASE_TEXTS } from './release-texts';

const FAILED = 5;

/** 待复核: releases of all processes that wait for a second administrator, and whether the organisation wants that; and what could not come into force lately, told to who had a part in it. */
export function ReviewsPage() {
  const t = useText(RELEASE_TEXTS);
  const [shown, setShown] = useState<string>();
  const waiting = useRead('listReleases', { query: { state: 'awaiting-review', limit: 100 } });
  const failed = useRead('listReleases', { query: { state: 'failed', limit: FAILED } }).data?.items;
  return (
    <Page title={t('reviews')}>
      <div className="dz-stack">
        <ReleaseNotices onLook={setShown} />
        <div className="dz-card">
          <QueryState query={waiting}>{({ items }) => (items.length === 0 ? <p className="dz-quiet dz-none">{t('reviewsNone')}</p> : <ReleaseTable releases={items} onLook={setShown} named />)}</QueryState>
        </div>
        {failed && failed.length > 0 ? (
          <section className="dz-card dz-card-body dz-stack" aria-label={t('failedLately')}>
            <strong>{t('failedLately')}</strong>
            <ReleaseTable releases={failed} onLook={setShown} named />
          </section>
        ) : null}
        <ReleaseRuleCard />
      </div>
      {shown === undefined ? null : <ReleaseDrawer key={shown} id={shown} onClose={() => setShown(undefined)} />}
    </Page>
  );
}
