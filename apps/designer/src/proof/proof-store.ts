import type { ResourceDto } from '@liuzhuan/contract';
import { create } from 'zustand';
import type { ProofNews, ProofQuestion } from './proof-messages';
import type { DrawingProof } from './prove-drawing';

/**
 * Where the proof of the drawing on screen stands. `waiting`: somebody is still drawing; `running`: states are tried, so many so far;
 * `stopped`: by a person.
 */
export type ProofState =
  | { readonly phase: 'waiting' }
  | { readonly phase: 'running'; readonly states: number; readonly waiting: number }
  | { readonly phase: 'stopped' }
  | { readonly phase: 'failed'; readonly message: string }
  | { readonly phase: 'done'; readonly milliseconds: number };

interface ProofStore {
  readonly state: ProofState;
  /** The last proof that was finished; while drawing goes on it is that of an earlier drawing. */
  readonly proof?: DrawingProof;
  readonly put: (change: { readonly state: ProofState; readonly proof?: DrawingProof }) => void;
}

export const useProofStore = create<ProofStore>()((set) => ({ state: { phase: 'waiting' }, put: (change) => set(change) }));

let worker: Worker | undefined;

function endWorker(): void {
  worker?.terminate();
  worker = undefined;
}

/** Proves these files in a worker. What was under way is given up. */
export function prove(resources: readonly ResourceDto[]): void {
  if (useProofStore.getState().state.phase === 'running') endWorker();
  worker ??= new Worker(new URL('./proof-worker.ts', import.meta.url), { type: 'module', name: 'proof' });
  const { put } = useProofStore.getState();
  const own = worker;
  own.onmessage = ({ data }: MessageEvent<ProofNews>) => {
    if (own !== worker) return;
    if (data.kind === 'progress') put({ state: { phase: 'running', states: data.states, waiting: data.waiting } });
    else if (data.kind === 'done') put({ state: { phase: 'done', milliseconds: data.milliseconds }, proof: data.proof });
    else put({ state: { phase: 'failed', message: data.message } });
  };
  own.onerror = ({ message }) => {
    endWorker();
    put({ state: { phase: 'failed', message } });
  };
  put({ state: { phase: 'running', states: 0, waiting: 0 } });
  own.postMessage({ resources } satisfies ProofQuestion);
}

/** Gives up the search under way. */
export function stopProof(): void {
  endWorker();
  useProofStore.getState().put({ state: { phase: 'stopped' } });
}

/** Somebody draws: what is being tried is out of date. */
export function awaitDrawing(): void {
  if (useProofStore.getState().state.phase === 'running') endWorker();
  useProofStore.getState().put({ state: { phase: 'waiting' } });
}

/** Forgets everything, when the page is left. */
export function forgetProof(): void {
  endWorker();
  useProofStore.getState().put({ state: { phase: 'waiting' }, proof: undefined });
}
