import type { Task } from '@liuzhuan/contract';
import { useAccount, useText } from '@liuzhuan/ui';
import { Alert } from 'antd';
import { openDelegation } from './open-delegation';
import { OPERATIONS_TEXTS } from './operations-texts';

/** Who does this task for whom, and what is wanted. */
export function DelegationNotice({ task }: { readonly task: Task }) {
  const t = useText(OPERATIONS_TEXTS);
  const me = useAccount().person?.id;
  const delegation = openDelegation(task);
  if (!delegation || task.status !== 'open') return null;
  const { owner, to, reason } = delegation;
  const names = { owner: owner.name, person: to.name };
  return (
    <Alert
      className="desk-situation"
      type="info"
      showIcon
      role="status"
      title={t(to.id === me ? 'delegatedToYou' : 'delegatedToOther', names)}
      description={<span className="lz-wrap">{t('delegatedWhy', { reason })}</span>}
    />
  );
}
