import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openOffice, type Office } from '../../integration/api/office';

/** The real server on a seeded database of its own, with a built browser app behind it. */
export async function startServer(app: 'desk' | 'designer'): Promise<Office> {
  if (!existsSync(join(__dirname, '../../../apps', app, 'dist/index.html'))) throw new Error(`Expected the built app ${app} but there is none: run npm test, or npx vite build in apps/${app}`);
  return openOffice();
}
