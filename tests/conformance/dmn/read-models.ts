import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DecisionModel, parseDecisions } from '@liuzhuan/feel';

const IMPORT = /<(?:\w+:)?import\b[^>]*\bnamespace="([^"]*)"/g;
const NAMESPACE = /<(?:\w+:)?definitions\b[^>]*\bnamespace="([^"]*)"/;

interface Source {
  readonly file: string;
  readonly xml: string;
  readonly namespace: string;
  readonly imports: readonly string[];
}

/** Reads the models of a folder, those imported first. A model that cannot be read is given as its first diagnostic. */
export async function readModels(folder: string): Promise<ReadonlyMap<string, DecisionModel | string>> {
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.dmn'))
    .map((file): Source => {
      const xml = readFileSync(join(folder, file), 'utf8');
      return { file, xml, namespace: NAMESPACE.exec(xml)?.[1] ?? '', imports: [...xml.matchAll(IMPORT)].map((match) => match[1] ?? '') };
    });
  const read = new Map<string, DecisionModel | string>();
  const readOne = async (source: Source): Promise<void> => {
    if (read.has(source.file)) return;
    read.set(source.file, 'imports itself');
    const imported: DecisionModel[] = [];
    for (const needed of sources.filter(({ namespace }) => source.imports.includes(namespace))) {
      await readOne(needed);
      const model = read.get(needed.file);
      if (typeof model === 'object') imported.push(model);
    }
    const result = await parseDecisions(source.xml, source.file, imported);
    read.set(source.file, result.ok ? result.value : `${result.error[0]?.code}: ${result.error[0]?.message.en}`);
  };
  for (const source of sources) await readOne(source);
  return read;
}
