import type { ActivityBase } from './activity';
import type { DecisionSettings, MessageSettings, ServiceSettings, TaskSettings } from './settings';

/** `<task>`: passes the token on at once. */
export interface AbstractTask extends ActivityBase {
  readonly type: 'task';
}
export interface UserTask extends ActivityBase {
  readonly type: 'userTask';
  readonly settings: TaskSettings;
}
/** Work outside the system; settings as for a user task when the author wants it recorded. */
export interface ManualTask extends ActivityBase {
  readonly type: 'manualTask';
  readonly settings: TaskSettings;
}
export interface ServiceTask extends ActivityBase {
  readonly type: 'serviceTask';
  readonly implementation?: string;
  readonly operationRef?: string;
  readonly service?: ServiceSettings;
}
export interface ScriptTask extends ActivityBase {
  readonly type: 'scriptTask';
  readonly scriptFormat?: string;
  readonly script?: string;
  /** Variable that receives the value (`lz:result`); absent = the script yields a context whose entries become variables. */
  readonly result?: string;
}
export interface BusinessRuleTask extends ActivityBase {
  readonly type: 'businessRuleTask';
  readonly implementation?: string;
  readonly decision?: DecisionSettings;
}
export interface SendTask extends ActivityBase {
  readonly type: 'sendTask';
  readonly implementation?: string;
  readonly messageRef?: string;
  readonly operationRef?: string;
  readonly message?: MessageSettings;
  /** A send task may also be done by a service, e.g. `notify`. */
  readonly service?: ServiceSettings;
}
export interface ReceiveTask extends ActivityBase {
  readonly type: 'receiveTask';
  readonly implementation?: string;
  readonly messageRef?: string;
  readonly operationRef?: string;
  readonly instantiate: boolean;
  readonly message?: MessageSettings;
}

export type Task = AbstractTask | UserTask | ManualTask | ServiceTask | ScriptTask | BusinessRuleTask | SendTask | ReceiveTask;
