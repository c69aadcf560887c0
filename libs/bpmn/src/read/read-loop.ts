import type { LoopCharacteristics } from '../model/loop-characteristics';
import type { ModdleElement } from '../moddle/moddle-element';
import { childOf, childrenOf, choiceOf, flagOf, numberOf, refOf, textOf } from './moddle-access';
import { readEventDefinitions, readSharedDefinitions } from './read-event-definitions';
import { readExpression } from './read-expression';
import { readMultiInstanceSettings } from './settings/multi-instance';

/** Standard loop or multi-instance marker of an activity. */
export function readLoop(activity: ModdleElement): LoopCharacteristics | undefined {
  const loop = childOf(activity, 'loopCharacteristics');
  if (!loop) return undefined;
  if (loop.$type === 'bpmn:StandardLoopCharacteristics') {
    return {
      type: 'standard',
      testBefore: flagOf(loop, 'testBefore'),
      loopCondition: readExpression(loop, 'loopCondition'),
      loopMaximum: numberOf(loop, 'loopMaximum'),
    };
  }
  const item = (property: string) => {
    const element = childOf(loop, property);
    if (!element) return undefined;
    const name = textOf(element, 'name');
    const id = textOf(element, 'id') ?? name;
    return id === undefined ? undefined : { id, ...(name === undefined ? {} : { name }) };
  };
  const shared = (property: string) => {
    const ref = refOf(loop, property);
    return ref === undefined ? undefined : readSharedDefinitions(loop, [ref]);
  };
  return {
    type: 'multiInstance',
    isSequential: flagOf(loop, 'isSequential'),
    loopCardinality: readExpression(loop, 'loopCardinality'),
    completionCondition: readExpression(loop, 'completionCondition'),
    behavior: choiceOf(loop, 'behavior', ['None', 'One', 'All', 'Complex'], 'All'),
    oneBehaviorEventRef: refOf(loop, 'oneBehaviorEventRef'),
    noneBehaviorEventRef: refOf(loop, 'noneBehaviorEventRef'),
    oneBehaviorEvents: shared('oneBehaviorEventRef'),
    noneBehaviorEvents: shared('noneBehaviorEventRef'),
    complexBehaviors: childrenOf(loop, 'complexBehaviorDefinition').map((behavior) => {
      const event = childOf(behavior, 'event');
      return {
        condition: readExpression(behavior, 'condition'),
        event: event && textOf(event, 'id'),
        events: event && readEventDefinitions(event),
      };
    }),
    loopDataInputRef: refOf(loop, 'loopDataInputRef'),
    loopDataOutputRef: refOf(loop, 'loopDataOutputRef'),
    inputDataItem: item('inputDataItem'),
    outputDataItem: item('outputDataItem'),
    settings: readMultiInstanceSettings(loop),
  };
}
