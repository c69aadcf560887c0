import type { ResourceDto } from '@liuzhuan/contract';

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The office's empty sheet: 开始 – 拟稿 – 结束, with the starter as drafter and three working days. Deployable as it is. */
export function emptyProcess(key: string, name: string): readonly ResourceDto[] {
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:lz="urn:liuzhuan:bpmn:1" id="Definitions_${key}" targetNamespace="urn:liuzhuan:processes">
  <bpmn:process id="${key}" name="${escaped(name)}" isExecutable="true">
    <bpmn:startEvent id="Start" name="发起">
      <bpmn:outgoing>Flow_Start_Draft</bpmn:outgoing>
    </bpmn:startEvent>
    <bpmn:userTask id="Task_Draft" name="拟稿">
      <bpmn:extensionElements>
        <lz:assignment rule="starter" mode="direct" />
        <lz:due within="3 working days" remindBefore="1 working day" />
        <lz:outcome name="submit" label="提交" opinion="none" primary="true" />
        <lz:documents access="write" />
      </bpmn:extensionElements>
      <bpmn:incoming>Flow_Start_Draft</bpmn:incoming>
      <bpmn:outgoing>Flow_Draft_End</bpmn:outgoing>
    </bpmn:userTask>
    <bpmn:endEvent id="End" name="结束">
      <bpmn:incoming>Flow_Draft_End</bpmn:incoming>
    </bpmn:endEvent>
    <bpmn:sequenceFlow id="Flow_Start_Draft" sourceRef="Start" targetRef="Task_Draft" />
    <bpmn:sequenceFlow id="Flow_Draft_End" sourceRef="Task_Draft" targetRef="End" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram_${key}">
    <bpmndi:BPMNPlane id="Plane_${key}" bpmnElement="${key}">
      <bpmndi:BPMNShape id="Start_di" bpmnElement="Start"><dc:Bounds x="232" y="182" width="36" height="36" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="Task_Draft_di" bpmnElement="Task_Draft"><dc:Bounds x="330" y="160" width="100" height="80" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="End_di" bpmnElement="End"><dc:Bounds x="492" y="182" width="36" height="36" /></bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="Flow_Start_Draft_di" bpmnElement="Flow_Start_Draft"><di:waypoint x="268" y="200" /><di:waypoint x="330" y="200" /></bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="Flow_Draft_End_di" bpmnElement="Flow_Draft_End"><di:waypoint x="430" y="200" /><di:waypoint x="492" y="200" /></bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
  return [{ name: 'process.bpmn', kind: 'bpmn', content }];
}
