import { DeleteOutlined, EyeOutlined } from '@ant-design/icons';
import { useLocale, useText } from '@liuzhuan/ui';
import { Button } from 'antd';
import { useDrawing } from '../canvas/modeler-context';
import { type DiagramElement, type ModdleObject, serviceOf } from '../canvas/modeler-services';
import { extensionOf, textAt } from '../editing/extension-values';
import { useElement } from '../editing/element-context';
import { outcomesOf } from '../editing/outcomes-of';
import { DESIGNER_TEXTS } from '../shell/designer-texts';
import { boundaryEventsOn, timerIn } from './draw-delay';
import { DUE_TEXTS } from './due-texts';
import { limitWords } from './limit-words';
import { NewLimitAction } from './new-limit-action';

const nameOf = (element: DiagramElement | undefined) => (element ? textAt(element.businessObject, 'name').replace(/\s+/g, ' ') || element.id : '');

/** What is drawn on the step for when its time is up, in words; and one click for more. */
export function LimitActions() {
  const t = useText(DUE_TEXTS);
  const common = useText(DESIGNER_TEXTS);
  const locale = useLocale();
  const drawing = useDrawing();
  const { element, object } = useElement();
  const timers = boundaryEventsOn(drawing, element).filter(timerIn);
  const labels = new Map(outcomesOf(object).map(({ name, label }) => [JSON.stringify(name), label || name]));
  const sentence = (event: DiagramElement) => {
    const definition = timerIn(event);
    const body = ['timeDuration', 'timeDate', 'timeCycle'].map((property) => textAt(definition?.get(property) as ModdleObject | undefined, 'body')).find((text) => text !== '') ?? '';
    const label = labels.get(textAt(extensionOf(event.businessObject, 'lz:Output'), 'source'));
    const params = { name: nameOf(event), when: limitWords(body, locale), next: nameOf(event.outgoing?.[0]?.target), label: label ?? '' };
    return t(label === undefined ? 'leads' : 'sets', params);
  };
  return (
    <fieldset className="dz-fieldset">
      <legend>{t('atLimit')}</legend>
      {timers.length === 0 ? <p className="dz-quiet">{t('atLimitNone')}</p> : null}
      {timers.map((event) => (
        <div key={event.id} className="dz-row-card">
          <div className="dz-row-head">
            <span className="lz-wrap">{sentence(event)}</span>
            <span style={{ whiteSpace: 'nowrap' }}>
              <Button type="text" size="small" icon={<EyeOutlined />} aria-label={`${t('showTimer')} ${nameOf(event)}`} title={t('showTimer')} onClick={() => serviceOf(drawing.modeler, 'selection').select(event)} />
              <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={`${common('remove')} ${nameOf(event)}`} title={common('remove')} onClick={() => serviceOf(drawing.modeler, 'modeling').removeElements([event])} />
            </span>
          </div>
        </div>
      ))}
      <NewLimitAction />
    </fieldset>
  );
}
