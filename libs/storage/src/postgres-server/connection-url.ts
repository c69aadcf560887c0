/** Role and database of every embedded server. */
const ROLE = 'liuzhuan';
const DATABASE = 'postgres';

/** The address of an embedded server's database. */
export function connectionUrl(port: number, password: string, database = DATABASE): string {
  return `postgres://${ROLE}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

export { ROLE };
