import { useText } from '@liuzhuan/ui';
import { inOneStep } from '../../canvas/in-one-step';
import type { ModdleObject } from '../../canvas/modeler-services';
import { extensionOf, textAt } from '../../editing/extension-values';
import { definitionsOf, useElement } from '../../editing/element-context';
import { FeelField } from '../../feel/feel-field';
import { CheckField } from '../fields/check-field';
import { InterruptingField } from '../fields/interrupting-field';
import { MultiSelectField } from '../fields/select-field';
import { TextField } from '../fields/text-field';
import { PROPERTIES_TEXTS } from '../properties-texts';
import { referenceOf } from './reference-kinds';

/** Message, signal, error or escalation: which one (a new name makes a new one), its code or key, and what is sent with it. */
export function ReferenceGroup() {
  const t = useText(PROPERTIES_TEXTS);
  const { object, modeler, create, set, setOn, setExtensions } = useElement();
  const reference = referenceOf(object);
  if (!reference) return null;
  const { holder, kind } = reference;
  const root = definitionsOf(object);
  const things = ((root.get('rootElements') ?? []) as readonly ModdleObject[]).filter(({ $type }) => $type === kind.type);
  const current = holder.get(kind.property) as ModdleObject | undefined;
  const refer = (thing: ModdleObject | undefined) => (holder === object ? set({ [kind.property]: thing }) : setOn(holder, { [kind.property]: thing }));
  const choose = (name: string) => {
    const known = things.find((thing) => thing.id === name || textAt(thing, 'name') === name);
    if (name === '' || known) return refer(known);
    const made = create(kind.type, { name, ...(kind.code ? { [kind.code]: name } : {}) }, root);
    inOneStep(modeler, () => {
      setOn(root, { rootElements: [...((root.get('rootElements') ?? []) as readonly ModdleObject[]), made] });
      refer(made);
    });
  };
  const throws = object.$instanceOf('bpmn:ThrowEvent') || object.$instanceOf('bpmn:SendTask');
  // The key that is waited for belongs to the message, the key sent with it to the sender.
  const keyHolder = throws ? object : current;
  const putKey = (key: string) => {
    if (throws) return setExtensions('lz:Correlation', key.trim() === '' ? [] : [{ key }]);
    if (!current) return;
    const container = create('bpmn:ExtensionElements', {}, current);
    container.set('values', key.trim() === '' ? [] : [create('lz:Correlation', { key }, container)]);
    setOn(current, { extensionElements: container });
  };
  return (
    <>
      <MultiSelectField
        label={t('refName', { kind: t(kind.word) })}
        value={current?.id === undefined ? [] : [current.id]}
        placeholder={t('refNew')}
        free
        choices={things.map((thing) => ({ value: String(thing.id), label: textAt(thing, 'name') || String(thing.id) }))}
        onChange={(all) => choose(all.at(-1) ?? '')}
      />
      {current && kind.code ? <TextField label={t('refCode')} value={textAt(current, kind.code)} onCommit={(text) => setOn(current, { [kind.code ?? '']: text.trim() || undefined })} /> : null}
      {kind.word === 'message' && keyHolder ? <FeelField label={t('correlation')} value={textAt(extensionOf(keyHolder, 'lz:Correlation'), 'key')} onCommit={putKey} /> : null}
      {kind.word === 'message' && throws ? (
        <FeelField label={t('payload')} value={textAt(extensionOf(object, 'lz:Payload'), 'value')} onCommit={(value) => setExtensions('lz:Payload', value.trim() === '' ? [] : [{ value }])} />
      ) : null}
      {object.$instanceOf('bpmn:ReceiveTask') ? <CheckField label={t('instantiate')} value={object.get('instantiate') === true} onChange={(instantiate) => set({ instantiate })} /> : null}
      {kind.word === 'error' ? null : <InterruptingField />}
    </>
  );
}
