import { useText } from '@liuzhuan/ui';
import { Segmented } from 'antd';
import { useState } from 'react';
import { Page } from '../shell/page';
import { type UndeliveredState, UndeliveredList } from './undelivered-list';
import { UNDELIVERED_TEXTS } from './undelivered-texts';

const STATES: readonly UndeliveredState[] = ['failing', 'expired', 'waiting'];

/** 未送达: what waits for an administrator, or for a case that will want it. */
export function UndeliveredPage() {
  const t = useText(UNDELIVERED_TEXTS);
  const [state, setState] = useState<UndeliveredState>('failing');
  const tools = <Segmented aria-label={t('filter')} value={state} onChange={setState} options={STATES.map((value) => ({ value, label: t(value) }))} />;
  return (
    <Page title={t('title')} tools={tools}>
      <section className="dz-card dz-card-body dz-stack" aria-label={t(state)}>
        <div className="dz-quiet">{t(`${state}Text`)}</div>
        <UndeliveredList state={state} />
      </section>
    </Page>
  );
}
