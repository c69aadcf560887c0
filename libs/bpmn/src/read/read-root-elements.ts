import type { BpmnError, DataStore, Escalation, GlobalTask, ItemDefinition, Message, Operation, Signal } from '../model/root-element';
import type { ModdleElement } from '../moddle/moddle-element';
import { childrenOf, flagOf, refOf, refsOf, textOf, xmlNameOf } from './moddle-access';
import { readNamed } from './read-base';
import type { ReadContext } from './read-context';
import { readIoSpecification } from './read-data';
import { readResourceRoles } from './read-resources';
import { readDecision } from './settings/decision';
import { readCorrelationKey } from './settings/message';
import { readService } from './settings/service';
import { readTaskSettings } from './settings/task';

type Reader<T> = (element: ModdleElement, context: ReadContext) => T;

export const readMessage: Reader<Message> = (element, context) => ({
  ...readNamed(element, context),
  itemRef: refOf(element, 'itemRef'),
  correlationKey: readCorrelationKey(element),
});
export const readSignal: Reader<Signal> = (element, context) => ({
  ...readNamed(element, context),
  structureRef: refOf(element, 'structureRef'),
});
export const readError: Reader<BpmnError> = (element, context) => ({
  ...readNamed(element, context),
  errorCode: textOf(element, 'errorCode'),
});
export const readEscalation: Reader<Escalation> = (element, context) => ({
  ...readNamed(element, context),
  escalationCode: textOf(element, 'escalationCode'),
});
export const readDataStore: Reader<DataStore> = (element, context) => ({
  ...readNamed(element, context),
  itemSubjectRef: refOf(element, 'itemSubjectRef'),
});
export const readItemDefinition: Reader<ItemDefinition> = (element, context) => ({
  ...readNamed(element, context),
  structureRef: textOf(element, 'structureRef'),
  isCollection: flagOf(element, 'isCollection'),
});
export const readOperations: Reader<Operation[]> = (element, context) =>
  childrenOf(element, 'operations').map((operation) => ({
    ...readNamed(operation, context),
    inMessageRef: refOf(operation, 'inMessageRef'),
    outMessageRef: refOf(operation, 'outMessageRef'),
    errorRefs: refsOf(operation, 'errorRef'),
  }));

const GLOBAL_TASKS = ['globalTask', 'globalUserTask', 'globalManualTask', 'globalScriptTask', 'globalBusinessRuleTask'] as const;

export const readGlobalTask: Reader<GlobalTask> = (element, context) => {
  const type = GLOBAL_TASKS.find((name) => name === xmlNameOf(element)) ?? 'globalTask';
  return {
    ...readNamed(element, context),
    type,
    resources: readResourceRoles(element, context),
    ioSpecification: readIoSpecification(element, context),
    script: textOf(element, 'script'),
    scriptLanguage: textOf(element, 'scriptLanguage'),
    settings: type === 'globalUserTask' || type === 'globalManualTask' ? readTaskSettings(element) : undefined,
    decision: readDecision(element),
    service: readService(element),
  };
};
