import type { Definition } from '@liuzhuan/contract';
import { useText } from '@liuzhuan/ui';
import { Radio } from 'antd';
import { Panel } from '../shell/panel';
import { START_TEXTS } from './start-texts';

/** Where the case begins, when its process has several none start events. */
export function StartChoice({
  starts,
  chosen,
  onChoose,
}: {
  readonly starts: Definition['starts'];
  readonly chosen: string | undefined;
  readonly onChoose: (node: string) => void;
}) {
  const t = useText(START_TEXTS);
  return (
    <div style={{ maxWidth: 920, marginBottom: 12 }}>
      <Panel title={t('chooseStart')}>
        <p className="desk-quiet">{t('chooseStartText')}</p>
        <Radio.Group
          aria-label={t('chooseStart')}
          value={chosen}
          options={starts.map(({ node, name }) => ({ value: node, label: name }))}
          onChange={(event) => onChoose(String(event.target.value))}
        />
      </Panel>
    </div>
  );
}
