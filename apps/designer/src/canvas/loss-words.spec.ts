import { lossWords } from './loss-words';

describe('what is not in the drawing', () => {
  it.each([
    ['unresolved reference <NOPE>', '引用了不存在的“NOPE”'],
    ['duplicate ID <T1>', '标识“T1”重复'],
    ['unparsable content <userTask> detected\n\tline: 3\n\tcolumn: 5\n\tnested error: duplicate ID <T1>', '标识“T1”重复'],
    ['illegal ID <1 a>', '标识“1 a”不合规则'],
    ['failed to import <bpmn:SequenceFlow id="F1" />', '“F1”没有画出'],
    ['no bpmnElement referenced in <bpmndi:BPMNShape id="T2_di" />', '“T2_di”没有画出'],
    ['multiple DI elements defined for <bpmn:UserTask id="T1" />', '“T1”有几个图形，只画一个'],
    ['something new', 'something new'],
  ])('is told: %s', (message, words) => {
    expect(lossWords([message], 'zh')).toEqual([words]);
  });

  it('is told once', () => {
    expect(lossWords(['failed to import <bpmn:Task id="a" />', '<bpmn:Task id="a" />#target Ref not specified'], 'en')).toEqual(['“a” is not drawn']);
  });
});
