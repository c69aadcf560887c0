import { type CallInput, type RouteName, ROUTES } from '@liuzhuan/contract';
import { drawing, externalTask, userTask } from './drawings';
import { answerOf, openOffice, type Office } from './office';

const OFFICER = 'dz-zhifadui-keyuan-1';
const OTHER = 'dz-zhifadui-keyuan-2';
const NUMBER = '<serviceTask id="number"><extensionElements><lz:service type="draw-number" result="number"><lz:input name="series" value="&quot;函&quot;"/></lz:service></extensionElements></serviceTask>';
const EVERYTHING = drawing(
  'everything',
  `<startEvent id="s"/>${NUMBER}${userTask('first', { rule: 'starter' })}${userTask('second', { rule: `["${OFFICER}", "${OTHER}"]`, claim: true, more: '<lz:return to="first"/>' })}
  ${userTask('third', { rule: 'unitHead("没有这个科")' })}${externalTask('print', 'print')}${externalTask('post', 'post')}<endEvent id="e"/>`,
  ['s>number', 'number>first', 'first>second', 'second>third', 'third>print', 'print>post', 'post>e'],
);
const TABLE = `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:t"><decision id="one" name="one"><literalExpression><text>1</text></literalExpression></decision></definitions>`;

/** One call of every route of the contract, in an order in which each can say yes. Ids come from what was answered before. */
const SIGNED = drawing(
  'signed',
  `<startEvent id="s"/>${userTask('draft', { rule: 'starter' })}${userTask('sign', {
    rule: 'signer',
    rest: `<multiInstanceLoopCharacteristics lz:collection="[&quot;${OTHER}&quot;]" lz:element="signer" lz:output="outcome" lz:into="votes"/>`,
  })}${userTask('file', { rule: 'starter' })}<endEvent id="e"/>`,
  ['s>draft', 'draft>sign', 'sign>file', 'file>e'],
);
const CHOSEN = drawing(
  'chosen',
  `<startEvent id="s"/><adHocSubProcess id="inside" name="承办" lz:chosenBy="starter">${userTask('inquiry', { rule: 'starter' })}</adHocSubProcess><endEvent id="e"/>`,
  ['s>inside', 'inside>e'],
);
const THIRD = 'dz-zhifadui-fuzeren';

describe('every route of the contract', () => {
  let office: Office;
  const called = new Set<RouteName>();
  const known = { instance: '', first: '', second: '', third: '', notice: '', incident: '' };
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());

  async function call<N extends RouteName>(login: string, name: N, input: CallInput<N>) {
    called.add(name);
    return (login === '' ? office.stranger : await office.as(login)).call(name, input);
  }

  /** What can be done to a running case beside its drawn way: 撤回, 加签, 减签, 挂起, 恢复, 跳转. */
  async function changeCourse(): Promise<void> {
    await call('dz-designer', 'deploy', { body: { resources: [SIGNED] } });
    const { instance, next } = await call(OFFICER, 'startInstance', { body: { definition: 'signed' } });
    const draft = next[0]?.task ?? '';
    const agree = { outcome: 'agree' };
    await call(OFFICER, 'completeTask', { path: { id: draft }, body: agree });
    const again = await call(OFFICER, 'withdrawTask', { path: { id: draft }, body: { reason: '补充附件' } });
    expect(again.next.map(({ node, persons }) => [node, persons[0]?.id])).toEqual([['draft', OFFICER]]);
    const sign = (await call(OFFICER, 'completeTask', { path: { id: again.next[0]?.task ?? '' }, body: agree })).next[0]?.task ?? '';
    const added = await call(OTHER, 'addMember', { path: { id: sign }, body: { persons: [THIRD], position: 'parallel', reason: '涉及执法' } });
    expect(added.next.map(({ node, persons }) => [node, persons[0]?.id])).toEqual([['sign', THIRD]]);
    await call(OFFICER, 'removeMember', { path: { id: added.next[0]?.task ?? '' }, body: { reason: '不涉及' } });
    await call(OFFICER, 'suspendInstance', { path: { id: instance }, body: { reason: '等待上级答复' } });
    expect(await (await office.as(OTHER)).refused('completeTask', { path: { id: sign }, body: agree })).toMatchObject({ status: 409 });
    await call(OFFICER, 'resumeInstance', { path: { id: instance }, body: { reason: '已答复' } });
    const file = (await call(OTHER, 'completeTask', { path: { id: sign }, body: agree })).next[0]?.task ?? '';
    const moved = await call('dz-admin', 'jumpTask', { path: { id: file }, body: { to: 'draft', reason: '改由原稿重办' } });
    expect(moved.next.map(({ node }) => node)).toEqual(['draft']);
    const history = await call(OFFICER, 'readHistory', { path: { id: instance } });
    expect(history.flatMap(({ text }) => [text.zh, text.en]).filter((text) => /\[object|undefined|[{}]|dz-/.test(text))).toEqual([]);
  }

  /** Where a case stands and stood, its data corrected, its token moved: each with a look beforehand. */
  async function watchAndRepair(): Promise<void> {
    const { instance } = await call(OFFICER, 'startInstance', { body: { definition: 'signed' } });
    const path = { id: instance };
    const [token] = (await call('dz-admin', 'listTokens', { path })).items;
    const move = { activation: token?.activation ?? '', to: 'file' };
    expect(await call('dz-admin', 'previewMove', { path, body: move })).toMatchObject({ withdrawn: [{ node: 'draft' }], opened: [{ node: 'file' }] });
    await call('dz-admin', 'correctVariables', { path, body: { variables: { 事由: '防汛' }, reason: '补录' } });
    await call('dz-admin', 'moveToken', { path, body: { ...move, reason: '不需会签' } });
    expect((await call('dz-admin', 'listAudit', { query: { limit: 2 } })).items).toMatchObject([{ action: 'instance.move', target: instance, actor: { id: 'dz-admin' }, data: { reason: '不需会签' } }, { action: 'instance.variables' }]);
    expect((await call('dz-admin', 'readTimeline', { path })).entries.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['step', 'variables.set', 'case.jumped']));
    expect(await call('dz-designer', 'readActivity', { path: { id: 'signed' }, query: {} })).toMatchObject({ process: 'signed', nodes: expect.arrayContaining([expect.objectContaining({ node: 'file', open: 1 })]) });
    const history = await call(OFFICER, 'readHistory', { path });
    expect(history.flatMap(({ text }) => [text.zh, text.en]).filter((text) => /\[object|undefined|[{}]|dz-/.test(text))).toEqual([]);
  }

  /** 迁移: proposed, tried, carried out, undone. */
  async function migrate(): Promise<void> {
    const drawn = (step: string) => drawing('moving', `<startEvent id="s"/>${userTask(step, { rule: 'starter' })}<endEvent id="e"/>`, [`s>${step}`, `${step}>e`]);
    await call('dz-designer', 'deploy', { body: { resources: [drawn('draft')] } });
    const { instance } = await call(OFFICER, 'startInstance', { body: { definition: 'moving' } });
    await call('dz-designer', 'deploy', { body: { resources: [drawn('write')] } });
    const versions = { from: 'moving:1', to: 'moving:2' };
    const proposal = await call('dz-designer', 'proposeMigration', { body: versions });
    expect(proposal).toMatchObject({ running: 1, nodes: [{ from: 's', to: 's', by: 'same' }, { from: 'draft', to: 'write', by: 'place' }, { from: 'e' }] });
    const ended = async (id: string) => {
      for (;;) {
        const run = await call('dz-admin', 'readMigration', { path: { id } });
        if (run.finishedAt !== undefined) return run;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    const tried = await ended((await call('dz-admin', 'startMigration', { body: { ...versions, reason: '试算' } })).id);
    expect(tried).toMatchObject({ total: 1, refused: 1, reasons: [{ verdict: 'refused', code: 'step-removed', node: 'draft', cases: 1, message: { zh: '案件停在“draft”，新版本中没有这一步' } }] });
    expect((await call('dz-admin', 'listMigrationCases', { path: { id: tried.id }, query: { verdict: 'refused' } })).items).toMatchObject([{ instance, findings: [{ code: 'step-removed' }] }]);
    const moved = await ended((await call('dz-admin', 'startMigration', { body: { ...versions, nodes: { draft: 'write' }, dry: false, reason: '改版' } })).id);
    expect(moved).toMatchObject({ total: 1, moved: 1, stopped: false });
    expect((await call(OFFICER, 'readInstance', { path: { id: instance } })).diagrams[0]).toMatchObject({ nodes: expect.arrayContaining([expect.objectContaining({ node: 'write', state: 'active' })]) });
    await call('dz-admin', 'stopMigration', { path: { id: moved.id } });
    const undone = await ended((await call('dz-admin', 'undoMigration', { path: { id: moved.id }, body: { reason: '改版有误' } })).id);
    expect(undone).toMatchObject({ from: 'moving:2', to: 'moving:1', nodes: { write: 'draft' }, undoes: moved.id, moved: 1 });
    expect((await call('dz-admin', 'listMigrations', { query: { process: 'moving' } })).items.map(({ id }) => id)).toEqual([undone.id, moved.id, tried.id]);
  }

  /** 发布, 复核, 退回, 撤回, 回退. */
  async function release(): Promise<void> {
    const drawn = (step: string) => drawing('released', `<startEvent id="s"/>${userTask(step, { rule: 'starter' })}<endEvent id="e"/>`, [`s>${step}`, `${step}>e`]);
    const wanted = (step: string, base: number, activateAt?: string) => ({ body: { process: 'released', resources: [drawn(step)], note: '改版', base, ...(activateAt !== undefined && { activateAt }) } });
    expect(await call('dz-admin', 'requestRelease', wanted('one', 0))).toMatchObject({ state: 'active', version: 1 });
    const { id: planned } = await call('dz-admin', 'requestRelease', wanted('two', 1, '2100-01-01T00:00:00.000Z'));
    expect(await call('dz-admin', 'withdrawRelease', { path: { id: planned }, body: { reason: '不改了' } })).toMatchObject({ state: 'withdrawn' });
    expect(await call('dz-admin', 'saveReleaseRule', { body: { review: true } })).toEqual(await call('dz-admin', 'readReleaseRule', {}));
    const { id: doubted } = await call('dz-admin', 'requestRelease', wanted('two', 1));
    expect(await call('dz-admin-2', 'sendBackRelease', { path: { id: doubted }, body: { opinion: '再改' } })).toMatchObject({ state: 'sent-back' });
    const { id: agreed } = await call('dz-admin', 'requestRelease', wanted('two', 1));
    expect(await call('dz-admin-2', 'approveRelease', { path: { id: agreed }, body: {} })).toMatchObject({ state: 'active', version: 2 });
    expect((await call('dz-admin', 'readRelease', { path: { id: agreed } })).resources).toEqual([drawn('two')]);
    expect(await call('dz-admin', 'rollBack', { body: { process: 'released', version: 1, base: 2, reason: '改错了' } })).toMatchObject({ kind: 'roll-back', version: 3 });
    expect((await call('dz-admin', 'listReleases', { query: { process: 'released' } })).items.map(({ state }) => state)).toEqual(['active', 'rolled-back', 'sent-back', 'withdrawn', 'active']);
    for (const login of ['dz-admin', 'dz-admin-2']) await call(login, 'saveReleaseRule', { body: { review: false } });
  }

  /** 委派, 交回, 安排事项, 事项已齐, 重启: to the end of a case, and beyond it. */
  async function chooseAndRestart(): Promise<void> {
    await call('dz-designer', 'deploy', { body: { resources: [CHOSEN] } });
    const { instance } = await call(OFFICER, 'startInstance', { body: { definition: 'chosen' } });
    const path = { id: instance };
    const choice = (await call(OFFICER, 'readInstance', { path })).choices[0];
    expect(choice).toMatchObject({ name: '承办', mine: true, activities: [{ node: 'inquiry', running: 0 }] });
    const activation = choice?.activation ?? '';
    const task = (await call(OFFICER, 'chooseActivity', { path, body: { activation, node: 'inquiry' } })).next[0]?.task ?? '';
    await call(OFFICER, 'delegateTask', { path: { id: task }, body: { to: OTHER, reason: '请先核数' } });
    const delegated = await call(OTHER, 'readTask', { path: { id: task } });
    expect(delegated).toMatchObject({ assignee: { id: OTHER }, allowed: ['giveBack', 'remind'], delegations: [{ owner: { id: OFFICER }, reason: '请先核数' }] });
    expect(delegated.refused.find(({ operation }) => operation === 'complete')).toMatchObject({ code: 'task-delegated', reason: { zh: expect.stringContaining('已委派') } });
    await call(OTHER, 'giveBackTask', { path: { id: task }, body: { opinion: '无误' } });
    await call(OFFICER, 'completeTask', { path: { id: task }, body: { outcome: 'agree' } });
    expect(await call(OFFICER, 'concludeChoice', { path, body: { activation, reason: '已齐' } })).toMatchObject({ status: 'completed' });
    expect((await call(OFFICER, 'readInstance', { path })).opinions.map(({ opinion, delegateOf }) => [opinion, delegateOf?.id])).toEqual([['无误', OFFICER], [undefined, undefined]]);
    expect(await (await office.as(OFFICER)).refused('restartInstance', { path, body: { reason: '续办' } })).toMatchObject({ status: 403, code: 'not-yours-to-restart' });
    expect(await call('dz-admin', 'restartInstance', { path, body: { reason: '续办' } })).toMatchObject({ status: 'active' });
    const history = await call(OFFICER, 'readHistory', { path });
    expect(history.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['choice.made', 'task.delegated', 'task.given-back', 'choice.concluded', 'case.restarted']));
    expect(history.flatMap(({ text }) => [text.zh, text.en]).filter((text) => /\[object|undefined|[{}]|dz-/.test(text))).toEqual([]);
  }

  it('answers as its schema says', async () => {
    await call('', 'logIn', { body: { login: OFFICER, password: 'liuzhuan' } });
    await call('', 'readLiveness', {});
    await call('', 'readReadiness', {});
    const signedIn = await call(OFFICER, 'readSession', {});
    expect(signedIn.uploads).toMatchObject({ maxBytes: 20 * 1024 * 1024, accept: expect.arrayContaining(['.pdf', '.docx']) });
    await call(OFFICER, 'readDirectory', {});
    expect((await call(OFFICER, 'listClauses', {})).length).toBeGreaterThan(10);
    await call('dz-designer', 'saveDraft', { path: { key: 'everything' }, body: { resources: [EVERYTHING] } });
    await call('dz-designer', 'listDrafts', {});
    await call('dz-designer', 'readDraftPresence', { path: { key: 'everything' } });
    await call('dz-designer', 'readDraft', { path: { key: 'everything' } });
    await call('dz-designer', 'discardDraft', { path: { key: 'everything' } });
    expect(await call('dz-designer', 'evaluateDecision', { body: { content: TABLE, decision: 'one', inputs: {} } })).toMatchObject({ value: 1 });
    expect(await call('dz-designer', 'checkDeployment', { body: { resources: [EVERYTHING] } })).toMatchObject({ deployable: true });
    await call('dz-designer', 'deploy', { body: { resources: [EVERYTHING], note: '试用' } });
    await call(OFFICER, 'listDefinitions', {});
    await call(OFFICER, 'readDefinition', { path: { id: 'everything:1' } });
    await call(OFFICER, 'readMachine', { path: { id: 'everything' } });

    const started = await call(OFFICER, 'startInstance', { body: { definition: 'everything' } });
    Object.assign(known, { instance: started.instance, first: started.next[0]?.task });
    await call(OFFICER, 'listInstances', { query: { view: 'participated' } });
    await call(OFFICER, 'listTasks', { query: {} });
    await call(OFFICER, 'readTask', { path: { id: known.first } });
    await call(OFFICER, 'remindTask', { path: { id: known.first }, body: {} });
    called.add('uploadDocument');
    answerOf('uploadDocument', await (await office.as(OFFICER)).post(`/api/instances/${known.instance}/documents`).attach('file', Buffer.from('甲'), '甲.txt'));
    await call(OFFICER, 'listDocuments', { path: { id: known.instance } });
    known.second = (await call(OFFICER, 'completeTask', { path: { id: known.first }, body: { outcome: 'agree' } })).next[0]?.task ?? '';
    await call(OTHER, 'claimTask', { path: { id: known.second } });
    await call(OTHER, 'previewReturn', { path: { id: known.second }, query: { to: 'first' } });
    await call(OTHER, 'releaseTask', { path: { id: known.second } });
    await call(OTHER, 'claimTask', { path: { id: known.second } });
    const back = (await call(OTHER, 'returnTask', { path: { id: known.second }, body: { to: 'first', reason: '补充' } })).next[0]?.task ?? '';
    known.second = (await call(OFFICER, 'completeTask', { path: { id: back }, body: { outcome: 'agree' } })).next[0]?.task ?? '';
    known.third = (await call(OFFICER, 'completeTask', { path: { id: known.second }, body: { outcome: 'agree' } })).next[0]?.task ?? '';

    known.incident = (await call('dz-admin', 'listIncidents', { query: {} })).items[0]?.id ?? '';
    expect(await call('dz-admin', 'previewRetry', { path: { id: known.incident }, body: {} })).toMatchObject({ incidents: [{ code: 'nobody-can-take-task' }] });
    await call('dz-admin', 'retryIncident', { path: { id: known.incident }, body: {} });
    await call('dz-admin', 'reassignTask', { path: { id: known.third }, body: { to: OTHER } });
    await call(OTHER, 'completeTask', { path: { id: known.third }, body: { outcome: 'agree' } });
    known.notice = (await call(OTHER, 'listNotices', { query: {} })).items[0]?.id ?? '';
    await call(OTHER, 'readNotice', { path: { id: known.notice } });
    await call(OTHER, 'readCounts', {});
    const [number] = (await call(OFFICER, 'listNumbers', { query: {} })).items;
    await call(OFFICER, 'voidNumber', { body: { series: number?.series ?? '', sequence: number?.sequence ?? 0, reason: '作废' } });
    const [print] = await call('dz-service', 'fetchJobs', { body: { topic: 'print', worker: 'w' } });
    await call('dz-service', 'extendJob', { path: { id: print?.id ?? '' }, body: { worker: 'w' } });
    await call('dz-service', 'completeJob', { path: { id: print?.id ?? '' }, body: { worker: 'w' } });
    const [post] = await call('dz-service', 'fetchJobs', { body: { topic: 'post', worker: 'w' } });
    await call('dz-service', 'failJob', { path: { id: post?.id ?? '' }, body: { worker: 'w', message: '邮路中断' } });
    await call('dz-service', 'correlateMessage', { body: { name: '无人等候' } });
    await call('dz-service', 'correlateMessage', { body: { name: '也无人等候' } });
    await call('dz-service', 'broadcastSignal', { body: { name: '无人等候的信号' } });
    const rules = [{ process: '*', archiveAfterMonths: 24, purgeAfterYears: null }];
    expect(await call('dz-admin', 'saveRetentionRules', { body: rules })).toEqual(rules);
    expect(await call('dz-admin', 'readRetentionRules', {})).toEqual(rules);
    expect(await call('dz-admin', 'saveLogRules', { body: { notice: 12, audit: null } })).toEqual({ notice: 12, audit: null });
    expect(await call('dz-admin', 'readLogRules', {})).toEqual({ notice: 12, audit: null });
    const { own } = await call(OFFICER, 'readCalendar', {});
    expect(await call('dz-admin', 'weighCalendar', { body: own })).toMatchObject({ earlier: 0, later: 0 });
    expect((await call('dz-admin', 'saveCalendar', { body: own })).own).toEqual(own);
    const recount = await call('dz-admin', 'startLimitRecount', {});
    await call('dz-admin', 'stopLimitRecount', { path: { id: recount.id } });
    expect((await call('dz-admin', 'readLimitRecount', {})).run?.id).toBe(recount.id);
    const counted = await call('dz-admin', 'startRetentionRun', { body: { dry: true } });
    expect(counted).toMatchObject({ archived: 0, purged: 0, finishedAt: expect.any(String) });
    expect((await call('dz-admin', 'listRetentionRuns', { query: {} })).items).toEqual([counted]);
    const [second, first] = (await call('dz-admin', 'listMessages', { query: { state: 'waiting' } })).items;
    await call('dz-admin', 'discardMessage', { path: { id: second?.id ?? '' }, body: { reason: '误发' } });
    await call('dz-admin', 'resendMessage', { path: { id: first?.id ?? '' } });
    await call(OFFICER, 'readInstance', { path: { id: known.instance } });
    const history = await call(OFFICER, 'readHistory', { path: { id: known.instance } });
    expect(history.flatMap(({ text }) => [text.zh, text.en]).filter((text) => /\[object|undefined|[0-9a-f]{8}-|[{}]|dz-/.test(text))).toEqual([]);
    await call(OFFICER, 'cancelInstance', { path: { id: known.instance }, body: { reason: '撤销' } });
    await changeCourse();
    await watchAndRepair();
    await chooseAndRestart();
    await migrate();
    await release();
    const tested = await call('dz-designer', 'backtest', { body: { process: 'signed', resources: [SIGNED], from: '2000-01-01T00:00:00.000Z', until: '2100-01-01T00:00:00.000Z' } });
    expect(tested).toMatchObject({ total: 0, items: [] });
    await call(OFFICER, 'logOut', {});

    expect((Object.keys(ROUTES) as RouteName[]).filter((name) => !called.has(name))).toEqual([]);
  });

  it('is described, with its answer, and nothing else is', async () => {
    const { body } = (await office.stranger.get('/api/openapi.json')) as { body: OpenApi };
    expect(body.openapi).toMatch(/^3\.0/);
    const described = Object.entries(body.paths).flatMap(([path, operations]) => Object.entries(operations).map(([method, operation]) => ({ path, method, ...operation })));
    expect(described.map((operation) => operation.operationId).sort()).toEqual(Object.keys(ROUTES).sort());
    for (const { operationId, path, method, parameters, responses, security, requestBody } of described) {
      const route = ROUTES[operationId as RouteName];
      expect({ method: method.toUpperCase(), path }).toEqual({ method: route.method, path: route.path.replace(/:(\w+)/g, '{$1}') });
      const places = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(parameters.filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name)).toEqual(places);
      expect(responses['200']?.content['application/json']?.schema).toEqual(expect.any(Object));
      expect(responses['default']?.content['application/problem+json']?.schema.$ref).toBe('#/components/schemas/Problem');
      expect(security ?? body.security).toEqual('roles' in route && route.roles === 'public' ? [] : [{ token: [] }]);
      expect(requestBody !== undefined).toBe('body' in route || operationId === 'uploadDocument');
    }
    expect(referencesOf(body)).toEqual(new Set(['#/components/schemas/Problem']));
    expect(body.components.schemas.Problem).toMatchObject({ type: 'object', required: expect.arrayContaining(['code', 'status']) });
  });

  it('answers HEAD and OPTIONS and other methods without a stumble', async () => {
    for (const method of ['put', 'patch', 'delete'] as const) {
      const answer = await fetch(`${office.base}/api/tasks`, { method: method.toUpperCase() });
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ code: 'no-such-route' });
    }
    expect((await fetch(`${office.base}/api/session`, { method: 'HEAD' })).status).toBe(401);
  });
});

interface Content {
  readonly content: Record<string, { readonly schema: { readonly $ref?: string } } | undefined>;
}
interface OpenApi {
  readonly openapi: string;
  readonly security: unknown;
  readonly paths: Record<
    string,
    Record<string, { operationId: string; parameters: { name: string; in: string }[]; responses: Record<string, Content | undefined>; security?: unknown; requestBody?: unknown }>
  >;
  readonly components: { readonly schemas: Record<string, unknown> };
}

/** Every `$ref` of a document. */
function referencesOf(value: unknown): Set<string> {
  const text = JSON.stringify(value);
  return new Set([...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference ?? ''));
}
