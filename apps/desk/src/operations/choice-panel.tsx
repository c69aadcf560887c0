import type { ChoiceDto, Instance } from '@liuzhuan/contract';
import { ProblemAlert, useAction, useText } from '@liuzhuan/ui';
import { App, Button, Tag } from 'antd';
import { Panel } from '../shell/panel';
import { OPERATIONS_TEXTS } from './operations-texts';

/** An ad-hoc sub-process: what may begin, what runs, and for those who choose the buttons for it. */
export function ChoicePanel({ instance, choice }: { readonly instance: Instance; readonly choice: ChoiceDto }) {
  const t = useText(OPERATIONS_TEXTS);
  const { message } = App.useApp();
  const begin = useAction('chooseActivity');
  const conclude = useAction('concludeChoice');
  const { activation, name, mine, busy, activities } = choice;
  const may = mine && instance.allowed.includes('choose');
  const pending = begin.isPending || conclude.isPending;
  const path = { id: instance.id };
  const error = begin.error ?? conclude.error;
  const tools = may ? (
    <Button disabled={pending} onClick={() => conclude.mutate({ path, body: { activation } }, { onSuccess: () => void message.success(t('concluded')) })}>
      {t('conclude')}
    </Button>
  ) : null;
  return (
    <Panel title={t('choices', { name })} tools={tools}>
      <p className="desk-quiet desk-dialog-text">{t(busy ? 'choicesBusy' : mine ? 'choicesMine' : 'choicesOther')}</p>
      <ul className="desk-list desk-choices">
        {activities.map((activity) => (
          <li key={activity.node}>
            <span className="lz-wrap">{activity.name}</span>
            {activity.running > 0 ? <Tag color="processing">{t('running', { count: activity.running })}</Tag> : null}
            {may ? (
              <Button
                aria-label={t('beginOf', { name: activity.name })}
                disabled={pending || busy}
                onClick={() => begin.mutate({ path, body: { activation, node: activity.node } }, { onSuccess: () => void message.success(t('begun', { name: activity.name })) })}
              >
                {t('begin')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {error ? <ProblemAlert error={error} /> : null}
    </Panel>
  );
}
