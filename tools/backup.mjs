#!/usr/bin/env node
/**
 * Writes or restores a backup of the database that `npm start` would use (DATABASE_URL, else the embedded one; the server may be running while one is written).
 *   npm run backup -- FILE            npm run restore -- FILE
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { PROJECT_FOLDER } from './workspace/project-folder.mjs';

const [action, file] = process.argv.slice(2);
const USAGE = 'npm run backup -- FILE    or    npm run restore -- FILE';

async function main() {
  if (!['backup', 'restore'].includes(action) || file === undefined) throw new Error(USAGE);
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  if (action === 'backup' && existsSync(path)) throw new Error(`${path} 已存在，不覆盖。 It exists and is not overwritten.`);
  if (action === 'restore' && !existsSync(path)) throw new Error(`没有这个文件：${path} There is no such file.`);
  const { openDatabase, restoreBackup, writeBackup } = createRequire(import.meta.url)('@liuzhuan/storage');
  const database = await openDatabase({ ...process.env, DATABASE_URL: process.env.LIUZHUAN_DIRECT_URL ?? process.env.DATABASE_URL }, { projectFolder: PROJECT_FOLDER, log: (line) => console.error(line) });
  try {
    const { takenAt, rows } = await (action === 'backup' ? writeBackup(database.url, path) : restoreBackup(database.url, path));
    const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
    const words = action === 'backup' ? '已备份 Backed up' : '已恢复 Restored';
    console.log(`✓ ${words}: ${path}（${takenAt}，${Object.keys(rows).length} 张表 tables，${total} 行 rows，${rows.process_instance ?? 0} 件未归档案件 cases）`);
  } finally {
    await database.stop();
  }
}

main().catch((error) => {
  console.error(`✗ ${error.message}`);
  process.exit(1);
});
