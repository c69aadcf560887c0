import { evaluateDecision, parseDecisions } from '@liuzhuan/feel';
import { asId, asInstant, type JsonObject, type PersonId } from '@liuzhuan/kernel';
import { createSimulation } from '@liuzhuan/simulator';
import { buildCalendar, CHINA_CALENDAR } from '@liuzhuan/worktime';
import { load } from 'js-yaml';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OrganisationFile, processFolders, readOrganisation, readResources, WORKFLOWS } from './read-workflows';

const FOLDER = processFolders('jyg').find(({ process }) => process === 'jyg-signing');
const TABLES = join(WORKFLOWS, '../../shared/requirements/routing-tables.yaml');
const OTHER_CITY = '市政府和其他地（州）市或省属部门联合';
const OFFICES = '市委办公室、市政府办公室联合';

interface Row {
  readonly rule: number;
  readonly data: JsonObject;
  readonly before: readonly string[];
  readonly signers: readonly string[];
  readonly above: readonly string[];
  readonly mode: string;
  /** Who gets the first task, by the directory. */
  readonly first: string;
}

const MAYOR = 'jyg-mayor';
const EXECUTIVE = 'jyg-vice-mayor-executive';
const row = (
  rule: number,
  issuer: string,
  kind: string,
  direction: string,
  before: readonly string[],
  signers: readonly string[],
  mode: string,
  first: string,
  above: readonly string[] = [],
): Row => ({
  rule,
  data: { 名义: issuer, 文件性质: kind, 行文方向: direction },
  before,
  signers,
  above,
  mode,
  first,
});
const UP = ['分管副市长', '市长'];
const DIRECTOR = ['秘书长', '办公室主任'];

/** JYG 二(三)2 and the clauses on minutes, news, briefings and the gazette. */
const ROWS: readonly Row[] = [
  row(1, '市政府', '规章', '下行文', ['市政府法制办合法性审查'], ['市长'], '签发', 'jyg-fazhiban-fuzeren'),
  row(1, '市政府', '重要的规范性文件', '下行文', ['市政府法制办合法性审查'], ['市长'], '签发', 'jyg-fazhiban-fuzeren'),
  row(2, '市政府', '向市人大或其常委会提出议案', '致人大', [], ['市长'], '签发', MAYOR),
  row(3, '市政府', '提请人员职务任免', '致人大', [], ['市长'], '签发', MAYOR),
  row(4, '市政府', '向市人大或其常委会提交报告', '致人大', [], ['市长'], '签发', MAYOR),
  row(5, '市政府', '其他公文', '上行文', ['分管副市长'], ['市长', '主持工作的常务副市长'], '签发', EXECUTIVE),
  row(6, '市政府', '其他公文', '下行文', [], ['市长', '由市长授权的分管副市长'], '签发', MAYOR),
  row(7, '市政府', '其他公文', '平行文', [], ['市长', '由市长授权的分管副市长'], '签发', MAYOR),
  row(8, '市委、市政府联合', '其他公文', '下行文', ['分管副市长'], ['市长'], '会签', EXECUTIVE),
  row(9, OTHER_CITY, '其他公文', '平行文', ['市长同意'], ['对应职务的政府领导同志'], '会签或签发', MAYOR),
  row(10, '市政府办公室', '其他公文', '下行文', [], DIRECTOR, '签发', 'jyg-director', UP),
  row(11, '市政府办公室', '信息专报', '上行文', [], DIRECTOR, '签发', 'jyg-director', UP),
  row(12, OFFICES, '其他公文', '下行文', [], DIRECTOR, '会签', 'jyg-director', UP),
  row(
    13,
    '市政府',
    '常务会议纪要',
    '下行文',
    ['秘书长或主持工作的副秘书长', '参会的政府领导会签'],
    ['市长'],
    '签发',
    'jyg-secretary-general',
  ),
  row(
    14,
    '市政府',
    '市长办公会议纪要',
    '下行文',
    ['对口服务的副秘书长或办公室副主任', '秘书长', '分管副市长'],
    ['市长', '常务副市长'],
    '审签',
    'jyg-deputy-sg-1',
  ),
  row(15, '市政府办公室', '其他会议纪要', '下行文', [], ['会议主持人'], '签发', 'jyg-vice-mayor-2'),
  row(15, '市政府', '其他会议纪要', '下行文', [], ['会议主持人'], '签发', 'jyg-vice-mayor-2'),
  row(16, '市政府办公室', '常务会议新闻通稿', '下行文', ['分管文字工作副秘书长', '秘书长'], ['市长'], '审签', 'jyg-deputy-sg-2'),
  row(
    17,
    '市政府办公室',
    '市长办公会议新闻通稿',
    '下行文',
    ['对口服务的副秘书长或办公室副主任', '秘书长', '分管副市长'],
    ['市长', '常务副市长'],
    '审签',
    'jyg-deputy-sg-1',
  ),
  row(
    18,
    '市政府办公室',
    '工作简报',
    '下行文',
    ['承办人', '科（处）室负责人', '办公室负责文字工作的副主任'],
    ['办公室分管领导'],
    '审签',
    'jyg-mishuke-keyuan-1',
    ['秘书长'],
  ),
  row(
    19,
    '市政府',
    '《政府公报》版样',
    '下行文',
    ['分管副秘书长'],
    DIRECTOR.toSpliced(1, 0, '主持工作的副秘书长'),
    '签印',
    'jyg-deputy-sg-1',
  ),
];

async function rules() {
  const file = FOLDER && readResources(FOLDER).find(({ name }) => name === 'jyg-signing-rules.dmn');
  const model = await parseDecisions(file?.content ?? '', 'jyg-signing-rules.dmn');
  if (!model.ok) throw new Error(JSON.stringify(model.error));
  return model.value;
}

describe('signing rules', () => {
  it.each(ROWS)('rule $rule: $data', async ({ rule, data, before, signers, above, mode }) => {
    const outcome = evaluateDecision(await rules(), 'jyg_signing_rules', data);
    expect(outcome.ok && outcome.value.value).toEqual({ 规则号: rule, 预审: before, 签批人: signers, 升级: above, 方式: mode });
  });

  it('covers all 19', () => {
    expect(new Set(ROWS.map(({ rule }) => rule)).size).toBe(19);
  });

  (existsSync(TABLES) ? it : it.skip)('agrees with the requirement tables (skipped where they are not at hand)', () => {
    const plain = (text: string) =>
      text
        .replaceAll('(', '（')
        .replaceAll(')', '）')
        .replace(/(签发|会签)$/, '');
    const wanted = (
      load(readFileSync(TABLES, 'utf8')) as {
        jyg_signing_rules: {
          rows: readonly { n: number; pre_review?: string[]; signer: string[]; escalate_to?: string[]; mode: string }[];
        };
      }
    ).jyg_signing_rules.rows;
    for (const { n, pre_review = [], signer, escalate_to = [], mode } of wanted) {
      const own = ROWS.find(({ rule }) => rule === n);
      expect({ n, before: own?.before.map(plain), signers: own?.signers, above: own?.above, mode: own?.mode }).toEqual({
        n,
        before: pre_review.map(plain),
        signers: signer,
        above: escalate_to.map((text) => plain(text).replace('核报', '')),
        mode,
      });
    }
  });
});

/** Starts a signing in an organisation and tells who has it. */
async function firstTask(directory: OrganisationFile, data: JsonObject) {
  const world = createSimulation({
    directory,
    calendar: buildCalendar(CHINA_CALENDAR),
    now: asInstant('2026-11-23T01:00:00.000Z'),
    throughJson: true,
  });
  if (!FOLDER) throw new Error('no jyg-signing');
  await world.engine.deploy({ organisation: asId('jyg'), roles: ['designer'] }, { resources: readResources(FOLDER) });
  const started = await world.engine.startInstance(
    { organisation: asId('jyg'), person: asId<PersonId>('jyg-mishuke-keyuan-1'), roles: ['officer'] },
    { definition: 'jyg-signing', variables: { 标题: '关于重点工作的文件', urgency: '平件', 事项主管部门: '发改委', ...data } },
  );
  if (!started.ok || !started.value) throw new Error(JSON.stringify(started));
  const [task] = await world.cases.openTasks(started.value.instance.id);
  return {
    node: task?.node,
    assignee: task?.assignee,
    incidents: (await world.cases.openIncidents(started.value.instance.id)).map(({ code }) => code),
  };
}

describe('who signs first', () => {
  const extra: Readonly<Record<number, JsonObject>> = {
    8: { 联合单位: '中共嘉峪关市委' },
    9: { 联合单位: '酒泉市人民政府' },
    12: { 联合单位: '市委办公室' },
    13: { 参会领导: [EXECUTIVE] },
    15: { 会议主持人: 'jyg-vice-mayor-2' },
  };
  it.each(ROWS)('rule $rule: $first', async ({ rule, data, before, first }) => {
    expect(await firstTask(readOrganisation('jyg'), { ...data, ...extra[rule] })).toEqual({
      node: before.length > 0 ? 'Task_Pre' : 'Task_Sign',
      assignee: first,
      incidents: [],
    });
  });

  const acting = (person: string, forPost: string): OrganisationFile => {
    const directory = readOrganisation('jyg');
    return { ...directory, relations: [...directory.relations, { kind: 'acting', person: asId<PersonId>(person), forPost }] };
  };
  const signed = { 名义: '市政府', 文件性质: '其他公文', 行文方向: '下行文' };

  it.each<[string, OrganisationFile, JsonObject, string]>([
    ['the mayor, while nobody 主持工作', readOrganisation('jyg'), { 选择签批人: '主持工作的常务副市长' }, MAYOR],
    [
      'the vice mayor, authorised on record',
      readOrganisation('jyg'),
      { 事项主管部门: '建设局', 选择签批人: '由市长授权的分管副市长', 授权文号: '3号', 授权期限: '2026-12-31' },
      'jyg-vice-mayor-1',
    ],
    [
      'the mayor, when the authorisation has run out',
      readOrganisation('jyg'),
      { 事项主管部门: '建设局', 选择签批人: '由市长授权的分管副市长', 授权文号: '3号', 授权期限: '2026-11-22' },
      MAYOR,
    ],
    [
      'the mayor, without a record of the authorisation',
      readOrganisation('jyg'),
      { 事项主管部门: '建设局', 选择签批人: '由市长授权的分管副市长' },
      MAYOR,
    ],
    [
      'the secretary-general, for matters of several leaders',
      readOrganisation('jyg'),
      { 名义: '市政府办公室', 涉及多位领导: true },
      'jyg-secretary-general',
    ],
    ['whom the office chose', readOrganisation('jyg'), { 名义: '市政府办公室', 选择签批人: '秘书长' }, 'jyg-secretary-general'],
    ['the vice mayor, marked beforehand', readOrganisation('jyg'), { 名义: '市政府办公室', 升级标记: '分管副市长' }, EXECUTIVE],
    ['the mayor, although marked higher than the rule allows', readOrganisation('jyg'), { 升级标记: '秘书长' }, MAYOR],
  ])('%s', async (_, directory, data, person) => {
    expect(await firstTask(directory, { ...signed, ...data })).toMatchObject({ node: 'Task_Sign', assignee: person, incidents: [] });
  });

  it('the executive vice mayor signs upward documents while he 主持工作 on record', async () => {
    const directory = acting(EXECUTIVE, '市长');
    expect(await firstTask(directory, { ...signed, 行文方向: '上行文', 事项主管部门: '建设局' })).toMatchObject({
      node: 'Task_Pre',
      assignee: 'jyg-vice-mayor-1',
    });
    const minutes = await firstTask(acting('jyg-deputy-sg-1', '秘书长'), { ...signed, 文件性质: '常务会议纪要', 参会领导: [EXECUTIVE] });
    expect(minutes).toMatchObject({ node: 'Task_Pre', assignee: 'jyg-deputy-sg-1' });
  });
});
