import { flowNodesOf, parseBpmn } from '@liuzhuan/bpmn';
import { runScenario } from '@liuzhuan/simulator';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { processFolders, readResources, readScenarios } from './read-workflows';
import { simulateOrganisation } from './simulate-organisation';

/** `LZ_UPDATE=1` writes the golden traces anew; read them as a diff before you commit them. */
const UPDATE = process.env['LZ_UPDATE'] === '1';

const CASES = ['dz', 'jyg'].flatMap((organisation) =>
  processFolders(organisation).flatMap((folder) =>
    readScenarios(folder).map((file) => ({ title: `${folder.process} ${file.name}`, organisation, file })),
  ),
);

describe('deployment', () => {
  it.each(['dz', 'jyg'])('of %s has neither errors nor warnings', async (organisation) => {
    const { diagnostics } = await simulateOrganisation(organisation);
    expect(
      diagnostics
        .filter(({ severity }) => severity !== 'info')
        .map(({ process, code, location, message }) => `${process} ${code} ${location.elementId ?? location.resource ?? ''} ${message.zh}`),
    ).toEqual([]);
  });
});

describe('scenarios', () => {
  it.each(CASES)('$title', async ({ organisation, file }) => {
    const { world } = await simulateOrganisation(organisation);
    const { trace, failure } = await runScenario(file.scenario, world);
    expect(failure).toBeUndefined();
    if (UPDATE) writeFileSync(file.trace, `${JSON.stringify(trace, null, 1)}\n`);
    expect(existsSync(file.trace)).toBe(true);
    expect(trace).toEqual(JSON.parse(readFileSync(file.trace, 'utf8')));
  });
});

describe.each(['dz', 'jyg'].flatMap(processFolders))('the scenarios of $process', (folder) => {
  it('come past every node: each task, timer, gateway and end', async () => {
    const traces = readScenarios(folder).map(
      ({ trace }) => JSON.parse(readFileSync(trace, 'utf8')) as readonly { readonly path?: readonly string[] }[],
    );
    const visited = new Set(
      traces.flatMap((trace) => trace.flatMap(({ path = [] }) => path.map((word) => word.replace(/^(\+|-|\w+:)/, '')))),
    );
    const drawings = readResources(folder).filter(({ kind }) => kind === 'bpmn');
    const models = await Promise.all(drawings.map(({ name, content }) => parseBpmn(content, name)));
    const nodes = models.flatMap((model) => (model.ok ? model.value.processes.flatMap(flowNodesOf) : []));
    expect(nodes.length).toBeGreaterThan(10);
    expect(nodes.map(({ id }) => id).filter((id) => !visited.has(id))).toEqual([]);
  });
});
