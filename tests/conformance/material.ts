import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../architecture/project-files';

/** Test data others published lies beside the repository and is never copied into it; `LIUZHUAN_CONFORMANCE` says where, if elsewhere. */
const MATERIAL = process.env['LIUZHUAN_CONFORMANCE'] ?? join(ROOT, '..', 'shared', 'conformance');

/** The folder of one set of test data; undefined when it is not on this machine. */
export function materialOf(set: string): string | undefined {
  const folder = join(MATERIAL, set);
  return existsSync(folder) ? folder : undefined;
}
