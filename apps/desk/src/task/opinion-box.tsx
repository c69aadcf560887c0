import type { OutcomeDto } from '@liuzhuan/contract';
import { useText } from '@liuzhuan/ui';
import { Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { type ReactNode, type Ref, useId } from 'react';
import { PhrasePicker } from './phrase-picker';
import { TASK_TEXTS } from './task-texts';

interface OpinionBoxProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly outcomes: readonly OutcomeDto[];
  /** Label of the outcome that was chosen without the opinion it needs. */
  readonly missingFor?: string;
  readonly note: ReactNode;
  readonly field: Ref<TextAreaRef>;
}

const LONGEST = 10_000;

/** The opinion, with usual phrases; says for which outcomes it is required. */
export function OpinionBox({ value, onChange, outcomes, missingFor, note, field }: OpinionBoxProps) {
  const t = useText(TASK_TEXTS);
  const id = useId();
  const demanding = outcomes.filter(({ opinion }) => opinion === 'required');
  const some = () => t('opinionRequiredFor', { outcomes: demanding.map(({ label }) => label).join('、') });
  const hint = demanding.length === 0 ? '' : demanding.length === outcomes.length ? t('opinionRequired') : some();
  const insert = (phrase: string) => onChange(value.trim() === '' ? phrase : `${value}${phrase}`);
  return (
    <div className="desk-opinion-box">
      <div className="desk-opinion-label">
        <label htmlFor={id}>
          <strong>{t('opinion')}</strong>
          {hint ? <span className="desk-quiet">{hint}</span> : null}
        </label>
        {note}
      </div>
      <div className="desk-opinion-field">
        <Input.TextArea
          id={id}
          ref={field}
          value={value}
          maxLength={LONGEST}
          autoSize={{ minRows: 1, maxRows: 6 }}
          status={missingFor ? 'error' : ''}
          aria-invalid={!!missingFor}
          aria-describedby={missingFor ? `${id}-fault` : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
        <PhrasePicker current={value} onPick={insert} />
      </div>
      {missingFor ? (
        <div id={`${id}-fault`} role="alert" className="desk-fault">
          {t('opinionMissing', { outcome: missingFor })}
        </div>
      ) : null}
    </div>
  );
}
