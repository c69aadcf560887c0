import type { TaskAction, TaskDescription } from '@liuzhuan/engine';
import type { ScenarioStep, TaskChoice } from '@liuzhuan/simulator';
import { useText } from '@liuzhuan/ui';
import { Button, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { Field } from '../properties/fields/field';
import { SelectField } from '../properties/fields/select-field';
import { PersonSelect } from './person-select';
import { useSimulation } from './simulation-context';
import { SIMULATION_TEXTS } from './simulation-texts';

type Operation = Extract<TaskAction, 'return' | 'reassign' | 'delegate' | 'giveBack' | 'addMember' | 'removeMember' | 'remind' | 'jump'>;
type Position = 'before' | 'after' | 'parallel';

/** What the small form of an operation holds. */
interface Wish {
  readonly target: string;
  readonly person: string;
  readonly position: Position;
  readonly words: string;
}

/** One row per operation: which fields it asks for, and the step it is. */
interface OperationRow {
  readonly asks: readonly (keyof Wish)[];
  /** Fields that may stay empty. */
  readonly optional?: readonly (keyof Wish)[];
  readonly step: (choice: TaskChoice, wish: Wish) => ScenarioStep;
}

const OPERATIONS: Readonly<Record<Operation, OperationRow>> = {
  return: { asks: ['target', 'words'], step: (choice, { target, words }) => ({ return: { ...choice, to: target, reason: words } }) },
  reassign: { asks: ['person', 'words'], optional: ['words'], step: (choice, { person, words }) => ({ reassign: { ...choice, to: person, ...(words !== '' && { reason: words }) } }) },
  delegate: { asks: ['person', 'words'], step: (choice, { person, words }) => ({ delegate: { ...choice, to: person, reason: words } }) },
  giveBack: { asks: ['words'], optional: ['words'], step: (choice, { words }) => ({ giveBack: { ...choice, ...(words !== '' && { opinion: words }) } }) },
  addMember: { asks: ['person', 'position', 'words'], optional: ['words'], step: (choice, { person, position, words }) => ({ addMember: { ...choice, persons: [person], position, ...(words !== '' && { reason: words }) } }) },
  removeMember: { asks: ['words'], step: (choice, { words }) => ({ removeMember: { ...choice, reason: words } }) },
  remind: { asks: ['words'], optional: ['words'], step: (choice, { words }) => ({ remind: { ...choice, ...(words !== '' && { text: words }) } }) },
  jump: { asks: ['target', 'words'], step: (choice, { target, words }) => ({ jump: { task: choice.task, ...(choice.member !== undefined && { member: choice.member }), to: target, reason: words } }) },
};
const NOTHING: Wish = { target: '', person: '', position: 'parallel', words: '' };
const POSITIONS: readonly Position[] = ['before', 'parallel', 'after'];
const isOperation = (action: TaskAction): action is Operation => Object.hasOwn(OPERATIONS, action);

/** 退回, 转办, 加签 and the others that are open to the holder now, each with the few things it asks for. */
export function TaskOperations({ choice, description }: { readonly choice: TaskChoice; readonly description: TaskDescription }) {
  const t = useText(SIMULATION_TEXTS);
  const take = useSimulation((state) => state.take);
  const [operation, setOperation] = useState<Operation>();
  const [wish, setWish] = useState(NOTHING);
  const open = description.allowed.filter(isOperation);
  if (open.length === 0) return null;
  const row = operation && OPERATIONS[operation];
  const targets = (operation === 'jump' ? description.jumpTargets : description.returnTargets).map(({ node, name }) => ({ value: node, label: name === '' ? node : name }));
  const put = (part: Partial<Wish>) => setWish({ ...wish, ...part });
  const isReady = row?.asks.every((field) => row.optional?.includes(field) || wish[field].trim() !== '') ?? false;
  const fields: Readonly<Record<keyof Wish, ReactNode>> = {
    target: <SelectField key="target" label={t('target')} value={wish.target} choices={targets} onChange={(target) => put({ target })} />,
    person: (
      <Field key="person" label={t('person')}>
        {({ id }) => <PersonSelect id={id} value={wish.person} onChange={(person) => put({ person })} />}
      </Field>
    ),
    position: (
      <Field key="position" label={t('position')}>
        {({ id }) => <Select id={id} style={{ width: '100%' }} value={wish.position} options={POSITIONS.map((value) => ({ value, label: t(value) }))} onChange={(position) => put({ position })} />}
      </Field>
    ),
    words: (
      <Field key="words" label={t(operation === 'giveBack' ? 'opinion' : 'reason')}>
        {({ id }) => <Input id={id} value={wish.words} onChange={({ target }) => put({ words: target.value })} />}
      </Field>
    ),
  };
  return (
    <details className="dz-sim-more">
      <summary>{t('others')}</summary>
      <SelectField label={t('operation')} value={operation ?? ''} choices={open.map((value) => ({ value, label: t(value) }))} onChange={(next) => (setWish(NOTHING), setOperation(next as Operation))} />
      {row?.asks.map((field) => fields[field])}
      {operation && row ? (
        <Button disabled={!isReady} onClick={() => void take(row.step(choice, { ...wish, words: wish.words.trim() }))}>
          {t('do', { operation: t(operation) })}
        </Button>
      ) : null}
    </details>
  );
}
