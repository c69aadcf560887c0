import type { FlowId, NodeId } from '../program/program';
import type { ActivationId, ProgramRef, ScopeInstanceId, TokenId } from './snapshot';

/** What happened inside a step, in order: the stuff of golden traces, histories and token animations. */
export type TraceEntry =
  | {
      readonly kind: 'entered' | 'left' | 'completed' | 'interrupted' | 'withdrawn' | 'cancelled' | 'triggered' | 'incident';
      readonly node: NodeId;
      readonly scope: ScopeInstanceId;
      readonly token: TokenId;
      readonly activation: ActivationId;
    }
  | { readonly kind: 'taken'; readonly flow: FlowId; readonly scope: ScopeInstanceId; readonly token: TokenId }
  /** `program`: which one the scope runs, so that a history can be read after the scope is gone. */
  | { readonly kind: 'scope.opened'; readonly scope: ScopeInstanceId; readonly node: NodeId; readonly program: ProgramRef }
  /** The scope runs another version from here on; `nodes`: old node → new node where the ids differ. */
  | { readonly kind: 'scope.migrated'; readonly scope: ScopeInstanceId; readonly node: NodeId; readonly program: ProgramRef; readonly nodes: Readonly<Record<NodeId, NodeId>> }
  | { readonly kind: 'scope.closed' | 'scope.cancelled'; readonly scope: ScopeInstanceId; readonly node: NodeId }
  | { readonly kind: 'variables'; readonly scope: ScopeInstanceId; readonly names: readonly string[] };
