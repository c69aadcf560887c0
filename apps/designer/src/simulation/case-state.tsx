import type { Standing } from '@liuzhuan/simulator';
import { useText } from '@liuzhuan/ui';
import { Tag } from 'antd';
import { useElementName } from '../knowledge/use-element-name';
import { SIMULATION_TEXTS } from './simulation-texts';

const COLOURS = { active: 'blue', suspended: 'orange', completed: 'green', cancelled: 'default', failed: 'red' } as const;

/** How the case started first stands, in a word. */
export function CaseState({ standing: { cases } }: { readonly standing: Standing }) {
  const t = useText(SIMULATION_TEXTS);
  const nameOf = useElementName();
  const [main] = cases;
  if (!main) return null;
  const word = main.status === 'active' && main.state.status === 'suspended' ? 'suspended' : main.status;
  return (
    <Tag color={COLOURS[word]} title={t('status')}>
      {t(word, { end: nameOf(main.endNode ?? '') })}
    </Tag>
  );
}
