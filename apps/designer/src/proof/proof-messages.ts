import type { ResourceDto } from '@liuzhuan/contract';
import type { DrawingProof } from './prove-drawing';

/** What the page asks the worker. One question at a time: to stop it, end the worker. */
export interface ProofQuestion {
  readonly resources: readonly ResourceDto[];
}

/** What the worker says: how far it is, and in the end what it found. */
export type ProofNews =
  | { readonly kind: 'progress'; readonly states: number; readonly waiting: number }
  | { readonly kind: 'done'; readonly proof: DrawingProof; readonly milliseconds: number }
  | { readonly kind: 'failed'; readonly message: string };
