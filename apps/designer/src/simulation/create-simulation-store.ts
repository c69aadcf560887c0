import type { Client } from '@liuzhuan/contract';
import { createSimulation, Rehearsal, type ScenarioBeginning, type ScenarioStep, type Simulation, standingOf } from '@liuzhuan/simulator';
import { createStore, type StoreApi } from 'zustand';
import { buildWorld, type Files } from './build-world';
import { calledFiles, type CalledFiles } from './called-files';
import { isOnScript, type SimulationActions, type SimulationState } from './simulation-state';

export type SimulationStore = StoreApi<SimulationState & SimulationActions>;

/** The simulation of one process. It stays while other tabs are looked at. */
export function createSimulationStore(client: Client, key: string): SimulationStore {
  let called: CalledFiles = { files: [], missing: [] };
  let base: Simulation | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  // One wish after another: a step is taken on what the one before has left.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };
  const deployed = async (id: string): Promise<Files | undefined> => {
    const all = await client('listDefinitions', {});
    return all.some((row) => row.key === id) ? (await client('readDefinition', { path: { id } })).resources : undefined;
  };
  return createStore<SimulationState & SimulationActions>()((set, get) => {
    const show = async (rehearsal: Rehearsal) => set({ rehearsal, standing: await standingOf(rehearsal) });
    const open = async (beginning: ScenarioBeginning): Promise<boolean> => {
      const { stage, files } = get();
      if (!stage || !files || !base) return false;
      const like = base;
      const world = async () => createSimulation({ ...stage, like });
      const opened = await Rehearsal.open({ world, beginning });
      if (!(opened instanceof Rehearsal)) {
        set({ failure: opened });
        return false;
      }
      set({ failure: undefined });
      await show(opened);
      return true;
    };
    const take = async (step: ScenarioStep): Promise<boolean> => {
      const { rehearsal } = get();
      if (!rehearsal) return false;
      const failure = await rehearsal.take(step);
      set({ failure });
      await show(rehearsal);
      return !failure;
    };
    const none = { rehearsal: undefined, standing: undefined, failure: undefined, script: undefined };
    return {
      phase: 'preparing',
      faults: [],
      missing: [],
      prepare: (files, stage) =>
        inTurn(async () => {
          set({ ...none, phase: 'preparing', files, stage, faults: [], definition: undefined });
          called = await calledFiles(files, deployed);
          const built = await buildWorld(files, called.files, stage);
          base = built.ok ? built.value : undefined;
          const definition = base?.definitions.all().find((row) => row.key === key) ?? base?.definitions.all().at(-1);
          set({ phase: built.ok ? 'ready' : 'refused', faults: built.ok ? [] : built.error, missing: called.missing, definition });
        }),
      begin: (beginning) => inTurn(() => open(beginning)),
      take: (step) => inTurn(() => take(step)),
      undo: () =>
        inTurn(async () => {
          const { rehearsal, script } = get();
          if (!rehearsal) return;
          await rehearsal.undo();
          set({ failure: undefined, ...(script && { script: { scenario: script.scenario } }) });
          await show(rehearsal);
        }),
      reset: () => set(none),
      load: (scenario) =>
        inTurn(async () => {
          const { steps: _steps, end: _end, ...beginning } = scenario;
          set({ ...none, script: { scenario } });
          const isOpen = await open(beginning);
          if (!isOpen) set({ script: { scenario, verdict: get().failure } });
          return isOpen;
        }),
      playOn: () =>
        inTurn(async () => {
          const { rehearsal, script } = get();
          if (!rehearsal || !script || script.verdict || !isOnScript(get())) return false;
          const { scenario } = script;
          const step = scenario.steps[rehearsal.taken.length];
          const isRight = step === undefined || (await take(step));
          const failure = step === undefined ? await rehearsal.finish(scenario.end) : isRight ? undefined : get().failure;
          const isOver = rehearsal.taken.length === scenario.steps.length && step === undefined;
          if (failure || isOver) set({ failure: undefined, script: { scenario, verdict: failure ?? 'as-expected' } });
          return !failure && !isOver;
        }),
      leaveScript: () => set({ script: undefined }),
    };
  });
}
