import { variableWrites } from '@liuzhuan/engine';
import { accepted, administrator, bench, type Bench, officer } from '../testing/bench';
import { assignedTo, drawing, userTask } from '../testing/drawing';
import { checkRows } from '../testing/rows-match';

const NUMBER = '<serviceTask id="n" name="编号"><extensionElements><lz:service type="draw-number" result="number"><lz:input name="series" value="&quot;函&quot;"/></lz:service></extensionElements></serviceTask>';
const SUM = '<scriptTask id="sum" name="合计" scriptFormat="feel" lz:result="total"><script>amount + 1</script></scriptTask>';
const FLOW = drawing(
  `<startEvent id="s"/>${userTask('a', assignedTo('"clerk-a"'))}<exclusiveGateway id="g" name="多少"/>${SUM}${NUMBER}${userTask('b', assignedTo('"head"'))}<endEvent id="e"/>`,
  ['s>a', 'a>g', 'g>sum: amount < 10', 'g>n: amount >= 10', 'sum>b', 'n>b', 'b>e'],
);

describe('repairing a case', () => {
  const stuck = async (): Promise<Bench> => {
    const here = await bench(FLOW);
    await accepted(here.engine.completeTask(officer('clerk-a'), { task: here.task('clerk-a').id }));
    return here;
  };
  const incidentOf = ({ world }: Bench) => [...world.cases.rows.incidents.values()].find(({ resolvedAt }) => resolvedAt === null)?.id as never;
  const history = ({ world }: Bench) => world.cases.rows.history;

  it('is looked at first: what remains wrong, whom it reaches, which numbers it draws; nothing is written', async () => {
    const here = await stuck();
    const look = (variables?: object) => here.engine.previewRetry(administrator, { incident: incidentOf(here), ...(variables && { variables: variables as never }) });
    const rows = history(here).length;
    expect(await look()).toMatchObject({ ok: true, value: { opened: [], incidents: [{ node: 'g' }], series: [] } });
    expect(await look({ amount: 3 })).toMatchObject({ ok: true, value: { opened: [{ node: 'b', assignee: 'head' }], withdrawn: [], incidents: [], series: [] } });
    expect(await look({ amount: 30 })).toMatchObject({ ok: true, value: { opened: [], series: ['函'] } });
    expect(history(here).length).toBe(rows);
    expect(here.world.cases.rows.numbers.length).toBe(0);
    expect(await here.engine.previewRetry(officer('clerk-a'), { incident: incidentOf(here) })).toMatchObject({ ok: false, rejection: { code: 'not-permitted' } });
  });

  it('says who wrote each value last, and at which step', async () => {
    const here = await stuck();
    await accepted(here.engine.retryIncident(administrator, { incident: incidentOf(here), variables: { amount: 3 }, reason: '漏填' }));
    const writes = new Map(variableWrites(history(here)).map((write) => [write.name, write]));
    expect(writes.get('amount')).toMatchObject({ value: 3, actor: 'leader', node: 'g' });
    expect(writes.get('total')).toMatchObject({ value: 4, actor: 'leader', node: 'sum' });
    expect(history(here).find(({ kind }) => kind === 'incident.retried')?.data).toEqual({ code: expect.any(String), variables: { amount: 3 }, before: {}, reason: '漏填' });
    await checkRows(here.world);
  });

  it('moves what is stuck; the incident is over', async () => {
    const here = await stuck();
    const token = Object.values(here.world.cases.rows.instances.get(here.instance)?.state.tokens ?? {})[0];
    const input = { instance: here.instance, activation: token?.activation ?? '', to: 'b' };
    expect(await here.engine.moveToken(administrator, { ...input, reason: ' ' })).toMatchObject({ ok: false, rejection: { code: 'reason-required' } });
    expect(await here.engine.moveToken(administrator, { ...input, activation: 'a99', reason: 'x' })).toMatchObject({ ok: false, rejection: { code: 'activation-unknown' } });
    await accepted(here.engine.moveToken(administrator, { ...input, reason: '另案处理' }));
    expect([here.open(), incidentOf(here)]).toEqual([['b head'], undefined]);
    expect(history(here).find(({ kind }) => kind === 'case.jumped')).toMatchObject({ node: 'g', actor: 'leader', data: { name: '多少', from: 'g', toNode: 'b', toName: 'b', reason: '另案处理' } });
    await checkRows(here.world);
  });
});
