import { SwapOutlined } from '@ant-design/icons';
import type { Definition } from '@liuzhuan/contract';
import { useText } from '@liuzhuan/ui';
import { Button, Select } from 'antd';
import { COMPARISON_TEXTS } from './comparison-texts';
import { DRAFT } from './draft-side';

interface VersionPairProps {
  readonly definition: Definition;
  readonly before: string;
  readonly after: string;
  readonly onChange: (before: string, after: string) => void;
}

/** What a version, or the draft, is called here. */
export function useVersionName({ versions, version: inForce }: Definition): (id: string) => string {
  const t = useText(COMPARISON_TEXTS);
  return (id) => {
    const row = versions.find((candidate) => candidate.id === id);
    return row ? t(row.version === inForce ? 'versionInForce' : 'version', { version: row.version }) : t('draft');
  };
}

/** Which two are compared. */
export function VersionPair({ definition, before, after, onChange }: VersionPairProps) {
  const t = useText(COMPARISON_TEXTS);
  const nameOf = useVersionName(definition);
  const ids = [DRAFT, ...[...definition.versions].sort((a, b) => b.version - a.version).map(({ id }) => id)];
  const options = ids.map((value) => ({ value, label: nameOf(value) }));
  return (
    <div className="dz-cmp-pair">
      <label>
        {t('before')} <Select style={{ width: 200 }} aria-label={t('before')} value={before} options={options} onChange={(id) => onChange(id, after)} />
      </label>
      <Button icon={<SwapOutlined />} onClick={() => onChange(after, before)}>
        {t('swap')}
      </Button>
      <label>
        {t('after')} <Select style={{ width: 200 }} aria-label={t('after')} value={after} options={options} onChange={(id) => onChange(before, id)} />
      </label>
    </div>
  );
}
