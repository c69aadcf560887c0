import { assignmentOf, juelToFeel } from './juel-to-feel';

describe('juelToFeel', () => {
  it.each([
    ["${a == 'x' && b > 3}", 'a = "x" and b > 3'],
    ['#{ a or b and !c }', 'a or b and not(c)'],
    ["${reApply == 'true'}", 'string(reApply) = "true"'],
    ['${amountMoney >= 10000}', 'amountMoney >= 10000'],
    ['${(a + b) * 2 - (c - d)}', '(a + b) * 2 - (c - d)'],
    ['${approvedCounter == users.size()}', 'approvedCounter = count(users)'],
    ['${nrOfCompletedInstances / nrOfInstances >= 0.6}', 'numberOfCompletedInstances / numberOfInstances >= 0.6'],
    ['${leave.isHrApproved()}', 'leave.hrApproved'],
    ['${inputVars.get("leave").generalManagerAudit}', 'get value(inputVars, "leave").generalManagerAudit'],
    ['${list[0] eq map["k"]}', 'list[1] = get value(map, "k")'],
    ['${list[i]}', 'list[i + 1]'],
    ['${vip ? 1 : 2}', 'if vip then 1 else 2'],
    ['${a % 2 == 0}', 'modulo(a, 2) = 0'],
    ['${a == b == c}', '(a = b) = c'],
    ['${!empty x}', 'not(if (x) = null then true else if (x) instance of string then (x) = "" else count(x) = 0)'],
    ["${execution.getVariable('x') != null}", 'x != null'],
    ['${execution.processInstanceId}', 'instanceId'],
    ["${同意 == '是'}", '同意 = "是"'],
    ["${s.contains('a')}", 'if (s) instance of string then contains(s, "a") else list contains(s, "a")'],
    ['${-a}', '-a'],
    ["${'it\\'s'}", '"it\'s"'],
    ['kermit', '"kermit"'],
    ['请 ${name} 审批', 'string join(["请 ", string(name), " 审批"], "")'],
    ['${a}${b}', 'string join([string(a), string(b)], "")'],
  ])('%s', (juel, feel) => expect(juelToFeel(juel)).toEqual({ ok: true, value: feel }));

  it.each([
    ['${myBean.print(name)}', 'myBean.print()'],
    ['${execution.setVariable("a", 1)}', 'execution.setVariable()'],
    ['${task.assignee}', 'task.assignee'],
    ['${a +}', 'a +'],
    ['${a ~ b}', 'a ~ b'],
    [`\${${'('.repeat(200)}a${')'.repeat(200)}}`, `${'('.repeat(200)}a${')'.repeat(200)}`],
  ])('%s is refused', (juel, part) => expect(juelToFeel(juel)).toEqual({ ok: false, error: part }));
});

describe('assignmentOf', () => {
  it.each([
    ["${execution.setVariable('result', 'ok')}", { ok: true, value: { target: 'result', source: '"ok"' } }],
    ["execution.setVariable('n', a + 1);", { ok: true, value: { target: 'n', source: 'a + 1' } }],
    ["${execution.setVariable('n', bean.f(1))}", { ok: false, error: 'bean.f()' }],
    ['${bean.notify()}', undefined],
  ])('%s', (text, expected) => expect(assignmentOf(text)).toEqual(expected));
});
