import type { DiagnosticDto } from '@liuzhuan/contract';
import { useRead } from '@liuzhuan/ui';
import { create } from 'zustand';
import { useEffect, useState } from 'react';
import { useWorkspace } from '../workspace/workspace-context';
import { checkLocally } from './check-locally';

/** So long after the last change the drawing is checked again. */
const CHECK_AFTER_MS = 400;

/** What was found, and for which files: `checking` while newer ones are on their way. */
export interface Findings {
  readonly diagnostics: readonly DiagnosticDto[];
  readonly checking: boolean;
}

interface FindingsStore extends Findings {
  readonly put: (findings: Findings) => void;
}

const useFindingsStore = create<FindingsStore>()((set) => ({ diagnostics: [], checking: true, put: (findings) => set(findings) }));

/** Checks the workspace as it is drawn. Called once, by the page; everybody else reads {@link useFindings}. */
export function useCheckWhileDrawing(): void {
  const resources = useWorkspace((state) => state.resources);
  const definitions = useRead('listDefinitions', {}).data;
  const put = useFindingsStore((state) => state.put);
  const [deployed, setDeployed] = useState<readonly string[]>([]);
  const keys = definitions?.map(({ key }) => key).join(' ') ?? '';
  useEffect(() => setDeployed(keys === '' ? [] : keys.split(' ')), [keys]);
  useEffect(() => {
    let outdated = false;
    put({ ...useFindingsStore.getState(), checking: true });
    const timer = window.setTimeout(() => {
      void checkLocally(resources, deployed).then((diagnostics) => {
        // The contract writes the same shape with mutable parts.
        if (!outdated) put({ diagnostics: diagnostics as readonly unknown[] as readonly DiagnosticDto[], checking: false });
      });
    }, CHECK_AFTER_MS);
    return () => {
      outdated = true;
      window.clearTimeout(timer);
    };
  }, [resources, deployed, put]);
}

/** What is to be said about the files on screen. */
export function useFindings(): Findings {
  const diagnostics = useFindingsStore((state) => state.diagnostics);
  const checking = useFindingsStore((state) => state.checking);
  return { diagnostics, checking };
}
