import type { ActivityBase } from '../../model/activity';
import type { FlowNodeBase } from '../../model/flow-node';
import type { ModdleElement } from '../../moddle/moddle-element';
import { flagOf, numberOf, refOf } from '../moddle-access';
import { readDataAssociations, readIoSpecification, readProperties } from '../read-data';
import { readLoop } from '../read-loop';
import { readResourceRoles } from '../read-resources';
import { readMappings } from '../settings/mapping';
import type { NodeContext } from './flow-node-reader';

/** What all activities have, on top of what all nodes have. */
export function readActivity(element: ModdleElement, base: FlowNodeBase, context: NodeContext): ActivityBase {
  return {
    ...base,
    isForCompensation: flagOf(element, 'isForCompensation'),
    default: refOf(element, 'default'),
    loop: readLoop(element),
    startQuantity: numberOf(element, 'startQuantity') ?? 1,
    completionQuantity: numberOf(element, 'completionQuantity') ?? 1,
    boundaryEvents: context.boundaryEventsOf(base.id),
    resources: readResourceRoles(element, context),
    properties: readProperties(element, context),
    ioSpecification: readIoSpecification(element, context),
    dataInputAssociations: readDataAssociations(element, 'dataInputAssociations'),
    dataOutputAssociations: readDataAssociations(element, 'dataOutputAssociations'),
    outputs: readMappings(element, 'lz:Output'),
  };
}
