import type { TaskRecord } from '@liuzhuan/engine';
import { type Standing } from '@liuzhuan/simulator';
import { DueChip, useText } from '@liuzhuan/ui';
import { dueState } from '@liuzhuan/worktime';
import { useRuleWords } from '../assignment/use-rule-words';
import { useSimulation } from './simulation-context';
import { SIMULATION_TEXTS } from './simulation-texts';
import { usePeople } from './use-people';

/** A task as one of its holders or candidates sees it. */
export interface HeldTask {
  readonly task: TaskRecord;
  readonly person: string;
}

/** True for the same task in the same hands. */
export const isSameHold = (one: HeldTask, other: HeldTask | undefined): boolean => one.task.id === other?.task.id && one.person === other.person;

/** Open tasks by who may do them, in the order opened; a task nobody can take stands under nobody. */
export function heldTasks({ openTasks }: Standing): ReadonlyMap<string, readonly HeldTask[]> {
  const held = new Map<string, HeldTask[]>();
  for (const task of openTasks) {
    const holders: readonly string[] = task.assignee === null ? (task.candidates.length > 0 ? task.candidates : ['']) : [task.assignee];
    for (const person of holders) held.set(person, [...(held.get(person) ?? []), { task, person }]);
  }
  return held;
}

interface TaskListProps {
  readonly standing: Standing;
  readonly chosen: HeldTask | undefined;
  readonly onChoose: (held: HeldTask) => void;
}

/** 各人待办: who has what, until when, and why it went to them. */
export function TaskList({ standing, chosen, onChoose }: TaskListProps) {
  const t = useText(SIMULATION_TEXTS);
  const { nameOf } = usePeople();
  const ruleWords = useRuleWords();
  const calendar = useSimulation((state) => state.stage?.calendar);
  const due = ({ due: at, dueText }: TaskRecord) => (at !== null && calendar ? { at, text: dueText ?? '', ...dueState(at, standing.now, calendar) } : undefined);
  const ruleOf = ({ program, node }: TaskRecord) => {
    const scopes = standing.definitions.find(({ id }) => id === program)?.program.scopes ?? {};
    return Object.values(scopes).flatMap(({ nodes }) => nodes[node]?.task?.assignment?.rule ?? [])[0];
  };
  const groups = [...heldTasks(standing)];
  return (
    <section className="dz-card dz-sim-tasks" aria-label={t('tasks')}>
      <h2>{t('tasks')}</h2>
      {groups.length === 0 ? <p className="dz-quiet dz-none">{t('noTasks')}</p> : null}
      {groups.map(([person, held]) => (
        <div key={person}>
          <h3>{person === '' ? t('unassigned') : nameOf(person)}</h3>
          <ul className="dz-plain">
            {held.map((each) => {
              const rule = ruleOf(each.task);
              return (
                <li key={each.task.id} data-node={each.task.node}>
                  <button type="button" className="dz-sim-task" aria-pressed={isSameHold(each, chosen)} onClick={() => onChoose(each)}>
                    <span className="lz-wrap">
                      <strong>{each.task.name}</strong>
                      {each.task.assignee === null && each.person !== '' ? <span className="dz-quiet"> · {t('candidate')}</span> : null}
                    </span>
                    <DueChip due={due(each.task)} />
                    <span className="dz-quiet lz-wrap">
                      {t('why')}：{rule === undefined ? each.task.assignmentRule : ruleWords(rule)}
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </section>
  );
}
