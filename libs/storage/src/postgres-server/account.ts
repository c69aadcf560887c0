import { execFileSync } from 'node:child_process';
import { DatabaseProblem } from './database-problem';

/** The system user that PostgreSQL runs as when we are root. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const NAME = 'postgres';

/**
 * PostgreSQL refuses to run as root and looks its own user up by name. As root: the system user `postgres`, made when
 * missing. As anybody else: `undefined`, the server runs as ourselves.
 */
export function databaseAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return lookUp() ?? create();
}

function lookUp(): Account | undefined {
  try {
    const id = (option: string) => Number(execFileSync('id', [option, NAME], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { name: NAME, uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function create(): Account {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME], { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    throw new DatabaseProblem('no-system-user', { user: NAME, reason: error instanceof Error ? error.message : String(error) });
  }
  const made = lookUp();
  if (!made) throw new DatabaseProblem('no-system-user', { user: NAME, reason: 'useradd reported success but the user is unknown' });
  return made;
}
