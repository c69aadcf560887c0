import { CheckOutlined, RollbackOutlined, UndoOutlined } from '@ant-design/icons';
import type { Opinion } from '@liuzhuan/contract';
import { TimeText, useText } from '@liuzhuan/ui';
import { Tag } from 'antd';
import { OPERATIONS_TEXTS } from '../operations/operations-texts';
import { holdsNoMore, isReturn } from './opinion-standing';
import { OPINIONS_TEXTS } from './opinions-texts';

/** One signature: step, outcome, words, person, time. A withdrawn one is struck, and says so. */
export function OpinionEntry({ opinion }: { readonly opinion: Opinion }) {
  const t = useText(OPINIONS_TEXTS);
  const operation = useText(OPERATIONS_TEXTS);
  const withdrawn = holdsNoMore(opinion);
  const words = opinion.opinion?.trim();
  const outcome = opinion.outcomeLabel ?? opinion.outcome;
  return (
    <li className={withdrawn ? 'desk-opinion desk-opinion-withdrawn' : 'desk-opinion'}>
      <div className="desk-opinion-head">
        <span className="desk-step lz-wrap">{opinion.name}</span>
        {opinion.delegateOf ? (
          <Tag style={{ marginInlineEnd: 0, whiteSpace: 'normal' }}>{operation('delegateOf', { person: opinion.delegateOf.name })}</Tag>
        ) : null}
        {outcome ? (
          <Tag icon={isReturn(opinion) ? <RollbackOutlined aria-hidden /> : <CheckOutlined aria-hidden />} style={{ marginInlineEnd: 0, whiteSpace: 'normal' }}>
            {withdrawn ? <del>{outcome}</del> : outcome}
          </Tag>
        ) : null}
        {withdrawn ? (
          <Tag icon={<UndoOutlined aria-hidden />} title={t('withdrawnNote')} style={{ marginInlineEnd: 0 }}>
            {t('withdrawn')}
          </Tag>
        ) : null}
      </div>
      {words ? <p className="desk-opinion-words">{withdrawn ? <del>{words}</del> : words}</p> : null}
      <div className="desk-opinion-sign">
        <span className="lz-wrap">{opinion.person?.name ?? t('system')}</span>
        <TimeText at={opinion.at} />
      </div>
    </li>
  );
}
