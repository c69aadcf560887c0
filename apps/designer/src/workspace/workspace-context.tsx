import { useApi } from '@liuzhuan/ui';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createWorkspace, type Workspace, type WorkspaceActions } from './create-workspace';
import type { WorkspaceState } from './workspace-state';

const WorkspaceContext = createContext<Workspace | undefined>(undefined);

/** Opens the files of one process for everything below; asks before the page is left with something unsaved. */
export function WorkspaceProvider({ processKey, children }: { readonly processKey: string; readonly children: ReactNode }) {
  const client = useApi();
  const [workspace] = useState(() => createWorkspace(client, processKey));
  useEffect(() => {
    void workspace.getState().load();
    const warn = (event: BeforeUnloadEvent) => {
      const { save } = workspace.getState();
      if (save === 'changed' || save === 'saving' || save === 'conflict') event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      void workspace.getState().saveNow();
    };
  }, [workspace]);
  return <WorkspaceContext.Provider value={workspace}>{children}</WorkspaceContext.Provider>;
}

/** The store itself, for event handlers outside of rendering. */
export function useWorkspaceStore(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('Expected a WorkspaceProvider above but found none');
  return workspace;
}

/** One part of the workspace: `const resources = useWorkspace((state) => state.resources)`. */
export function useWorkspace<T>(select: (state: WorkspaceState & WorkspaceActions) => T): T {
  return useStore(useWorkspaceStore(), select);
}
