import type { BpmnModel } from '../model/bpmn-model';
import type { ModdleElement } from '../moddle/moddle-element';
import type { BpmnDocument } from './bpmn-document';
import { childrenOf, textOf, xmlNameOf } from './moddle-access';
import { readCollaboration } from './read-collaboration';
import { checkExtensions } from './check-extensions';
import { createReadContext, type ReadContext } from './read-context';
import { readCorrelationProperty } from './read-correlation';
import { readDiagram } from './read-diagram';
import { readProcess } from './read-process';
import { readResource } from './read-resources';
import {
  readDataStore,
  readError,
  readEscalation,
  readGlobalTask,
  readItemDefinition,
  readMessage,
  readOperations,
  readSignal,
} from './read-root-elements';
import { checkSettings } from './settings/check-settings';

/** Root elements of a choreography: kept on export, but nothing here can execute them. */
const UNSUPPORTED_ROOTS = ['bpmn:Choreography', 'bpmn:GlobalChoreographyTask'];

/** The typed model of a document. Reading the same document twice gives equal models. */
export function modelOf(document: BpmnDocument): BpmnModel {
  const context = createReadContext(document);
  const { tree } = document;
  const roots = childrenOf(tree, 'rootElements');
  const read = <T>(type: string, reader: (element: ModdleElement, context: ReadContext) => T): T[] =>
    roots.filter((element) => element.$type === type).map((element) => reader(element, context));

  checkSettings(tree, context);
  for (const root of roots) {
    if (UNSUPPORTED_ROOTS.includes(root.$type)) context.report('bpmn-unsupported-element', root, { element: xmlNameOf(root) });
  }
  checkExtensions(tree, context);
  return {
    resource: document.resource,
    id: textOf(tree, 'id'),
    name: textOf(tree, 'name'),
    targetNamespace: textOf(tree, 'targetNamespace'),
    expressionLanguage: textOf(tree, 'expressionLanguage'),
    exporter: textOf(tree, 'exporter'),
    collaborations: read('bpmn:Collaboration', readCollaboration),
    processes: read('bpmn:Process', readProcess),
    globalTasks: roots.filter((element) => element.$instanceOf('bpmn:GlobalTask')).map((element) => readGlobalTask(element, context)),
    messages: read('bpmn:Message', readMessage),
    signals: read('bpmn:Signal', readSignal),
    errors: read('bpmn:Error', readError),
    escalations: read('bpmn:Escalation', readEscalation),
    dataStores: read('bpmn:DataStore', readDataStore),
    itemDefinitions: read('bpmn:ItemDefinition', readItemDefinition),
    correlationProperties: read('bpmn:CorrelationProperty', readCorrelationProperty),
    resources: read('bpmn:Resource', readResource),
    operations: read('bpmn:Interface', readOperations).flat(),
    diagram: readDiagram(tree),
    positions: document.positions,
    diagnostics: [...document.diagnostics, ...context.diagnostics],
  };
}
