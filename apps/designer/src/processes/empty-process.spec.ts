import { checkLocally } from '../findings/check-locally';
import { emptyProcess } from './empty-process';

describe('the empty sheet', () => {
  it('can be deployed as it is', async () => {
    const found = await checkLocally(emptyProcess('gongwen', '公文办理'), { deployed: [] });
    expect(found.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([]);
  });

  it('takes any name', async () => {
    const found = await checkLocally(emptyProcess('a', '“<A & B>”'), { deployed: [] });
    expect(found.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([]);
  });
});

describe('checking in the browser', () => {
  it('finds what the server would refuse', async () => {
    const [sheet] = emptyProcess('a', '甲');
    const content = sheet?.content.replace('rule="starter"', 'rule="unitHead("').replace('<lz:outcome', '<lz:form key="missing" /><lz:outcome') ?? '';
    const found = await checkLocally([{ name: 'process.bpmn', kind: 'bpmn', content }], { deployed: [] });
    expect(found.every(({ location }) => location.resource === 'process.bpmn')).toBe(true);
    expect(found.filter(({ location }) => location.elementId === 'Task_Draft' && found.length > 0).length).toBeGreaterThanOrEqual(2);
  });
});
