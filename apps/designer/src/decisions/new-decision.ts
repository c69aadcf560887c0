import type { ResourceDto } from '@liuzhuan/contract';

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A table with one input, one output and one empty rule. */
export function newDecision(id: string, name: string): ResourceDto {
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" id="Definitions_${id}" name="${escaped(name)}" namespace="urn:liuzhuan:decisions">
  <decision id="${id}" name="${escaped(name)}">
    <decisionTable id="Table_${id}" hitPolicy="FIRST">
      <input id="Input_${id}" label="输入"><inputExpression id="InputExpression_${id}" typeRef="string"><text>输入</text></inputExpression></input>
      <output id="Output_${id}" label="结论" name="结论" typeRef="string" />
      <rule id="Rule_${id}"><inputEntry id="InputEntry_${id}"><text>-</text></inputEntry><outputEntry id="OutputEntry_${id}"><text>"待定"</text></outputEntry></rule>
    </decisionTable>
  </decision>
  <dmndi:DMNDI><dmndi:DMNDiagram id="Diagram_${id}"><dmndi:DMNShape id="Shape_${id}" dmnElementRef="${id}"><dc:Bounds height="80" width="180" x="160" y="100" /></dmndi:DMNShape></dmndi:DMNDiagram></dmndi:DMNDI>
</definitions>
`;
  return { name: `${id}.dmn`, kind: 'dmn', content };
}
