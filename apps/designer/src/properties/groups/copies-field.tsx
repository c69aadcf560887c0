import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useText } from '@liuzhuan/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { RuleBuilder } from '../../assignment/rule-builder';
import { extensionsOf, textAt } from '../../editing/extension-values';
import { useElement } from '../../editing/element-context';
import { DESIGNER_TEXTS } from '../../shell/designer-texts';
import { PROPERTIES_TEXTS } from '../properties-texts';

/** 抄送: rules for who gets a copy when the task completes. */
export function CopiesField() {
  const t = useText(PROPERTIES_TEXTS);
  const common = useText(DESIGNER_TEXTS);
  const { object, setExtensions } = useElement();
  const [adding, setAdding] = useState(false);
  const copies = extensionsOf(object, 'lz:Copy').map((copy) => textAt(copy, 'to'));
  const put = (next: readonly string[]) => {
    setAdding(false);
    setExtensions('lz:Copy', next.filter((to) => to !== '').map((to) => ({ to })));
  };
  return (
    <fieldset className="dz-fieldset">
      <legend>{t('copies')}</legend>
      {copies.map((to, index) => (
        <div key={index} className="dz-row-card">
          <div className="dz-row-head">
            <span />
            <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={`${common('remove')} ${t('copyTo')} ${index + 1}`} title={common('remove')} onClick={() => put(copies.filter((_, at) => at !== index))} />
          </div>
          <RuleBuilder label={t('copyTo')} rule={to} onCommit={(next) => put(copies.map((old, at) => (at === index ? next : old)))} />
        </div>
      ))}
      {adding ? <RuleBuilder label={t('copyTo')} rule="" onCommit={(to) => put([...copies, to])} /> : null}
      <Button size="small" icon={<PlusOutlined aria-hidden />} disabled={adding} onClick={() => setAdding(true)}>
        {t('copyAdd')}
      </Button>
    </fieldset>
  );
}
