import { useText } from '@liuzhuan/ui';
import { inOneStep } from '../../canvas/in-one-step';
import type { ModdleObject } from '../../canvas/modeler-services';
import { extensionOf, textAt } from '../../editing/extension-values';
import { useElement } from '../../editing/element-context';
import { SelectField } from '../fields/select-field';
import { PROPERTIES_TEXTS } from '../properties-texts';
import { LoopFields } from './loop-fields';
import { MemberFields } from './member-fields';

const WAYS = ['once', 'together', 'inTurn', 'again'] as const;
type Way = (typeof WAYS)[number];

function wayOf(loop: ModdleObject | undefined): Way {
  if (!loop) return 'once';
  if (loop.$type === 'bpmn:StandardLoopCharacteristics') return 'again';
  return loop.get('isSequential') === true ? 'inTurn' : 'together';
}

/** Variable of each member when the author has named none. */
const MEMBER = 'member';

/** 几个人办理: once, by several at the same time or one after another, or again and again. Who did it alone becomes who takes part, and back. */
export function MembersGroup() {
  const t = useText(PROPERTIES_TEXTS);
  const { object, modeler, create, set, setOn, setExtensions } = useElement();
  const loop = object.get('loopCharacteristics') as ModdleObject | undefined;
  const way = wayOf(loop);
  const assignment = extensionOf(object, 'lz:Assignment');
  const rule = textAt(assignment, 'rule');
  const assign = (next: string) => setExtensions('lz:Assignment', [{ rule: next, mode: textAt(assignment, 'mode') || 'direct', skipIfSame: textAt(assignment, 'skipIfSame') }]);
  const choose = (next: string) => {
    const isSequential = next === 'inTurn';
    const several = isSequential || next === 'together';
    if (several && loop && way !== 'again') return setOn(loop, { isSequential });
    const made = several
      ? create('bpmn:MultiInstanceLoopCharacteristics', { isSequential, 'lz:element': MEMBER, 'lz:collection': rule }, object)
      : next === 'again'
        ? create('bpmn:StandardLoopCharacteristics', { testBefore: true }, object)
        : undefined;
    const alone = rule === textAt(loop, 'lz:element') ? textAt(loop, 'lz:collection') : '';
    inOneStep(modeler, () => {
      set({ loopCharacteristics: made });
      if (several && rule !== '') assign(MEMBER);
      else if (!several && alone !== '') assign(alone);
    });
  };
  return (
    <>
      <SelectField label={t('repetition')} value={way} choices={WAYS.map((value) => ({ value, label: t(value) }))} onChange={choose} />
      {loop && way === 'again' ? <LoopFields loop={loop} /> : null}
      {loop && (way === 'together' || way === 'inTurn') ? <MemberFields loop={loop} /> : null}
    </>
  );
}
