import type { Json, JsonObject } from '@liuzhuan/kernel';
import type { MigrationMapping } from '../migration/migration-mapping';
import type { NodeId } from '../program/program';
import type { ActivationId, ProgramRef, ScopeInstanceId } from './snapshot';

/** What can happen to a case. Everything a step reacts to comes in as one of these. */
export type MachineEvent =
  | { readonly type: 'start'; readonly program: ProgramRef; readonly startNode?: NodeId; readonly variables: JsonObject }
  /** A task, service or receive activity is done. `variables` go to the enclosing scope through the node's output mapping. */
  | { readonly type: 'complete'; readonly activation: ActivationId; readonly variables?: JsonObject; readonly by?: string }
  /** Work failed. With `code` it is a BPMN error (looks for a catcher), without it becomes an incident. */
  | {
      readonly type: 'fail';
      readonly activation: ActivationId;
      readonly code?: string;
      readonly message: string;
      readonly variables?: JsonObject;
    }
  /** Whoever does the work of an activity escalates; it goes on unless an interrupting event catches it. */
  | { readonly type: 'escalate'; readonly activation: ActivationId; readonly code: string; readonly variables?: JsonObject }
  /** A timer fell due, a message or signal arrived, a condition became true: at catching node `node` opened by `activation`. */
  | {
      readonly type: 'trigger';
      readonly activation: ActivationId;
      readonly node: NodeId;
      readonly payload?: JsonObject;
      /** A cycle does not come again, although it has not fired as often as its text says: it had begun before the visit. */
      readonly last?: true;
    }
  /** Try again where an incident stands. */
  | { readonly type: 'retry'; readonly activation: ActivationId; readonly variables?: JsonObject }
  /** 退回: causal return from the activity `activation` to node `to` that it stems from. */
  | {
      readonly type: 'return';
      readonly activation: ActivationId;
      readonly to: NodeId;
      readonly by?: string;
      readonly variables?: JsonObject;
    }
  | { readonly type: 'setVariables'; readonly scope?: ScopeInstanceId; readonly variables: JsonObject }
  /** 撤回: takes back the completion of a visit as long as nobody has completed anything that stems from it. */
  | { readonly type: 'withdraw'; readonly activation: ActivationId; readonly by?: string; readonly variables?: JsonObject }
  /** The visit is given up, and its token goes on at any node of the same scope. */
  | {
      readonly type: 'jump';
      readonly activation: ActivationId;
      readonly to: NodeId;
      readonly by?: string;
      readonly variables?: JsonObject;
    }
  /** 重启: a case that has ended goes on, at its beginning or at a node of its own level. Variables are laid over those it had. */
  | { readonly type: 'restart'; readonly node?: NodeId; readonly variables?: JsonObject }
  /** People choose which activity of the ad-hoc sub-process `activation` begins next. */
  | { readonly type: 'begin'; readonly activation: ActivationId; readonly node: NodeId }
  /** People say that nothing more is to be done in the ad-hoc sub-process `activation`. */
  | { readonly type: 'conclude'; readonly activation: ActivationId }
  /** 加签: a member for each item; before or after the member `activation`, or beside all (then the activity's own visit does too). */
  | {
      readonly type: 'addMember';
      readonly activation: ActivationId;
      readonly items: readonly Json[];
      readonly position: 'before' | 'after' | 'parallel';
      /** What the visit itself is planned as when it is a plain task: several sign it from now on. Without it only members can be added to. */
      readonly asker?: Json;
    }
  /** 减签: the member `activation` is not asked any more. */
  | { readonly type: 'removeMember'; readonly activation: ActivationId }
  /** 挂起 and its end. */
  | { readonly type: 'suspend' }
  | { readonly type: 'resume' }
  | { readonly type: 'cancel'; readonly by?: string }
  /** 迁移: the case goes on in another version of its process. */
  | { readonly type: 'migrate'; readonly mapping: MigrationMapping };
