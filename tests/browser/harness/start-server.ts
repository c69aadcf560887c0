import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openOffice, type Office } from '../../integration/api/office';

/** Folder with `apps/<app>/dist`: another one than this repository's with `LIUZHUAN_BUILT_APPS`, to look at a build of one's own. */
const BUILT = resolve(process.env['LIUZHUAN_BUILT_APPS'] ?? join(__dirname, '../../..'));

/** The real server on a seeded database of its own, with a built browser app behind it. */
export async function startServer(app: 'desk' | 'designer'): Promise<Office> {
  if (!existsSync(join(BUILT, 'apps', app, 'dist/index.html'))) throw new Error(`Expected the built app ${app} but there is none: run npm test, or npx vite build in apps/${app}`);
  return openOffice({ repositoryRoot: BUILT });
}
