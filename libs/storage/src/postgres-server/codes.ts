import type { BilingualText } from '@liuzhuan/kernel';

/** What stands behind a code: the text a person at the terminal reads, and what to do about it. */
interface DatabaseProblemDescription {
  readonly message: BilingualText;
  readonly cure: BilingualText;
}

/** Every reason why there is no database to work on. `{name}` is replaced by the parameter of that name. */
export const DATABASE_PROBLEMS = {
  'platform-unsupported': {
    message: { zh: '没有适用于 {platform} 的内置 PostgreSQL。', en: 'There is no embedded PostgreSQL for {platform}.' },
    cure: {
      zh: '请设置 DATABASE_URL 指向一个 PostgreSQL 15 以上的服务器；若平台受支持，请重新运行 npm ci。',
      en: 'Set DATABASE_URL to a PostgreSQL server, version 15 or later; if the platform is supported, run npm ci again.',
    },
  },
  'no-system-user': {
    message: {
      zh: '当前以 root 运行，而 PostgreSQL 不允许以 root 运行，也无法创建系统用户 {user}：{reason}',
      en: 'Running as root, which PostgreSQL refuses, and the system user {user} could not be created: {reason}',
    },
    cure: {
      zh: '请改用普通用户运行，或先执行 useradd --system {user}，或设置 DATABASE_URL。',
      en: 'Run as an ordinary user, or run useradd --system {user} first, or set DATABASE_URL.',
    },
  },
  'folder-closed': {
    message: {
      zh: '数据库以系统用户 {user} 运行，但该用户不能进入 {blocked}，因此无法使用 {path}。',
      en: 'The database runs as the system user {user}, which may not enter {blocked}, so {path} cannot be used.',
    },
    cure: {
      zh: '请把 LIUZHUAN_DATA 设到该用户可以进入的目录（如 /var/lib/liuzhuan/data），或执行 chmod o+x {blocked}。',
      en: 'Set LIUZHUAN_DATA to a folder that user can enter (such as /var/lib/liuzhuan/data), or run chmod o+x {blocked}.',
    },
  },
  'folder-unwritable': {
    message: { zh: '数据目录 {path} 无法写入：{reason}', en: 'The data folder {path} cannot be written: {reason}' },
    cure: { zh: '请检查目录权限和磁盘空间，或用 LIUZHUAN_DATA 另选目录。', en: 'Check permissions and disk space, or choose another folder with LIUZHUAN_DATA.' },
  },
  'major-version': {
    message: {
      zh: '数据目录 {path} 属于 PostgreSQL {found}，而内置的是 PostgreSQL {expected}。',
      en: 'The data folder {path} belongs to PostgreSQL {found}, but the embedded server is PostgreSQL {expected}.',
    },
    cure: {
      zh: '请用 PostgreSQL {found} 的 pg_dump 导出后导入新目录，或设置 DATABASE_URL 使用 PostgreSQL {found} 的服务器，或把该目录改名后重新开始。',
      en: 'Dump it with pg_dump of PostgreSQL {found} and load it into a new folder, or set DATABASE_URL to a PostgreSQL {found} server, or rename the folder and begin anew.',
    },
  },
  'password-missing': {
    message: { zh: '数据目录 {path} 中的密码文件不见了。', en: 'The password file of the data folder {path} is gone.' },
    cure: { zh: '请恢复文件 {file}（一行，权限 0600）。', en: 'Put the file {file} back (one line, mode 0600).' },
  },
  'password-refused': {
    message: {
      zh: '进程 {pid} 正在使用数据目录 {path}，但不接受其中保存的密码。',
      en: 'Process {pid} is running on the data folder {path} but does not accept the password kept there.',
    },
    cure: { zh: '请恢复文件 {file}，或先停止进程 {pid}。', en: 'Put the file {file} back, or stop process {pid} first.' },
  },
  'folder-busy': {
    message: { zh: '进程 {pid} 正在使用数据目录 {path}，且一直没有应答。', en: 'Process {pid} is using the data folder {path} and does not answer.' },
    cure: { zh: '请等它结束，或停止进程 {pid} 后再试。', en: 'Wait until it has ended, or stop process {pid}, and try again.' },
  },
  'port-busy': {
    message: { zh: '端口 {port} 已被占用。', en: 'Port {port} is in use.' },
    cure: { zh: '请为数据库另选端口，或不指定端口（将自动选择空闲端口）。', en: 'Choose another port for the database, or none (a free one is taken).' },
  },
  'initialise-failed': {
    message: { zh: '无法建立新的数据库：{output}', en: 'A new database could not be made: {output}' },
    cure: { zh: '请检查磁盘空间和目录权限 {path}。', en: 'Check disk space and permissions of {path}.' },
  },
  'start-failed': {
    message: { zh: 'PostgreSQL 没有启动：{output}', en: 'PostgreSQL did not start: {output}' },
    cure: { zh: '日志全文在 {file}。', en: 'The whole log is in {file}.' },
  },
  'url-invalid': {
    message: { zh: 'DATABASE_URL 不是有效的 PostgreSQL 地址。', en: 'DATABASE_URL is not an address of a PostgreSQL database.' },
    cure: { zh: '应形如 postgres://用户:密码@主机:5432/数据库。', en: 'It reads like postgres://user:password@host:5432/database.' },
  },
  'external-unreachable': {
    message: { zh: '{seconds} 秒内连接不上数据库 {address}：{reason}', en: 'The database {address} could not be reached within {seconds} s: {reason}' },
    cure: { zh: '请检查 DATABASE_URL、网络以及数据库服务是否已启动。', en: 'Check DATABASE_URL, the network, and that the database server is running.' },
  },
  'external-refused': {
    message: { zh: '数据库 {address} 拒绝了连接：{reason}', en: 'The database {address} refused the connection: {reason}' },
    cure: { zh: '请检查 DATABASE_URL 中的用户、密码和数据库名。', en: 'Check user, password and database name in DATABASE_URL.' },
  },
} as const satisfies Readonly<Record<string, DatabaseProblemDescription>>;

/** The closed set of codes a {@link DatabaseProblem} may carry. */
export type DatabaseProblemCode = keyof typeof DATABASE_PROBLEMS;
