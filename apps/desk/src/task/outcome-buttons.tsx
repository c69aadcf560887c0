import { CheckOutlined } from '@ant-design/icons';
import type { OutcomeDto } from '@liuzhuan/contract';
import { useText } from '@liuzhuan/ui';
import { Button } from 'antd';
import { TASK_TEXTS } from './task-texts';

interface OutcomeButtonsProps {
  readonly outcomes: readonly OutcomeDto[];
  readonly pending: boolean;
  readonly onChoose: (outcome: OutcomeDto | undefined) => void;
}

/** The outcome that Ctrl+Enter means: the one marked so, else the first. */
export function primaryOutcome(outcomes: readonly OutcomeDto[]): OutcomeDto | undefined {
  return outcomes.find(({ primary }) => primary) ?? outcomes[0];
}

/** The one expected action large, the others beside it. */
export function OutcomeButtons({ outcomes, pending, onChoose }: OutcomeButtonsProps) {
  const t = useText(TASK_TEXTS);
  const primary = primaryOutcome(outcomes);
  return (
    <>
      <Button type="primary" size="large" className="desk-primary" icon={<CheckOutlined aria-hidden />} loading={pending} title={t('shortcut')} onClick={() => onChoose(primary)}>
        {primary?.label ?? t('complete')}
      </Button>
      {outcomes
        .filter((outcome) => outcome !== primary)
        .map((outcome) => (
          <Button key={outcome.name} size="large" disabled={pending} onClick={() => onChoose(outcome)}>
            {outcome.label}
          </Button>
        ))}
    </>
  );
}
