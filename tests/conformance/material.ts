import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../architecture/project-files';
import type { Suite } from './suite-table';

/** Test data others published lies beside the repository and is never copied into it; `LIUZHUAN_CONFORMANCE` says where, if elsewhere. */
export const MATERIAL = process.env['LIUZHUAN_CONFORMANCE'] ?? join(ROOT, '..', 'shared', 'conformance');

/** Whether the test data of a suite is on this machine. */
export const hasMaterial = ({ folder }: Suite): boolean => folder === undefined || existsSync(join(MATERIAL, folder));
