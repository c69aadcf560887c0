import { checkLocally } from '../findings/check-locally';

const NAMESPACES = 'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:lz="urn:liuzhuan:bpmn:1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const task = (settings: string, rest = '', attributes = '') => `<userTask id="x" name="核稿" ${attributes}><extensionElements>${settings}</extensionElements>${rest}</userTask>`;
const ASSIGNED = '<lz:assignment rule="starter"/>';

function drawing(element: string, { roots = '', attributes = '' } = {}) {
  const flows = '<sequenceFlow id="f1" sourceRef="s" targetRef="x"/><sequenceFlow id="f2" sourceRef="x" targetRef="e"/>';
  return `<definitions id="d" targetNamespace="urn:test" ${NAMESPACES}>${roots}<process id="p" isExecutable="true" ${attributes}><startEvent id="s"/>${element}<endEvent id="e"/>${flows}</process></definitions>`;
}

const found = async (content: string) => (await checkLocally([{ name: 'p.bpmn', kind: 'bpmn', content }], { deployed: [] })).filter(({ severity }) => severity !== 'info').map(({ code, location }) => `${code} ${location.elementId ?? ''}`);
const timer = (text: string) => `<intermediateCatchEvent id="x" name="等"><timerEventDefinition id="t">${text}</timerEventDefinition></intermediateCatchEvent>`;
const catching = (definition: string) => `<intermediateCatchEvent id="x" name="等">${definition}</intermediateCatchEvent>`;

/** Every setting of the panel with a value no author means, and what reader, compiler or lint say to it: the server deploys with the same. */
const WRONG: readonly (readonly [what: string, content: string, finding: string])[] = [
  ['a rule that cannot be read', drawing(task('<lz:assignment rule="unitHead("/>')), 'lint-setting-syntax x'],
  ['no rule', drawing(task('<lz:assignment rule=""/>')), 'bpmn-missing-setting x'],
  ['a way to give that is none', drawing(task('<lz:assignment rule="starter" mode="anyhow"/>')), 'bpmn-bad-setting x'],
  ['a step to skip for that is not there', drawing(task('<lz:assignment rule="starter" skipIfSame="nowhere"/>')), 'return-target-unknown x'],
  ['a limit that is no time', drawing(task(`${ASSIGNED}<lz:due within="soon"/>`)), 'lint-timer-text x'],
  ['a limit without a time', drawing(task(`${ASSIGNED}<lz:due warning="true"/>`)), 'bpmn-missing-setting x'],
  ['a limit by FEEL that cannot be read', drawing(task(`${ASSIGNED}<lz:due by="=daysBefore("/>`)), 'lint-setting-syntax x'],
  ['a beginning of the period that cannot be read', drawing(task(`${ASSIGNED}<lz:due within="1 working day" anchor="=1 +"/>`)), 'lint-setting-syntax x'],
  ['a reminder that is no time', drawing(task(`${ASSIGNED}<lz:due within="1 working day" remindBefore="early"/>`)), 'lint-timer-text x'],
  ['a repeated reminder that is no time', drawing(task(`${ASSIGNED}<lz:due within="1 working day" remindEvery="often"/>`)), 'lint-timer-text x'],
  ['somebody told who cannot be read', drawing(task(`${ASSIGNED}<lz:due within="1 working day" escalateTo="["/>`)), 'lint-setting-syntax x'],
  ['a form that is not there', drawing(task(`${ASSIGNED}<lz:form key="none"/>`)), 'lint-unknown-form x'],
  ['two outcomes of one name', drawing(task(`${ASSIGNED}<lz:outcome name="a"/><lz:outcome name="a"/>`)), 'lint-duplicate-outcome x'],
  ['an outcome without a name', drawing(task(`${ASSIGNED}<lz:outcome label="同意"/>`)), 'bpmn-missing-setting x'],
  ['an opinion that is none of the three', drawing(task(`${ASSIGNED}<lz:outcome name="a" opinion="maybe"/>`)), 'bpmn-bad-setting x'],
  ['an outcome offered when nobody knows', drawing(task(`${ASSIGNED}<lz:outcome name="a" condition="= ("/>`)), 'lint-setting-syntax x'],
  ['a return to nowhere', drawing(task(`${ASSIGNED}<lz:return to="nowhere"/>`)), 'lint-return-target x'],
  ['a return to what comes after', drawing(task(`${ASSIGNED}<lz:return to="e"/>`)), 'lint-return-not-upstream x'],
  ['a copy to nobody', drawing(task(`${ASSIGNED}<lz:copy to=""/>`)), 'bpmn-missing-setting x'],
  ['a lock on an outcome that is not there', drawing(task(`${ASSIGNED}<lz:documents access="read" lockOn="agree"/>`)), 'lock-outcome-unknown x'],
  ['a right to documents that is none', drawing(task(`${ASSIGNED}<lz:documents access="burn"/>`)), 'bpmn-bad-setting x'],
  ['an output that cannot be read', drawing(task(`${ASSIGNED}<lz:output target="a" source="1 +"/>`)), 'lint-setting-syntax x'],
  ['a clause that is no id', drawing(task(ASSIGNED, '', 'lz:clauses="第三条"')), 'lint-clause-malformed x'],
  ['a title that cannot be read', drawing(task(ASSIGNED), { attributes: 'lz:title="1 +"' }), 'lint-setting-syntax p'],
  ['starters who cannot be read', drawing(task(ASSIGNED), { attributes: 'lz:starters="["' }), 'lint-setting-syntax p'],
  ['several people without saying who', drawing(task(ASSIGNED, '<multiInstanceLoopCharacteristics/>')), 'members-missing x'],
  ['results without a place to go', drawing(task(ASSIGNED, '<multiInstanceLoopCharacteristics lz:collection="[1]" lz:output="1"/>')), 'members-output x'],
  ['an end that cannot be read', drawing(task(ASSIGNED, '<multiInstanceLoopCharacteristics lz:collection="[1]"><completionCondition xsi:type="tFormalExpression">(</completionCondition></multiInstanceLoopCharacteristics>')), 'lint-condition-syntax x'],
  ['a repetition without an end', drawing(task(ASSIGNED, '<standardLoopCharacteristics/>')), 'loop-unbounded x'],
  ['a table that is not there', drawing('<businessRuleTask id="x" name="判定"><extensionElements><lz:decision ref="none"/></extensionElements></businessRuleTask>'), 'lint-unknown-decision x'],
  ['a process that is not there', drawing('<callActivity id="x" name="办" calledElement="none"/>'), 'lint-unknown-process x'],
  ['a service that is not said', drawing('<serviceTask id="x" name="取号"/>'), 'setting-missing x'],
  ['a service that is none', drawing('<serviceTask id="x" name="取号"><extensionElements><lz:service type="fax"/></extensionElements></serviceTask>'), 'service-unknown x'],
  ['a service without what it needs', drawing('<serviceTask id="x" name="取号"><extensionElements><lz:service type="draw-number"/></extensionElements></serviceTask>'), 'service-input-missing x'],
  ['an input that cannot be read', drawing('<serviceTask id="x" name="取号"><extensionElements><lz:service type="notify"><lz:input name="to" value="["/></lz:service></extensionElements></serviceTask>'), 'lint-setting-syntax x'],
  ['a timer without a time', drawing(timer('')), 'lint-timer-missing x'],
  ['a timer that is no time', drawing(timer('<timeDuration xsi:type="tFormalExpression">soon</timeDuration>')), 'lint-timer-text x'],
  ['a message that is not said', drawing(catching('<messageEventDefinition id="m"/>')), 'lint-message-missing x'],
  ['a key that cannot be read', drawing(catching('<messageEventDefinition id="m" messageRef="M"/>'), { roots: '<message id="M" name="回复"><extensionElements><lz:correlation key="("/></extensionElements></message>' }), 'lint-setting-syntax M'],
  ['a signal that is not said', drawing(catching('<signalEventDefinition id="m"/>')), 'setting-missing x'],
  ['a condition that is not said', drawing(catching('<conditionalEventDefinition id="m"/>')), 'setting-missing x'],
  ['an escalation that is not said', drawing('<intermediateThrowEvent id="x" name="报"><escalationEventDefinition id="m"/></intermediateThrowEvent>'), 'setting-missing x'],
  ['a link without a name', drawing('<intermediateThrowEvent id="x" name="转"><linkEventDefinition id="m"/></intermediateThrowEvent>'), 'link-unnamed x'],
];

describe('a wrong value', () => {
  it.each(WRONG)('%s', async (_, content, finding) => {
    expect(await found(content)).toContain(finding);
  });

  it('is not found where all is right', async () => {
    expect(await found(drawing(task(`${ASSIGNED}<lz:due within="3 working days" remindBefore="1 working day"/><lz:outcome name="agree" label="同意"/><lz:return to="x"/>`, '', 'lz:clauses="DZ-3.4a"').replace('<lz:return to="x"/>', '')))).toEqual([]);
  });
});
