import type { ResourceDto } from '@liuzhuan/contract';

type Edit = readonly [from: string, to: string];

/** What is changed in 说“不”事项提级管理, file by file. */
const EDITS: Readonly<Record<string, readonly Edit[]>> = {
  'process.bpmn': [
    // Another time limit, another condition.
    ['<lz:due within="4 working hours" />', '<lz:due within="2 working hours" />'],
    ['答复时间 != null</bpmn:conditionExpression>', '答复时间 &lt; now</bpmn:conditionExpression>'],
    // A step between two others.
    ['sourceRef="Task_Form" targetRef="Gate_SameHead" lz:clauses="DZ-1b" />', 'sourceRef="Task_Form" targetRef="Task_Joint" lz:clauses="DZ-1b" /><bpmn:sequenceFlow id="Flow_Joint" sourceRef="Task_Joint" targetRef="Gate_SameHead" />'],
    ['<bpmn:flowNodeRef>Task_Form</bpmn:flowNodeRef>', '<bpmn:flowNodeRef>Task_Form</bpmn:flowNodeRef><bpmn:flowNodeRef>Task_Joint</bpmn:flowNodeRef>'],
    [
      '<bpmn:userTask id="Task_Form"',
      '<bpmn:userTask id="Task_Joint" name="会签"><bpmn:extensionElements><lz:assignment rule="unitHead(starterUnit)" /><lz:due within="3 working days" /></bpmn:extensionElements></bpmn:userTask><bpmn:userTask id="Task_Form"',
    ],
    ['<bpmndi:BPMNShape id="Task_Form_di"', '<bpmndi:BPMNShape id="Joint_di" bpmnElement="Task_Joint"><dc:Bounds x="1080" y="240" width="100" height="60" /></bpmndi:BPMNShape><bpmndi:BPMNShape id="Task_Form_di"'],
    ['<di:waypoint x="920" y="312" />\n        <di:waypoint x="920" y="358" />', '<di:waypoint x="980" y="272" />\n        <di:waypoint x="1080" y="272" />'],
    [
      '<bpmndi:BPMNEdge id="Flow_Split_Task_Form_di"',
      '<bpmndi:BPMNEdge id="Joint_edge" bpmnElement="Flow_Joint"><di:waypoint x="1130" y="300" /><di:waypoint x="1130" y="336" /><di:waypoint x="920" y="336" /><di:waypoint x="920" y="358" /></bpmndi:BPMNEdge><bpmndi:BPMNEdge id="Flow_Split_Task_Form_di"',
    ],
  ],
  'dz-a4.form.json': [['"components": [', '"components": [{ "type": "textarea", "key": "承诺", "label": "承诺", "id": "Field_90", "validate": { "required": true } },']],
  'dz-levels.dmn': [['<text>"1 working day"</text>', '<text>"2 working days"</text>']],
};

/** The files of the flow with a day's work of an administrator in them. */
export function editedFiles(files: readonly ResourceDto[]): ResourceDto[] {
  return files.map((file) => ({ ...file, content: (EDITS[file.name] ?? []).reduce((text, edit) => replaced(text, edit), file.content) }));
}

function replaced(text: string, [from, to]: Edit): string {
  if (!text.includes(from)) throw new Error(`Expected to find ${from}`);
  return text.replace(from, to);
}

/** The drawing of a version with one element moved. */
export function moved(files: readonly ResourceDto[], element: string, by: number): ResourceDto[] {
  const place = new RegExp(`(bpmnElement="${element}"[^>]*>\\s*<dc:Bounds x=")(\\d+)`);
  return files.map((file) => ({ ...file, content: file.content.replace(place, (_, before: string, x: string) => `${before}${Number(x) + by}`) }));
}
