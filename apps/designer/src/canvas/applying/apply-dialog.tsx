import { useLocale, useText } from '@liuzhuan/ui';
import { Alert, App, Checkbox, Modal, Spin } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLaneRule } from '../../assignment/use-lane-rule';
import { limitWords } from '../../due/limit-words';
import { textAt } from '../../editing/extension-values';
import { usePanelRequest } from '../../properties/panel-request';
import { DESIGNER_TEXTS } from '../../shell/designer-texts';
import { limitOf } from '../../templates/applied-template';
import type { ApplicationEffect } from '../../templates/step-applications';
import { unfitFor } from '../../templates/unfit-step';
import { type OpenDrawing, originalId, useDrawing } from '../modeler-context';
import { type DiagramElement, serviceOf } from '../modeler-services';
import { ApplyChanges } from './apply-changes';
import { type AskedApplication, useApplyRequest } from './apply-request';
import { APPLY_TEXTS } from './apply-texts';
import { type Application, applyToStep } from './apply-to-step';
import './applying.css';
import { readStepFacts } from './read-step-facts';
import { useApplicationPreview } from './use-application-preview';

/** What only the office can say afterwards. */
const THEN: Readonly<Partial<Record<ApplicationEffect, 'thenMembers' | 'thenCopies'>>> = { countersign: 'thenMembers', copy: 'thenCopies' };

/** The menu in which it was chosen is gone: without this, undo by the keyboard would reach nobody. */
function backToCanvas({ modeler }: OpenDrawing): void {
  if (document.activeElement === document.body) serviceOf(modeler, 'canvas').focus();
}

/** Says what putting an office step on a step would change, before it does so. */
export function ApplyDialog() {
  const asked = useApplyRequest((state) => state.asked);
  const drawing = useDrawing();
  const step = asked && serviceOf(drawing.modeler, 'elementRegistry').get(asked.step);
  const isOpen = step !== undefined;
  const done = useApplyRequest((state) => state.done);
  const frame = useRef(0);
  useEffect(() => (isOpen ? () => void (frame.current = requestAnimationFrame(() => backToCanvas(drawing))) : undefined), [isOpen, drawing]);
  // A drawing that is closed takes along what was asked of it: the next one may have a step of the same id.
  useEffect(
    () => () => {
      cancelAnimationFrame(frame.current);
      done();
    },
    [done],
  );
  return asked && step ? <AskedDialog key={`${asked.step} ${asked.application.of.id}`} asked={asked} step={step} /> : null;
}

function AskedDialog({ asked: { application }, step }: { readonly asked: AskedApplication; readonly step: DiagramElement }) {
  const t = useText(APPLY_TEXTS);
  const common = useText(DESIGNER_TEXTS);
  const locale = useLocale();
  const { message } = App.useApp();
  const drawing = useDrawing();
  const done = useApplyRequest((state) => state.done);
  const laneRule = useLaneRule(originalId(drawing, step.id));
  const [newLimit, setNewLimit] = useState(false);
  const facts = useMemo(() => readStepFacts(drawing, step, laneRule), [drawing, step, laneRule]);
  const unfit = unfitFor(application.does, facts);
  const applied = useMemo<Application | undefined>(() => (unfit === undefined ? { application, facts, choice: { newLimit }, locale } : undefined), [unfit, application, facts, newLimit, locale]);
  const { changes, failed } = useApplicationPreview(step.id, applied);
  const template = application.of.name[locale];
  const after = [THEN[application.does], 'stays' as const].flatMap((key) => (key ? t(key) : []));
  const [own, brought] = [facts.due.within || facts.due.by, limitOf(application)];
  const apply = () => {
    if (!applied) return;
    applyToStep(drawing, step, applied);
    serviceOf(drawing.modeler, 'selection').select(step);
    usePanelRequest.getState().ask({ element: step.id, group: application.group });
    void message.success(t('applied', { template }));
    done();
  };
  const name = textAt(step.businessObject, 'name').replace(/\s+/g, ' ') || t('unnamed');
  return (
    <Modal open width={680} title={t('title', { template, step: name })} okText={t('apply')} cancelText={common('cancel')} okButtonProps={{ disabled: !changes || changes.length === 0 }} onOk={apply} onCancel={done}>
      <div className="dz-stack">
        <p className="dz-quiet">{application.note[locale]}</p>
        {unfit ? (
          <Alert type="warning" showIcon role="alert" title={t('unfit')} description={t(unfit)} />
        ) : (
          <>
            {own !== '' && brought !== '' && own !== brought ? (
              <Checkbox checked={newLimit} onChange={({ target }) => setNewLimit(target.checked)}>
                {t('newLimit', { own: limitWords(own, locale), template: limitWords(brought, locale) })}
              </Checkbox>
            ) : null}
            <strong>{t('changes')}</strong>
            {changes ? <ApplyChanges changes={changes} /> : null}
            {failed ? <Alert type="warning" showIcon role="alert" title={t('failed')} /> : null}
            {!changes && !failed ? (
              <div className="dz-quiet" role="status">
                <Spin size="small" /> {t('reading')}
              </div>
            ) : null}
            <p className="dz-quiet">{after.join(locale === 'zh' ? '' : ' ')}</p>
          </>
        )}
      </div>
    </Modal>
  );
}
