import type { Actor, TaskDescription } from '@liuzhuan/engine';
import { asId, type JsonObject, type PersonId } from '@liuzhuan/kernel';
import { type Rehearsal, type Standing, type TaskChoice } from '@liuzhuan/simulator';
import { type FormHandle, type FormSchema, FormView, pickEditable, showNames, useText } from '@liuzhuan/ui';
import { Alert, Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useKnowledge } from '../knowledge/knowledge-provider';
import { Field } from '../properties/fields/field';
import { useSimulation } from './simulation-context';
import { SIMULATION_TEXTS } from './simulation-texts';
import type { HeldTask } from './task-list';
import { TaskOperations } from './task-operations';
import { usePeople } from './use-people';

interface TaskPanelProps {
  readonly rehearsal: Rehearsal;
  readonly standing: Standing;
  readonly held: HeldTask;
}

/** What a holder finds on the desk: form, outcomes and operations, described by the engine itself. Jumping is the administrator's. */
async function describe({ world }: Rehearsal, { cases, openTasks }: Standing, { task, person }: HeldTask): Promise<TaskDescription | undefined> {
  const instance = cases.find(({ id }) => id === task.instance);
  if (!instance) return undefined;
  const { organisation } = instance;
  const officer: Actor = { organisation, roles: ['officer'], ...(person !== '' && { person: asId<PersonId>(person) }) };
  const described = { task, instance, openTasks: openTasks.filter((row) => row.instance === instance.id) };
  const [own, steering] = await Promise.all([world.engine.describeTask(officer, described), world.engine.describeTask({ organisation, roles: ['administrator'] }, described)]);
  const isJumpable = steering.allowed.includes('jump');
  return { ...own, allowed: [...own.allowed, ...(isJumpable ? (['jump'] as const) : [])], jumpTargets: steering.jumpTargets };
}

/** Acting as the holder of a task. */
export function TaskPanel({ rehearsal, standing, held }: TaskPanelProps) {
  const [description, setDescription] = useState<TaskDescription>();
  useEffect(() => {
    let outdated = false;
    void describe(rehearsal, standing, held).then((found) => void (outdated || setDescription(found)));
    return () => void (outdated = true);
  }, [rehearsal, standing, held]);
  return description ? <DescribedTaskPanel held={held} description={description} now={standing.now} /> : null;
}

function DescribedTaskPanel({ held: { task, person }, description, now }: { readonly held: HeldTask; readonly description: TaskDescription; readonly now: Standing['now'] }) {
  const t = useText(SIMULATION_TEXTS);
  const { directory } = useKnowledge();
  const { nameOf } = usePeople();
  const take = useSimulation((state) => state.take);
  const form = useRef<FormHandle>(null);
  const [opinion, setOpinion] = useState('');
  const [fault, setFault] = useState<string>();
  const { outcomes, allowed } = description;
  const editable = allowed.includes('complete') ? (description.form?.editable ?? []) : [];
  const choice: TaskChoice = { task: task.node, ...(person !== '' && { by: person }), ...(task.member && { member: typeof task.member.item === 'string' || typeof task.member.item === 'number' ? task.member.item : task.member.index }) };
  const demanding = outcomes.filter((outcome) => outcome.opinion === 'required');
  const complete = (outcome: (typeof outcomes)[number] | undefined) => {
    const words = outcome?.opinion === 'none' ? '' : opinion.trim();
    if (outcome?.opinion === 'required' && words === '') return setFault(t('opinionMissing', { outcome: outcome.label }));
    const filled = editable.length > 0 && form.current ? form.current.submit() : { valid: true, data: {} };
    if (!filled.valid) return setFault(t('invalid'));
    const data = pickEditable(filled.data, editable) as JsonObject;
    setFault(undefined);
    void take({ complete: { ...choice, ...(outcome && { outcome: outcome.name }), ...(words !== '' && { opinion: words }), ...(Object.keys(data).length > 0 && { data }) } });
  };
  return (
    <section className="dz-card dz-card-body dz-sim-act" aria-label={t('actAs', { person: nameOf(person), name: task.name })}>
      <h2 className="lz-wrap">{t('actAs', { person: person === '' ? t('unassigned') : nameOf(person), name: task.name })}</h2>
      {description.form ? (
        <FormView key={task.id} ref={form} schema={description.form.schema as FormSchema} data={showNames(description.data, editable, directory)} editable={editable} now={now} />
      ) : (
        <p className="dz-quiet">{t('noFormTask')}</p>
      )}
      {outcomes.some((outcome) => outcome.opinion !== 'none') && allowed.includes('complete') ? (
        <Field label={t('opinion')} help={demanding.length > 0 ? t('opinionFor', { outcomes: demanding.map(({ label }) => label).join('、') }) : undefined}>
          {({ id, describedBy }) => <Input.TextArea id={id} aria-describedby={describedBy} autoSize={{ minRows: 1, maxRows: 5 }} value={opinion} onChange={({ target }) => setOpinion(target.value)} />}
        </Field>
      ) : null}
      {fault === undefined ? null : <Alert type="error" showIcon role="alert" title={fault} />}
      <div className="dz-sim-tools">
        {allowed.includes('claim') ? <Button onClick={() => void take({ claim: choice })}>{t('claim')}</Button> : null}
        {allowed.includes('complete')
          ? (outcomes.length > 0 ? outcomes : [undefined]).map((outcome) => (
              <Button key={outcome?.name ?? ''} type={outcome?.primary === false ? 'default' : 'primary'} onClick={() => complete(outcome)}>
                {outcome?.label ?? t('complete')}
              </Button>
            ))
          : null}
        {allowed.includes('release') ? <Button onClick={() => void take({ release: choice })}>{t('release')}</Button> : null}
      </div>
      <TaskOperations choice={choice} description={description} />
    </section>
  );
}
