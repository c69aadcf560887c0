import { useLocale, useText } from '@liuzhuan/ui';
import { RuleBuilder } from '../../assignment/rule-builder';
import type { ModdleObject } from '../../canvas/modeler-services';
import { extensionOf, textAt } from '../../editing/extension-values';
import { useElement } from '../../editing/element-context';
import { FeelField } from '../../feel/feel-field';
import { type Pair, PairsField } from '../fields/pairs-field';
import { SelectField } from '../fields/select-field';
import { TextField } from '../fields/text-field';
import { PROPERTIES_TEXTS } from '../properties-texts';
import { SERVICE_TYPES } from './service-types';

/** 服务: the machine work of a step, with the inputs it asks for in words. */
export function ServiceGroup() {
  const t = useText(PROPERTIES_TEXTS);
  const locale = useLocale();
  const { object, create, setExtensions } = useElement();
  const old = extensionOf(object, 'lz:Service');
  const type = textAt(old, 'type');
  const result = textAt(old, 'result');
  const inputs = ((old?.get('inputs') ?? []) as readonly ModdleObject[]).map((input): Pair => ({ name: textAt(input, 'name'), value: textAt(input, 'value') }));
  const known = SERVICE_TYPES.find((candidate) => candidate.type === type);
  const asked = known?.inputs ?? [];
  const put = (next: { readonly type: string; readonly result: string; readonly inputs: readonly Pair[] }) => {
    const made = next.inputs.map(({ name, value }) => create('lz:Input', { name, value }, object));
    setExtensions('lz:Service', next.type === '' ? [] : [{ type: next.type, result: next.result, inputs: made }]);
  };
  const valueOf = (name: string) => inputs.find((input) => input.name === name)?.value ?? '';
  const putInput = (name: string) => (value: string) => {
    const order = [...asked.map((input) => input.name), ...inputs.map((input) => input.name)];
    const next = [...new Set(order)].map((one) => ({ name: one, value: one === name ? value : valueOf(one) })).filter((input) => input.value.trim() !== '');
    put({ type, result, inputs: next });
  };
  const others = inputs.filter(({ name }) => !asked.some((input) => input.name === name));
  return (
    <>
      <SelectField label={t('serviceType')} value={type} choices={SERVICE_TYPES.map((one) => ({ value: one.type, label: one.label[locale] }))} onChange={(next) => put({ type: next, result, inputs })} clearable />
      {type === '' ? null : (
        <>
          {asked.map((input) =>
            input.expected === 'persons' ? (
              <RuleBuilder key={input.name} label={input.label[locale]} rule={valueOf(input.name)} onCommit={putInput(input.name)} optional />
            ) : (
              <FeelField key={input.name} label={input.label[locale]} value={valueOf(input.name)} expected={input.expected} onCommit={putInput(input.name)} tryable />
            ),
          )}
          {known === undefined || type === 'external' || others.length > 0 ? (
            <PairsField
              label={t('inputs')}
              nameLabel={t('inputName')}
              valueLabel={t('inputValue')}
              pairs={others}
              onChange={(next) => put({ type, result, inputs: [...inputs.filter(({ name }) => asked.some((input) => input.name === name)), ...next] })}
            />
          ) : null}
          {known && known.result === undefined ? null : <TextField label={t('result')} value={result} help={known?.result?.[locale]} onCommit={(next) => put({ type, result: next.trim(), inputs })} />}
        </>
      )}
    </>
  );
}
