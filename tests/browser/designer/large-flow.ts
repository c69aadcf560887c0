/** Nodes of the chain of the large flow. */
export const LARGE_STEPS = 100;
/** The step at which its cases stand from the beginning on. */
export const FAR_STEP = 80;

const PITCH = 160;
const task = (at: number) =>
  `<bpmn:userTask id="Task_${at}" name="第 ${at} 步办理"><bpmn:extensionElements><lz:assignment rule="starter" mode="direct"/><lz:outcome name="done" label="办结" opinion="none" primary="true"/></bpmn:extensionElements></bpmn:userTask>`;
const shape = (id: string, x: number, y: number, width: number, height: number) =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/></bpmndi:BPMNShape>`;

interface Flow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly when?: string;
}

/**
 * A drawing of a hundred steps and more, in four rows; a case begins at the first gateway and goes to step {@link FAR_STEP} at once. Behind the last step
 * two work side by side.
 */
export function largeFlow(key: string): string {
  const steps = Array.from({ length: LARGE_STEPS }, (_unused, at) => at + 1);
  const perRow = LARGE_STEPS / 4;
  const places = new Map<string, readonly [x: number, y: number, width: number, height: number]>([
    ['Start', [60, 182, 36, 36]],
    ['Gate', [160, 175, 50, 50]],
    ...steps.map((at) => [`Task_${at}`, [280 + ((at - 1) % perRow) * PITCH, 160 + Math.floor((at - 1) / perRow) * 220, 100, 80]] as const),
    ['Fork', [280 + perRow * PITCH, 835, 50, 50]],
    ['Task_Left', [400 + perRow * PITCH, 760, 100, 80]],
    ['Task_Right', [400 + perRow * PITCH, 880, 100, 80]],
    ['Join', [560 + perRow * PITCH, 835, 50, 50]],
    ['End', [680 + perRow * PITCH, 842, 36, 36]],
  ]);
  const flows: readonly Flow[] = [
    { id: 'Flow_Start', from: 'Start', to: 'Gate' },
    { id: 'Flow_Near', from: 'Gate', to: 'Task_1', when: 'starter = "nobody"' },
    { id: 'Flow_Far', from: 'Gate', to: `Task_${FAR_STEP}` },
    ...steps.slice(1).map((at) => ({ id: `Flow_${at}`, from: `Task_${at - 1}`, to: `Task_${at}` })),
    { id: 'Flow_Fork', from: `Task_${LARGE_STEPS}`, to: 'Fork' },
    { id: 'Flow_Left', from: 'Fork', to: 'Task_Left' },
    { id: 'Flow_Right', from: 'Fork', to: 'Task_Right' },
    { id: 'Flow_Left_Join', from: 'Task_Left', to: 'Join' },
    { id: 'Flow_Right_Join', from: 'Task_Right', to: 'Join' },
    { id: 'Flow_End', from: 'Join', to: 'End' },
  ];
  const edge = ({ id, from, to }: Flow) => {
    const [[x = 0, y = 0, width = 0, height = 0] = [], [toX = 0, toY = 0, , toHeight = 0] = []] = [places.get(from), places.get(to)];
    return `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}"><di:waypoint x="${x + width}" y="${y + height / 2}"/><di:waypoint x="${toX}" y="${toY + toHeight / 2}"/></bpmndi:BPMNEdge>`;
  };
  const nodes = [...steps.map(task), task(0).replace('Task_0', 'Task_Left').replace('第 0 步', '左边'), task(0).replace('Task_0', 'Task_Right').replace('第 0 步', '右边')];
  const written = flows.map(({ id, from, to, when }) => `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${when === undefined ? '' : `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${when}</bpmn:conditionExpression>`}</bpmn:sequenceFlow>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions id="D_${key}" targetNamespace="urn:test" xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:lz="urn:liuzhuan:bpmn:1">
<bpmn:process id="${key}" name="很长的流程" isExecutable="true"><bpmn:startEvent id="Start" name="开始"/><bpmn:exclusiveGateway id="Gate" name="从哪里办起" default="Flow_Far"/><bpmn:parallelGateway id="Fork" name="分头办"/><bpmn:parallelGateway id="Join" name="汇合"/><bpmn:endEvent id="End" name="办结"/>${nodes.join('')}${written.join('')}</bpmn:process>
<bpmndi:BPMNDiagram id="Diagram_${key}"><bpmndi:BPMNPlane id="Plane_${key}" bpmnElement="${key}">${[...places].map(([id, box]) => shape(id, ...box)).join('')}${flows.map(edge).join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`;
}
