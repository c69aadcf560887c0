import { useText } from '@liuzhuan/ui';
import type { ModdleObject } from '../../canvas/modeler-services';
import { textAt } from '../../editing/extension-values';
import { useElement } from '../../editing/element-context';
import { FeelField } from '../../feel/feel-field';
import { CheckField } from '../fields/check-field';
import { TextField } from '../fields/text-field';
import { PROPERTIES_TEXTS } from '../properties-texts';

const COUNTS = ['numberOfInstances', 'numberOfActiveInstances', 'numberOfCompletedInstances', 'numberOfTerminatedInstances'];

/** 多人办理: who takes part, in turn or together, and when it ends early. */
export function MembersGroup() {
  const t = useText(PROPERTIES_TEXTS);
  const { object, create, setOn } = useElement();
  const loop = object.get('loopCharacteristics') as ModdleObject;
  const element = textAt(loop, 'lz:element');
  const put = (name: string) => (text: string) => setOn(loop, { [name]: text.trim() === '' ? undefined : text });
  const putExpression = (name: string) => (text: string) => setOn(loop, { [name]: text.trim() === '' ? undefined : create('bpmn:FormalExpression', { body: text }, loop) });
  const bodyOf = (name: string) => textAt(loop.get(name) as ModdleObject | undefined, 'body');
  return (
    <>
      <CheckField label={t('sequential')} value={loop.get('isSequential') === true} onChange={(isSequential) => setOn(loop, { isSequential })} />
      <FeelField label={t('collection')} value={textAt(loop, 'lz:collection')} onCommit={put('lz:collection')} tryable />
      <TextField label={t('element')} value={element} onCommit={(text) => put('lz:element')(text.trim())} />
      <FeelField label={t('cardinality')} value={bodyOf('loopCardinality')} onCommit={putExpression('loopCardinality')} />
      <FeelField label={t('completion')} value={bodyOf('completionCondition')} help={t('completionHelp')} extra={COUNTS} onCommit={putExpression('completionCondition')} tryable />
      <FeelField label={t('memberOutput')} value={textAt(loop, 'lz:output')} extra={[element]} onCommit={put('lz:output')} />
      <TextField label={t('memberInto')} value={textAt(loop, 'lz:into')} onCommit={(text) => put('lz:into')(text.trim())} />
    </>
  );
}
