import type { BpmnModel, FlowNode, GlobalTask, Process } from '@liuzhuan/bpmn';

const NO_SETTINGS = { outcomes: [], outcomeVariable: 'outcome', returnTo: [], copyTo: [] };

/** The task a global task is, as a node. */
function nodeOf(task: GlobalTask): FlowNode {
  const { id, name } = task;
  const base = {
    id,
    name,
    clauses: [],
    foreign: task.foreign,
    parent: id,
    incoming: [],
    outgoing: [],
    isForCompensation: false,
    startQuantity: 1,
    completionQuantity: 1,
    boundaryEvents: [],
    resources: task.resources,
    properties: [],
    dataInputAssociations: [],
    dataOutputAssociations: [],
    outputs: [],
  };
  const settings = task.settings ?? NO_SETTINGS;
  switch (task.type) {
    case 'globalUserTask':
      return { ...base, type: 'userTask', settings };
    case 'globalManualTask':
      return { ...base, type: 'manualTask', settings };
    case 'globalScriptTask':
      return { ...base, type: 'scriptTask', script: task.script, scriptFormat: task.scriptLanguage };
    case 'globalBusinessRuleTask':
      return { ...base, type: 'businessRuleTask', decision: task.decision };
    default:
      return task.service ? { ...base, type: 'serviceTask', service: task.service } : { ...base, type: 'task' };
  }
}

/** A global task as a process of one node, so that a call activity reaches it like any process (BPMN 2.0.2, 10.3.6). */
function processOf(task: GlobalTask): Process {
  return {
    type: 'process',
    id: task.id,
    name: task.name,
    clauses: [],
    foreign: [],
    isExecutable: true,
    processType: 'None',
    isClosed: false,
    properties: [],
    correlationSubscriptions: [],
    settings: {},
    flowNodes: [nodeOf(task)],
    sequenceFlows: [],
    lanes: [],
    dataObjects: [],
    dataObjectReferences: [],
    dataStoreReferences: [],
    associations: [],
  };
}

/** The file with its global tasks as processes, behind the others. */
export function withGlobalTasks(model: BpmnModel): BpmnModel {
  return model.globalTasks.length === 0 ? model : { ...model, processes: [...model.processes, ...model.globalTasks.map(processOf)] };
}
