import type { Configuration } from '../configuration/configuration';
import { DEMO_LOGINS, DEMO_PASSWORD } from '../seed/demo-logins';

/** What a newcomer needs: where to look and how to sign in. */
export function printWelcome(configuration: Configuration, databaseKind: 'external' | 'embedded'): void {
  const base = `http://${configuration.host}:${configuration.port}`;
  const lines = [
    '',
    `  流转 Liuzhuan 已就绪 is ready`,
    '',
    `  办公桌面 desk      ${base}/desk`,
    `  设计器 designer    ${base}/designer`,
    `  接口 API           ${base}/api/docs`,
    `  数据库 database    ${databaseKind === 'embedded' ? '内置 PostgreSQL (embedded)' : 'DATABASE_URL'}`,
    '',
    ...(configuration.seed ? [`  演示账号 demo logins（密码 password：${DEMO_PASSWORD}）`, ...DEMO_LOGINS.map(({ login, who }) => `    ${login.padEnd(22)}${who}`), ''] : []),
  ];
  console.log(lines.join('\n'));
}
