import type { Collaboration } from '../model/collaboration';
import type { ModdleElement } from '../moddle/moddle-element';
import { childOf, childrenOf, numberOf, refOf } from './moddle-access';
import { readNamed } from './read-base';
import type { ReadContext } from './read-context';
import { readCorrelationKeys } from './read-correlation';

export function readCollaboration(element: ModdleElement, context: ReadContext): Collaboration {
  return {
    ...readNamed(element, context),
    participants: childrenOf(element, 'participants').map((participant) => {
      const multiplicity = childOf(participant, 'participantMultiplicity');
      return {
        ...readNamed(participant, context),
        processRef: refOf(participant, 'processRef'),
        multiplicity: multiplicity && { minimum: numberOf(multiplicity, 'minimum') ?? 0, maximum: numberOf(multiplicity, 'maximum') ?? 1 },
      };
    }),
    correlationKeys: readCorrelationKeys(element, context),
    messageFlows: childrenOf(element, 'messageFlows').flatMap((flow) => {
      const sourceRef = refOf(flow, 'sourceRef');
      const targetRef = refOf(flow, 'targetRef');
      if (sourceRef === undefined || targetRef === undefined) {
        const property = sourceRef === undefined ? 'sourceRef' : 'targetRef';
        context.report('bpmn-missing-reference', flow, { element: 'messageFlow', property }, property);
        return [];
      }
      return [{ ...readNamed(flow, context), sourceRef, targetRef, messageRef: refOf(flow, 'messageRef') }];
    }),
  };
}
