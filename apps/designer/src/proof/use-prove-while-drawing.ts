import { useEffect } from 'react';
import { useWorkspace } from '../workspace/workspace-context';
import { awaitDrawing, forgetProof, prove } from './proof-store';

/** So long after the last change the drawing is proven again. */
const PROVE_AFTER_MS = 500;

/** Proves the drawing as it is drawn. Called once, by the page. */
export function useProveWhileDrawing(): void {
  const resources = useWorkspace((state) => state.resources);
  useEffect(() => {
    awaitDrawing();
    const timer = window.setTimeout(() => prove(resources), PROVE_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [resources]);
  useEffect(() => forgetProof, []);
}
