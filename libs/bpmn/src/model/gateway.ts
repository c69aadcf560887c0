import type { Expression } from './expression';
import type { FlowNodeBase } from './flow-node';

interface GatewayBase extends FlowNodeBase {
  readonly gatewayDirection: 'Unspecified' | 'Converging' | 'Diverging' | 'Mixed';
}
/** BPMN 2.0.2, 13.4.2. `default` is the id of a sequence flow. */
export interface ExclusiveGateway extends GatewayBase {
  readonly type: 'exclusiveGateway';
  readonly default?: string;
}
/** BPMN 2.0.2, 13.4.1. */
export interface ParallelGateway extends GatewayBase {
  readonly type: 'parallelGateway';
}
/** BPMN 2.0.2, 13.4.3. */
export interface InclusiveGateway extends GatewayBase {
  readonly type: 'inclusiveGateway';
  readonly default?: string;
}
/** BPMN 2.0.2, 13.4.4. */
export interface EventBasedGateway extends GatewayBase {
  readonly type: 'eventBasedGateway';
  readonly instantiate: boolean;
  readonly eventGatewayType: 'Exclusive' | 'Parallel';
}
/** BPMN 2.0.2, 13.4.5. */
export interface ComplexGateway extends GatewayBase {
  readonly type: 'complexGateway';
  readonly default?: string;
  readonly activationCondition?: Expression;
}

export type Gateway = ExclusiveGateway | ParallelGateway | InclusiveGateway | EventBasedGateway | ComplexGateway;
