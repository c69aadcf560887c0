import type { CatchEvent, ThrowEvent } from '../../model/event';
import type { FlowNodeBase } from '../../model/flow-node';
import type { ModdleElement } from '../../moddle/moddle-element';
import { childOf, flagOf } from '../moddle-access';
import type { ReadContext } from '../read-context';
import { readDataAssociations, readDataItems, readProperties, requiredInputs } from '../read-data';
import { readEventDefinitions } from '../read-event-definitions';
import { readMappings } from '../settings/mapping';
import { readMessageSettings } from '../settings/message';

type CatchBase = Omit<CatchEvent, 'type'>;
type ThrowBase = Omit<ThrowEvent, 'type'>;

function readEvent(element: ModdleElement, base: FlowNodeBase, context: ReadContext) {
  return {
    ...base,
    eventDefinitions: readEventDefinitions(element),
    properties: readProperties(element, context),
    message: readMessageSettings(element),
  };
}

/** What all waiting events have, on top of what all nodes have. */
export function readCatchEvent(element: ModdleElement, base: FlowNodeBase, context: ReadContext): CatchBase {
  return {
    ...readEvent(element, base, context),
    parallelMultiple: flagOf(element, 'parallelMultiple'),
    outputs: readMappings(element, 'lz:Output'),
    dataOutputs: readDataItems(element, 'dataOutputs', context),
    dataOutputAssociations: readDataAssociations(element, 'dataOutputAssociations'),
  };
}

/** What all causing events have, on top of what all nodes have. */
export function readThrowEvent(element: ModdleElement, base: FlowNodeBase, context: ReadContext): ThrowBase {
  return {
    ...readEvent(element, base, context),
    dataInputs: readDataItems(element, 'dataInputs', context),
    inputSets: [childOf(element, 'inputSet')].flatMap((set) => (set ? [requiredInputs(set)] : [])),
    dataInputAssociations: readDataAssociations(element, 'dataInputAssociations'),
  };
}
