import { useText } from '@liuzhuan/ui';
import { Select } from 'antd';
import { useKnowledge } from '../knowledge/knowledge-provider';
import type { FormFile } from '../knowledge/read-forms';
import { type FormStep, type Right, rightOf, stepsOfForm, withRight } from './field-rights';
import { FORMS_TEXTS } from './forms-texts';
import { useFormRights } from './use-form-rights';

const RIGHTS = ['write', 'read', 'hidden'] as const satisfies readonly Right[];

/** 各步权限: a row for each field, a column for each step that shows the form; 写, 读 or 隐 in each cell. */
export function RightsMatrix({ form }: { readonly form: FormFile }) {
  const t = useText(FORMS_TEXTS);
  const { model } = useKnowledge();
  const put = useFormRights();
  const steps = stepsOfForm(model, form.key);
  if (steps.length === 0) return <p className="dz-quiet">{t('rightsNone')}</p>;
  const change = (step: FormStep, fields: readonly string[], right: Right) => put(step, withRight(step, form.fields, fields, right));
  const choices = ({ starts }: FormStep) => RIGHTS.filter((right) => !(starts && right === 'read')).map((right) => ({ value: right, label: t(right) }));
  const all = form.fields.map(({ key }) => key);
  return (
    <div className="dz-card dz-card-body dz-rights" tabIndex={0} role="region" aria-label={t('rights')}>
      <p className="dz-quiet dz-field-help">{t('rightsHelp')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            {steps.map((step) => (
              <th key={step.id} scope="col">
                <span className="lz-wrap">{step.name}</span>
                <Select<Right>
                  size="small"
                  aria-label={t('rightOfAll', { step: step.name })}
                  placeholder={t('all')}
                  value={null}
                  options={choices(step)}
                  onChange={(right) => change(step, all, right)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {form.fields.map((field) => (
            <tr key={field.key}>
              <th scope="row" className="lz-wrap">
                {field.label}
                {field.label === field.key ? null : <span className="dz-quiet dz-block">{field.key}</span>}
              </th>
              {steps.map((step) => {
                const right = rightOf(step, field.key);
                return (
                  <td key={step.id} className={`dz-right-${right}`}>
                    <Select<Right>
                      size="small"
                      variant="borderless"
                      aria-label={t('rightOf', { step: step.name, field: field.label })}
                      value={right}
                      options={choices(step)}
                      onChange={(next) => change(step, [field.key], next)}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
