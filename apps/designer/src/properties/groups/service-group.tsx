import { useText } from '@liuzhuan/ui';
import type { ModdleObject } from '../../canvas/modeler-services';
import { extensionOf, textAt } from '../../editing/extension-values';
import { useElement } from '../../editing/element-context';
import { type Pair, PairsField } from '../fields/pairs-field';
import { SelectField } from '../fields/select-field';
import { TextField } from '../fields/text-field';
import { PROPERTIES_TEXTS } from '../properties-texts';

/** Services with the inputs they ask for. */
const SERVICES = { 'draw-number': ['series', 'pattern'], 'void-number': ['series', 'sequence', 'reason'], notify: ['to', 'text'], external: ['topic'] } as const;
type ServiceType = keyof typeof SERVICES;

/** 服务: the machine work of a step. */
export function ServiceGroup() {
  const t = useText(PROPERTIES_TEXTS);
  const { object, create, setExtensions } = useElement();
  const old = extensionOf(object, 'lz:Service');
  const type = textAt(old, 'type');
  const result = textAt(old, 'result');
  const inputs = ((old?.get('inputs') ?? []) as readonly ModdleObject[]).map((input): Pair => ({ name: textAt(input, 'name'), value: textAt(input, 'value') }));
  const put = (next: { readonly type: string; readonly result: string; readonly inputs: readonly Pair[] }) => {
    const made = next.inputs.map(({ name, value }) => create('lz:Input', { name, value }, object));
    setExtensions('lz:Service', next.type === '' ? [] : [{ type: next.type, result: next.result, inputs: made }]);
  };
  const choose = (next: string) => {
    const asked: readonly string[] = next in SERVICES ? SERVICES[next as ServiceType] : [];
    put({ type: next, result, inputs: asked.map((name) => inputs.find((input) => input.name === name) ?? { name, value: '' }) });
  };
  return (
    <>
      <SelectField label={t('serviceType')} value={type} choices={(Object.keys(SERVICES) as ServiceType[]).map((value) => ({ value, label: t(value) }))} onChange={choose} clearable />
      {type === '' ? null : (
        <>
          <PairsField label={t('inputs')} nameLabel={t('inputName')} valueLabel={t('inputValue')} pairs={inputs} onChange={(next) => put({ type, result, inputs: next })} />
          <TextField label={t('result')} value={result} onCommit={(next) => put({ type, result: next.trim(), inputs })} />
        </>
      )}
    </>
  );
}
