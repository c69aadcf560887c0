import { useApi } from '@liuzhuan/ui';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createWorkspace, type Workspace, type WorkspaceActions } from './create-workspace';
import type { SaveState, WorkspaceState } from './workspace-state';

/** Where the draft stands when closing the window would lose something. */
const UNSAVED: ReadonlySet<SaveState> = new Set(['changed', 'saving', 'conflict', 'not-kept', 'refused'] as const);

const WorkspaceContext = createContext<Workspace | undefined>(undefined);

/** Opens the files of one process for everything below; asks before the page is left with something unsaved. */
export function WorkspaceProvider({ processKey, children }: { readonly processKey: string; readonly children: ReactNode }) {
  const client = useApi();
  const [workspace] = useState(() => createWorkspace(client, processKey));
  useEffect(() => {
    void workspace.getState().load();
    const warn = (event: BeforeUnloadEvent) => {
      // What is still being typed goes into the drawing when its field is left.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      if (UNSAVED.has(workspace.getState().save)) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      workspace.getState().leave();
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
