import { parseBpmn } from '@liuzhuan/bpmn';
import { compileDefinitions } from '@liuzhuan/compiler';
import { fileOf } from '@liuzhuan/lint';
import { buildCalendar, CHINA_CALENDAR } from '@liuzhuan/worktime';
import { buildDirectoryIndex } from '../directory/directory-index';
import { OFFICE } from '../testing/office';
import { checkPeople } from './check-people';

const office = { directory: buildDirectoryIndex(OFFICE), calendar: buildCalendar(CHINA_CALENDAR) };

async function found(contents: string, attributes?: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const model = await parseBpmn(fileOf(contents, attributes));
  if (!model.ok) throw new Error(JSON.stringify(model.error));
  const { programs } = compileDefinitions(model.value);
  expect(programs).toHaveLength(1);
  return programs.flatMap((program) => checkPeople(program, office, 'p.bpmn')).map(({ code, severity, location }) => `${severity} ${code} ${location.elementId ?? ''} ${location.property ?? ''}`);
}

const quoted = (feel: string) => feel.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const step = (settings: string, more = '') =>
  `<startEvent id="s"/><userTask id="t" name="核稿"><extensionElements>${settings}</extensionElements>${more}</userTask><endEvent id="e"/><sequenceFlow id="a" sourceRef="s" targetRef="t"/><sequenceFlow id="b" sourceRef="t" targetRef="e"/>`;
const doneBy = (rule: string) => step(`<lz:assignment rule="${quoted(rule)}"/>`);

const NOBODY = ['warning assignee-nobody t rule'];
const UNKNOWN = ['warning directory-name-unknown t rule'];
const PART = ['info rule-part-nobody t rule'];

describe('whom the rule of a step names today', () => {
  it.each<[string, readonly string[]]>([
    // Somebody.
    ['principal()', []],
    ['unitHead(unit("秘书科"))', []],
    ['post("文档员")', []],
    ['acting("市长")', []],
    ['"p1"', []],
    ['["p1", "gone"]', []],
    // Nobody: no head, nobody with the post any more, no leader in charge, no members, no such person, a unit in place of persons.
    ['unitHead(unit("文电组"))', NOBODY],
    ['leaderInCharge(unit("财政局"))', NOBODY],
    ['members(unit("财政局"))', NOBODY],
    ['counterpartDeputy(unit("秘书科"))', NOBODY],
    ['postIn(unit("秘书科"), "文档员")', NOBODY],
    ['"p5"', NOBODY],
    ['unit("秘书科")', NOBODY],
    ['[post("市长"), unitHead(unit("文电组"))]', NOBODY],
    // Names the organisation does not have, whatever else the rule depends on.
    ['unitHead(unit("法制科"))', UNKNOWN],
    ['post("秘书长")', UNKNOWN],
    ['postIn(starterUnit, "秘书长")', UNKNOWN],
    ['headsOf(["秘书科", "法制科"])', UNKNOWN],
    ['[starter, post("秘书长"), post("秘书长")]', UNKNOWN],
    ['unitOf("gone")', UNKNOWN],
    // Depends on a case: nothing is said.
    ['unitHead(starterUnit)', []],
    ['leaderInCharge(承办部门)', []],
    ['assigneeOf("t")', []],
    ['postIn(starterUnit, "文档员")', []],
    ['[拟稿人][item != starter]', []],
    // Each branch is a rule of its own.
    ['if 金额 > 50 then principal() else unitHead(unit("文电组"))', NOBODY],
    ['if 金额 > 50 then principal() else null', []],
    // Somebody is left.
    ['[principal(), unitHead(unit("文电组"))]', PART],
    ['[starter, unitHead(unit("文电组"))]', PART],
    ['concatenate(members(unit("秘书科")), members(unit("财政局")))', PART],
    ['[starter, unitHead(unit("秘书科"))]', []],
    // What the proof says: nobody can ever take it.
    ['null', []],
    ['[]', []],
  ])('%s', async (rule, expected) => {
    expect(await found(doneBy(rule))).toEqual(expected);
  });
});

describe('the other places that name people', () => {
  it('are copies, escalation, notices, starters and who chooses', async () => {
    const due = `<lz:due within="P1D" escalateTo="${quoted('unitHead(unit("文电组"))')}"/>`;
    const copy = `<lz:copy to="${quoted('post("市长")')}"/>`;
    expect(await found(step(`<lz:assignment rule="starter"/>${due}${copy}`), { isExecutable: 'true', 'lz:starters': 'members(unit("财政局"))' })).toEqual(['warning starters-nobody p starters', 'warning told-nobody t escalateTo', 'warning told-nobody t copy']);
    const notice = `<lz:service type="notify"><lz:input name="to" value="${quoted('post("市长")')}"/><lz:input name="text" value="${quoted('"致" + post("秘书长")')}"/></lz:service>`;
    expect(await found(step(notice).replaceAll('userTask', 'serviceTask'))).toEqual(['warning told-nobody t service', 'warning directory-name-unknown t service']);
    const chosen = `<startEvent id="s"/><adHocSubProcess id="t" name="任办" lz:chosenBy="${quoted('post("市长")')}"><userTask id="u"><extensionElements><lz:assignment rule="starter"/></extensionElements></userTask></adHocSubProcess><endEvent id="e"/><sequenceFlow id="a" sourceRef="s" targetRef="t"/><sequenceFlow id="b" sourceRef="t" targetRef="e"/>`;
    expect(await found(chosen)).toEqual(['warning chooser-nobody t chosenBy']);
  });

  it('are the members of a countersignature, which need not be persons', async () => {
    const among = (collection: string) => step('<lz:assignment rule="item"/>', `<multiInstanceLoopCharacteristics lz:collection="${quoted(collection)}" lz:element="item"/>`);
    expect(await found(among('members(unit("财政局"))'))).toEqual(['warning members-nobody t collection']);
    expect(await found(among('[unit("秘书科"), unit("财政局")]'))).toEqual([]);
    expect(await found(among('["秘书科", "财政局"]'))).toEqual([]);
  });

  it('are lanes without a rule, by their names', async () => {
    const inLane = (lane: string, settings = '') => `<laneSet id="ls"><lane id="l" name="${lane}"><flowNodeRef>t</flowNodeRef></lane></laneSet>${step(settings)}`;
    expect(await found(inLane('秘书科'))).toEqual([]);
    expect(await found(inLane('文档员'))).toEqual([]);
    expect(await found(inLane('财政局'))).toEqual(NOBODY);
    expect(await found(inLane('承办人'))).toEqual(UNKNOWN);
    expect(await found(inLane('承办人', '<lz:assignment rule="starter"/>'))).toEqual([]);
  });

  it('are scripts, for the names they spell out', async () => {
    const script = `<startEvent id="s"/><scriptTask id="t" name="算" scriptFormat="feel" lz:result="人"><script>[post("秘书长"), unitHead(unit("文电组"))]</script></scriptTask><endEvent id="e"/><sequenceFlow id="a" sourceRef="s" targetRef="t"/><sequenceFlow id="b" sourceRef="t" targetRef="e"/>`;
    expect(await found(script)).toEqual(['warning directory-name-unknown t script']);
  });
});

describe('in words', () => {
  const words = async (rule: string) => {
    const model = await parseBpmn(fileOf(doneBy(rule)));
    const [program] = model.ok ? compileDefinitions(model.value).programs : [];
    return program && checkPeople(program, office, 'p.bpmn').map(({ message }) => message.zh);
  };

  it('it says what is unknown', async () => {
    expect(await words('if 急 then unitHead(unit("法制科")) else post("秘书长")')).toEqual(['“核稿”写了科室“法制科”，本单位没有', '“核稿”写了职务“秘书长”，本单位没有']);
    expect(await words('unitOrPost(["法制科", "秘书长"])')).toEqual(['“核稿”写了科室或职务“法制科”“秘书长”，本单位没有']);
  });

  it.each([
    ['unitHead(unit("文电组"))', '“文电组”没有负责人'],
    ['headsOf(["文电组", "fin"])', '“文电组”、“财政局”没有负责人'],
    ['leaderInCharge("fin")', '“财政局”没有分管领导'],
    ['members(unit("财政局"))', '“财政局”没有人员'],
    ['unitOrPost("财政局")', '“财政局”没有人员'],
    ['post("市长")', '没有人任“市长”'],
    ['postIn(unit("秘书科"), "文档员")', '“秘书科”没有人任“文档员”'],
    ['counterpartDeputy(unit("秘书科"))', '“秘书科”没有对口副秘书长'],
    ['counterpartSecretary(unit("秘书科"))', '“秘书科”没有对口秘书'],
    ['[post("市长"),\n unitHead(unit("文电组"))]', '没有人任“市长”，“文电组”没有负责人'],
    ['unitHead(unitOf("p5"))', 'unitHead(unitOf("p5")) 在组织中找不到人'],
    ['unit("秘书科")', 'unit("秘书科") 在组织中找不到人'],
    ['  "p5" ', '"p5" 在组织中找不到人'],
  ])('it says why %s finds nobody', async (rule, why) => {
    expect(await words(rule)).toEqual([`“核稿”今天没有人能办理：${why}。案件走到这里会成为异常`]);
  });

  it('it says who is missing', async () => {
    expect(await words('[starter, post("市长"), unitHead("sub")]')).toEqual(['“核稿”的办理人今天少了一方：没有人任“市长”', '“核稿”的办理人今天少了一方：“文电组”没有负责人']);
  });
});
