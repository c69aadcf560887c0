import { readText } from './project-files';

/** What a library may name, and what it runs in: one row of the layer table. */
export interface Layer {
  readonly env: string;
  readonly imports: readonly string[];
  readonly packages: readonly string[];
}

export type LayerTable = Readonly<Record<string, Layer>>;

/** The table the linter works with. */
export function layersOfTools(): LayerTable {
  return jest.requireActual<{ LIBRARIES: LayerTable }>('../../tools/layers.mjs').LIBRARIES;
}

/** The table people read: the rows of docs/architecture.md that begin with the name of a library in code font. */
export function layersOfDocs(): LayerTable {
  const [, section = ''] = readText('docs/architecture.md').split('\n## The libraries\n');
  const rows = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => /^\| `[a-z]+` \|/.test(line));
  return Object.fromEntries(
    rows.map((row) => {
      const [name = '', , imports = '', packages = '', env = ''] = row.split('|').slice(1, -1).map((cell) => cell.trim());
      return [name.replaceAll('`', ''), { env, imports: listOf(imports), packages: listOf(packages) }];
    }),
  );
}

function listOf(cell: string): readonly string[] {
  return cell === '–' ? [] : cell.split(',').map((name) => name.trim().replaceAll('`', ''));
}
