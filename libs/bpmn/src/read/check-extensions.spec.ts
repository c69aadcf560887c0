import { parseBpmn } from './parse-bpmn';

const file = (extension: string): string =>
  `<definitions id="d" targetNamespace="urn:t" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:x="urn:other" xmlns:lz="urn:liuzhuan:bpmn:1" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">${extension}<process id="p"/></definitions>`;

describe('extensions a file declares', () => {
  it.each([
    { name: 'must be understood and is unknown', extension: '<extension mustUnderstand="true" definition="x:Thing"/>', refused: true },
    { name: 'need not be understood', extension: '<extension definition="x:Thing"/>', refused: false },
    { name: 'is ours', extension: '<extension mustUnderstand="true" definition="lz:Assignment"/>', refused: false },
    { name: 'is translated by the import', extension: '<extension mustUnderstand="true" definition="camunda:Properties"/>', refused: false },
  ])('one that $name', async ({ extension, refused }) => {
    const read = await parseBpmn(file(extension));
    expect(read.ok && read.value.diagnostics.some(({ code, severity }) => code === 'bpmn-extension-unknown' && severity === 'error')).toBe(refused);
  });
});
