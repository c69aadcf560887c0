import { randomUUID } from 'node:crypto';
import { type Actor, createEngine, type Directory, type Engine, type TaskRecord } from '@liuzhuan/engine';
import { asId, type InstanceId, type PersonId, type UnitId } from '@liuzhuan/kernel';
import { createMemoryDefinitionStore } from '@liuzhuan/simulator';
import type { PostgresEngineStore } from '@liuzhuan/storage';
import { buildCalendar, CHINA_CALENDAR } from '@liuzhuan/worktime';
import { AT, OFFICE } from './sample-case';

const UNIT = asId<UnitId>('section');
const voter = (n: number) => asId<PersonId>(`p${n}`);

/** One section with as many persons as vote. */
const directoryOf = (persons: number): Directory => ({
  organisation: OFFICE,
  name: '表决单位',
  revision: 1,
  units: [{ id: UNIT, name: '秘书科', parent: null, kind: 'section', order: 1 }],
  persons: Array.from({ length: persons }, (_unused, n) => ({ id: voter(n + 1), name: `科员${n + 1}`, active: true })),
  appointments: Array.from({ length: persons }, (_unused, n) => ({ person: voter(n + 1), unit: UNIT, post: '科员', head: n === 0 })),
  relations: [],
  absences: [],
});

/** All vote side by side, then one person closes the matter. */
const processOf = (members: number) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions id="d" targetNamespace="urn:test" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:lz="urn:liuzhuan:bpmn:1">
  <process id="vote${members}" name="表决" isExecutable="true">
    <startEvent id="s"/>
    <userTask id="vote" name="表决"><extensionElements>
      <lz:assignment rule="person" mode="direct"/>
      <lz:outcome name="agree" label="同意" opinion="none" primary="true"/><lz:outcome name="refuse" label="不同意" opinion="none"/>
    </extensionElements>
      <multiInstanceLoopCharacteristics lz:collection="for i in 1..${members} return &quot;p&quot; + string(i)" lz:element="person" lz:output="outcome" lz:into="votes"/>
    </userTask>
    <userTask id="close" name="办结"><extensionElements><lz:assignment rule="&quot;p1&quot;" mode="direct"/></extensionElements></userTask>
    <endEvent id="e"/>
    <sequenceFlow id="f1" sourceRef="s" targetRef="vote"/><sequenceFlow id="f2" sourceRef="vote" targetRef="close"/><sequenceFlow id="f3" sourceRef="close" targetRef="e"/>
  </process>
</definitions>`;

/** An office in which everybody votes on the same matter at once. */
export interface VotingOffice {
  /** A new engine with nothing in memory but the definitions. */
  engineOn(store: PostgresEngineStore): Engine;
  /** Starts a matter; gives the tasks in the order of the members. */
  start(engine: Engine, members: number): Promise<{ readonly instance: InstanceId; readonly tasks: readonly TaskRecord[] }>;
}

export const officer = (person: PersonId | null): Actor => ({ person: person ?? voter(1), organisation: OFFICE, roles: ['officer'] });

export async function openVotingOffice(sizes: readonly number[]): Promise<VotingOffice> {
  const definitions = createMemoryDefinitionStore();
  const calendar = buildCalendar(CHINA_CALENDAR);
  const directory = directoryOf(Math.max(...sizes));
  const engineOn = (store: PostgresEngineStore) =>
    createEngine({
      store,
      definitions,
      directory: { directory: () => Promise.resolve(directory) },
      calendar: { calendar: () => Promise.resolve(calendar) },
      clock: { now: () => AT },
      ids: { next: () => randomUUID() },
    });
  return {
    engineOn,
    async start(engine, members) {
      const key = `vote${members}`;
      const known = await definitions.latest(OFFICE, key);
      if (!known) {
        const deployed = await engine.deploy({ organisation: OFFICE, roles: ['administrator'] }, { resources: [{ name: `${key}.bpmn`, kind: 'bpmn', content: processOf(members) }] });
        if (!deployed.ok || deployed.value.definitions.length === 0) throw new Error(`Expected ${key} to be deployed but got ${JSON.stringify(deployed)}`);
      }
      const definition = known ?? (await definitions.latest(OFFICE, key));
      const started = await engine.startInstance(officer(null), { definition: definition?.id ?? asId('') });
      if (!started.ok || !started.value) throw new Error(`Expected a case to start but got ${JSON.stringify(started)}`);
      return { instance: started.value.instance.id, tasks: started.value.opened };
    },
  };
}

/** Somebody votes; gives what her vote opened. */
export async function vote(engine: Engine, task: TaskRecord): Promise<readonly TaskRecord[]> {
  const outcome = await engine.completeTask(officer(task.assignee), { task: task.id, ...(task.node === 'vote' && { outcome: 'agree' }) });
  if (!outcome.ok) throw new Error(`Expected the vote to count but got ${outcome.rejection.code}`);
  return outcome.value.opened;
}
