import type { DiagnosticDto } from '@liuzhuan/contract';
import { useRead } from '@liuzhuan/ui';
import { create } from 'zustand';
import { useEffect, useMemo, useState } from 'react';
import { useProofStore } from '../proof/proof-store';
import type { DrawingProof } from '../proof/prove-drawing';
import { useWorkspace } from '../workspace/workspace-context';
import { checkLocally } from './check-locally';
import { type Findings, findingsOfCheck } from './findings-of-check';
import { useStandardCheck } from './standard-check';

/** So long after the last change the drawing is checked again. */
const CHECK_AFTER_MS = 400;

interface FindingsStore extends Findings {
  readonly put: (findings: Findings) => void;
}

const useFindingsStore = create<FindingsStore>()((set) => ({ diagnostics: [], checking: true, put: ({ diagnostics, checking, failed }) => set({ diagnostics, checking, failed }) }));

/** Checks the workspace as it is drawn. Called once, by the page; everybody else reads {@link useFindings}. */
export function useCheckWhileDrawing(): void {
  const resources = useWorkspace((state) => state.resources);
  const definitions = useRead('listDefinitions', {}).data;
  const directory = useRead('readDirectory', {}).data;
  const put = useFindingsStore((state) => state.put);
  const standard = useStandardCheck((state) => state.on);
  const [deployed, setDeployed] = useState<readonly string[]>([]);
  const keys = definitions?.map(({ key }) => key).join(' ') ?? '';
  useEffect(() => setDeployed(keys === '' ? [] : keys.split(' ')), [keys]);
  useEffect(() => {
    let outdated = false;
    put({ ...useFindingsStore.getState(), checking: true });
    const timer = window.setTimeout(() => {
      void findingsOfCheck(checkLocally(resources, { deployed, directory, standard }), useFindingsStore.getState()).then((found) => {
        if (!outdated) put(found);
      });
    }, CHECK_AFTER_MS);
    return () => {
      outdated = true;
      window.clearTimeout(timer);
    };
  }, [resources, deployed, directory, standard, put]);
}

/** What is to be said about the files on screen: what was read, and what the proof found. */
export function useFindings(): Findings {
  const read = useFindingsStore((state) => state.diagnostics);
  const checking = useFindingsStore((state) => state.checking);
  const failed = useFindingsStore((state) => state.failed);
  const proven = useProofStore((state) => state.proof);
  const diagnostics = useMemo(() => withProven(read, proven), [read, proven]);
  return { diagnostics, checking, failed };
}

/** Findings of the proof beside the others. Lint has said already that a node is not connected. */
function withProven(read: readonly DiagnosticDto[], proven: DrawingProof | undefined): readonly DiagnosticDto[] {
  const loose = new Set(read.flatMap(({ code, location }) => (code === 'lint-unconnected' ? [location.elementId] : [])));
  const found = (proven?.proofs ?? []).flatMap(({ resource, findings }) =>
    findings
      .filter(({ code, location }) => !(code === 'dead-node' && loose.has(location.elementId)))
      .map(({ code, severity, location, params, message, cure }) => ({ code, severity, location: { resource, ...location }, params, message, cure })),
  );
  return [...read, ...(found as readonly unknown[] as readonly DiagnosticDto[])];
}
