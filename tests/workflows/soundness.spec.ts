import { parseBpmn } from '@liuzhuan/bpmn';
import { compileDefinitions } from '@liuzhuan/compiler';
import { parseDecisions, possibleResults } from '@liuzhuan/feel';
import { checkSoundness } from '@liuzhuan/soundness';
import { organisations, processFolders, readResources } from './read-workflows';

const FOLDERS = organisations().flatMap(processFolders);

/** Every program of the workflows, with the file it was drawn in. */
async function programsOf(folder: (typeof FOLDERS)[number]) {
  const drawings = readResources(folder).filter(({ kind }) => kind === 'bpmn');
  const compiled = await Promise.all(
    drawings.map(async ({ name, content }) => {
      const model = await parseBpmn(content, name);
      if (!model.ok) throw new Error(JSON.stringify(model.error));
      return compileDefinitions(model.value).programs;
    }),
  );
  return compiled.flat();
}

async function decisionsOf(folder: (typeof FOLDERS)[number]) {
  const tables = readResources(folder).filter(({ kind }) => kind === 'dmn');
  const models = await Promise.all(tables.map(({ name, content }) => parseDecisions(content, name)));
  return (id: string) => models.map((model) => (model.ok ? possibleResults(model.value, id) : undefined)).find((values) => values !== undefined);
}

describe('the workflows', () => {
  it.each(FOLDERS)('$process is sound', async (folder) => {
    const all = (await Promise.all(FOLDERS.map(programsOf))).flat();
    const decisions = await decisionsOf(folder);
    for (const program of await programsOf(folder)) {
      const { verdict, findings } = checkSoundness(program, { companions: all, decisions, callees: (key) => all.find(({ id }) => id === key) });
      expect(findings.filter(({ severity }) => severity === 'error').map(({ message }) => message.zh)).toEqual([]);
      expect(verdict).toBe('sound');
    }
  }, 60_000);
});
