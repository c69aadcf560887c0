import { calledFiles } from './called-files';

const process = (id: string, ...calls: readonly string[]) => [
  {
    name: `${id}.bpmn`,
    kind: 'bpmn' as const,
    content: `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="urn:t"><process id="${id}" isExecutable="true">${calls.map((key) => `<callActivity id="Call_${key}" calledElement="${key}"/>`).join('')}</process></definitions>`,
  },
];

describe('the processes a draft calls', () => {
  const deployed = new Map([
    ['b', process('b', 'c', 'a')],
    ['c', process('c')],
  ]);
  const read = (key: string) => Promise.resolve(deployed.get(key));

  it('come with what they call, that first; itself is not read again', async () => {
    expect(await calledFiles(process('a', 'b', 'c', 'a'), read)).toEqual({ files: [deployed.get('c'), deployed.get('b')], missing: [] });
  });

  it('are named when nobody has deployed them', async () => {
    expect(await calledFiles(process('a', 'x', 'c'), read)).toEqual({ files: [deployed.get('c')], missing: ['x'] });
  });
});
