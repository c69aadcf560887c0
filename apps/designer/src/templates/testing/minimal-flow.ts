import { liuzhuanModdle } from '@liuzhuan/bpmn';
import type { ResourceDto } from '@liuzhuan/contract';
import { BpmnModdle } from 'bpmn-moddle';
import type { ModdleObject } from '../../canvas/modeler-services';
import { buildTemplate, type BuiltTemplate, type MakesObjects } from '../build-template';
import type { OfficeTemplate } from '../office-template';

const NAMELESS = /Expression$|ExtensionElements$|Characteristics$|EventDefinition$/;

export interface FlowOptions {
  /** Something to send back to. Default true. */
  readonly afterTask?: boolean;
  /** Variables that are written elsewhere. */
  readonly taken?: ReadonlySet<string>;
}

/** Start → (a task before →) the template → end, as a file; the process is `p`. Its parts are found by their keys. */
export async function minimalFlow(template: OfficeTemplate, { afterTask = true, taken = new Set() }: FlowOptions = {}): Promise<{ readonly file: ResourceDto; readonly built: BuiltTemplate }> {
  const moddle = new BpmnModdle({ lz: liuzhuanModdle });
  let count = 0;
  const factory: MakesObjects = {
    create: (type, values = {}) => moddle.create(type, { ...(type.startsWith('bpmn:') && !NAMELESS.test(type) ? { id: `n${(count += 1)}` } : {}), ...values }) as unknown as ModdleObject,
  };
  const start = factory.create('bpmn:StartEvent', { id: 'start', name: '开始' });
  const extensions = factory.create('bpmn:ExtensionElements', { values: [factory.create('lz:Assignment', { rule: 'starter', mode: 'direct' })] });
  const before = afterTask ? [factory.create('bpmn:UserTask', { id: 'before', name: '前一步', extensionElements: extensions })] : [];
  const built = buildTemplate(template, { factory, before: afterTask ? 'before' : undefined, taken });
  const end = factory.create('bpmn:EndEvent', { id: 'end', name: '结束' });
  const connect = (source: ModdleObject, target: ModdleObject) => factory.create('bpmn:SequenceFlow', { sourceRef: source, targetRef: target });
  const way = [start, ...before, built.objectOf(template.entry)];
  const flows = [
    ...way.slice(1).map((target, index) => connect(way[index] ?? target, target)),
    ...built.flows.map(({ flow, object }) => {
      object.set('sourceRef', built.objectOf(flow.from));
      object.set('targetRef', built.objectOf(flow.to));
      return object;
    }),
    connect(built.objectOf(template.exit), end),
  ];
  const flowElements = [start, ...before, ...built.nodes.map(({ object }) => object), end, ...flows];
  const process = factory.create('bpmn:Process', { id: 'p', name: '试用', isExecutable: true, flowElements });
  const definitions = factory.create('bpmn:Definitions', { id: 'd', targetNamespace: 'urn:test', rootElements: [process] });
  const { xml } = await moddle.toXML(definitions as never, { format: true });
  return { file: { name: 'p.bpmn', kind: 'bpmn', content: xml }, built };
}
