import { useApi } from '@liuzhuan/ui';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Workspace } from '../workspace/create-workspace';
import { useWorkspaceStore } from '../workspace/workspace-context';
import { createSimulationStore, type SimulationStore } from './create-simulation-store';
import type { SimulationActions, SimulationState } from './simulation-state';

/** A simulation lives as long as the page of its process. */
const STORES = new WeakMap<Workspace, SimulationStore>();

/** The simulation of the process on this page. */
export function useSimulationStore(): SimulationStore {
  const client = useApi();
  const workspace = useWorkspaceStore();
  const store = STORES.get(workspace) ?? createSimulationStore(client, workspace.getState().key);
  STORES.set(workspace, store);
  return store;
}

export const SimulationContext = createContext<SimulationStore | undefined>(undefined);

/** One part of the simulation. */
export function useSimulation<T>(select: (state: SimulationState & SimulationActions) => T): T {
  const store = useContext(SimulationContext);
  if (!store) throw new Error('Expected a SimulationContext above but found none');
  return useStore(store, select);
}
