import { parseBpmn } from '@liuzhuan/bpmn';
import { namesOf } from './names-of';

const DRAWN = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t"><process id="p" name="发文" isExecutable="true">
<startEvent id="s"/><userTask id="draft" name="拟稿"/><parallelGateway id="fork"/><userTask id="a" name="会签"/><userTask id="b"/><parallelGateway id="join"/><userTask id="sign" name=" 签\n发 "/><endEvent id="e"/>
<sequenceFlow id="f1" sourceRef="s" targetRef="draft"/><sequenceFlow id="f2" sourceRef="draft" targetRef="fork" name="拟好"/><sequenceFlow id="f3" sourceRef="fork" targetRef="a"/><sequenceFlow id="f4" sourceRef="fork" targetRef="b"/>
<sequenceFlow id="f5" sourceRef="a" targetRef="join"/><sequenceFlow id="f6" sourceRef="b" targetRef="join"/><sequenceFlow id="f7" sourceRef="join" targetRef="sign"/><sequenceFlow id="f8" sourceRef="sign" targetRef="e"/></process></definitions>`;

describe('names to show', () => {
  it('never fall back to an id while a neighbour has a name', async () => {
    const model = await parseBpmn(DRAWN);
    if (!model.ok) throw new Error(JSON.stringify(model.error));
    expect(Object.fromEntries(namesOf(model.value.processes))).toEqual({
      ...{ p: '发文', s: '→ 拟稿', draft: '拟稿', fork: '拟稿 →', a: '会签', b: 'b', join: '→ 签 发', sign: '签 发', e: '签 发 →' },
      ...{ f1: '→ 拟稿', f2: '拟好', f3: '→ 会签', f4: 'f4', f5: '会签 →', f6: 'f6', f7: '→ 签 发', f8: '签 发 →' },
    });
  });
});
