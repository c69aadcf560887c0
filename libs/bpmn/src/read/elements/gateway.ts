import type { Gateway } from '../../model/gateway';
import type { FlowNodeBase } from '../../model/flow-node';
import type { ModdleElement } from '../../moddle/moddle-element';
import { choiceOf } from '../moddle-access';

type GatewayBase = FlowNodeBase & Pick<Gateway, 'gatewayDirection'>;

/** What all gateways have, on top of what all nodes have. */
export function readGateway(element: ModdleElement, base: FlowNodeBase): GatewayBase {
  const gatewayDirection = choiceOf(element, 'gatewayDirection', ['Unspecified', 'Converging', 'Diverging', 'Mixed'], 'Unspecified');
  return { ...base, gatewayDirection };
}
