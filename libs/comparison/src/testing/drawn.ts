import type { ComparedFile } from '../compared-file';

/** A BPMN file around root elements, with our namespace declared. */
export function drawing(roots: string, diagram = ''): ComparedFile {
  const namespaces = 'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:lz="urn:liuzhuan:bpmn:1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  return { name: 'process.bpmn', kind: 'bpmn', content: `<definitions id="d" targetNamespace="urn:test" ${namespaces}>${roots}${diagram}</definitions>` };
}

/** A file with one process `p`. */
export function process(contents: string, attributes = ''): ComparedFile {
  return drawing(`<process id="p" name="收文" isExecutable="true" ${attributes}>${contents}</process>`);
}

/** 拟稿 → 核稿 → 送审? → 签发 or 办结: the flow most examples change. `changes` replaces texts of it. */
export function office(...changes: readonly (readonly [from: string, to: string])[]): ComparedFile {
  const flow = `<startEvent id="Start" name="收到"/>
    <userTask id="Draft" name="拟稿"><extensionElements><lz:assignment rule="starter"/><lz:due within="3 working days"/><lz:form key="paper" editable="标题"/></extensionElements></userTask>
    <userTask id="Check" name="核稿" lz:clauses="DZ-1"><extensionElements><lz:assignment rule="unitHead(starterUnit)"/><lz:due within="3 working days"/><lz:outcome name="agree" label="同意" opinion="optional"/><lz:return to="Draft"/></extensionElements></userTask>
    <exclusiveGateway id="Gate" name="送审?" default="F4"/>
    <userTask id="Sign" name="签发"><extensionElements><lz:assignment rule="principal()"/></extensionElements></userTask>
    <endEvent id="End" name="办结"/>
    <sequenceFlow id="F1" sourceRef="Start" targetRef="Draft"/><sequenceFlow id="F2" sourceRef="Draft" targetRef="Check"/><sequenceFlow id="F3" sourceRef="Check" targetRef="Gate"/>
    <sequenceFlow id="F4" sourceRef="Gate" targetRef="Sign"/><sequenceFlow id="F5" sourceRef="Gate" targetRef="End"><conditionExpression>outcome = "stop"</conditionExpression></sequenceFlow><sequenceFlow id="F6" sourceRef="Sign" targetRef="End"/>`;
  return process(changes.reduce((text, [from, to]) => text.replaceAll(from, to), flow));
}
