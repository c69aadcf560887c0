import { definitions, flows, workFolder } from './testing/run-in';

const GOOD = definitions(`<process id="p" name="请假" isExecutable="true">
<startEvent id="s" name="申请"/><userTask id="a" name="审批"><extensionElements><lz:assignment rule="starter" mode="direct"/></extensionElements></userTask><endEvent id="e" name="结束"/>
${flows('s>a', 'a>e')}</process>`);
const BAD = definitions(`<process id="p" isExecutable="true">\n<startEvent id="s"/>\n<exclusiveGateway id="g"/>\n<endEvent id="e"/><endEvent id="f"/>
${flows('s>g', 'g>e: a &gt;', 'g>f')}</process>`);

const { run, end } = workFolder({ 'good.bpmn': GOOD, 'bad.bpmn': BAD, 'steps.json': '[{"strat":{}}]', 'broken.json': '{', 'notes.txt': '', 'empty/readme.md': '' });
afterAll(end);

describe('a wrong command line', () => {
  it.each([
    { args: ['nope'], code: 'command-unknown', says: 'simulate' },
    { args: ['check'], code: 'arguments-unfit', says: 'liuzhuan check' },
    { args: ['check', 'missing.bpmn'], code: 'file-missing', says: 'missing.bpmn' },
    { args: ['check', 'notes.txt'], code: 'file-kind-unknown', says: '.bpmn' },
    { args: ['check', 'empty'], code: 'folder-empty', says: 'empty' },
    { args: ['check', 'good.bpmn', '--nonsense'], code: 'arguments-unfit', says: '--nonsense' },
    { args: ['simulate', 'good.bpmn', '--steps', 'steps.json'], code: 'steps-unreadable', says: 'steps.0' },
    { args: ['simulate', 'good.bpmn', '--steps', 'broken.json'], code: 'file-unreadable', says: 'broken.json' },
    { args: ['simulate', 'good.bpmn', '--process', 'q'], code: 'process-not-in-file', says: 'p' },
    { args: ['test', 'empty'], code: 'folder-empty', says: 'organisation.yaml' },
    { args: ['deploy', 'good.bpmn'], code: 'arguments-unfit', says: '--server' },
    { args: ['deploy', 'good.bpmn', '--server', 'http://127.0.0.1:1', '--token', 't'], code: 'server-unreachable', says: '127.0.0.1:1' },
  ])('$args says $code with a cure and exits with 2', async ({ args, code, says }) => {
    const ran = await run(...args, '--lang', 'en');
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toMatch(new RegExp(`^error ${code} .*\\n {4}-> .+`, 's'));
    expect(ran.err).toContain(says);
  });

  it('speaks Chinese unless told otherwise', async () => {
    expect((await run('nope')).err).toContain('没有名为“nope”的命令');
  });

  it('explains itself', async () => {
    expect(await run('--help', '--lang', 'en')).toMatchObject({ code: 0, out: expect.stringContaining('liuzhuan deploy') });
    expect(await run('check', '--help')).toMatchObject({ code: 0, out: expect.stringContaining('liuzhuan check') });
    expect(await run()).toMatchObject({ code: 2 });
  });
});

describe('check', () => {
  it('finds nothing grave in a good drawing', async () => {
    const ran = await run('check', 'good.bpmn', '--json');
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject({ format: 'liuzhuan.check/1', ok: true, files: ['good.bpmn'] });
  });

  it('says where a drawing is wrong', async () => {
    const ran = await run('check', 'bad.bpmn', '--lang', 'en');
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/^bad\.bpmn:\d+:\d+ error condition-missing \[g\S*\] .+\n {4}-> .+/m);
    expect(ran.out).toMatch(/^bad\.bpmn:\d+:\d+ error feel-\S+ \[g-e\/conditionExpression:1:\d+\] /m);
    expect(ran.out.split('\n').at(-1)).toMatch(/^1 files: [1-9]\d* errors/);
  });
});

describe('trace', () => {
  it('gives one line for each thing that happened', async () => {
    const ran = await run('trace', 'good.bpmn');
    expect(ran.code).toBe(0);
    expect(ran.out.split('\n')).toEqual(['scope.opened p s1', '+ s s1', '- s s1', '> s-a s1', '+ a s1', '- a s1 completed', '> a-e s1', '+ e s1', '- e s1', 'scope.closed p s1', '. completed e']);
  });

  it('is silent and exits with 1 when the drawing does not compile', async () => {
    const ran = await run('trace', 'bad.bpmn', '--lang', 'en');
    expect([ran.code, ran.out]).toEqual([1, '']);
    expect(ran.err).toContain('error condition-missing');
  });
});
