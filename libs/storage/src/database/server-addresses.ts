/** The servers that an address names. */
export interface ServerAddresses {
  /** One ordinary address for each server, in the order written. */
  readonly urls: readonly [string, ...string[]];
  /** Only the one that accepts writes will do: several servers are named, or `target_session_attrs` asks for it. */
  readonly primaryOnly: boolean;
}

const PARTS = /^(postgres(?:ql)?:\/\/(?:[^@/?#]*@)?)([^@/?#]+)(.*)$/;
const WRITES = new Set(['read-write', 'primary']);

/**
 * Takes an address in the form of libpq apart: `postgres://user:password@one:5432,two:5432/database?target_session_attrs=read-write`. The driver knows
 * neither several hosts nor this parameter. Whatever else the address says holds for each server.
 */
export function serverAddresses(url: string): ServerAddresses {
  const [, head = '', hosts = '', rest = ''] = PARTS.exec(url) ?? [];
  const { text, asked } = withoutSessionAttrs(rest);
  const [first = '', ...others] = hosts.split(',');
  if (first === '') return { urls: [url], primaryOnly: false };
  const each = (host: string) => `${head}${host}${text}`;
  return { urls: [each(first), ...others.map(each)], primaryOnly: others.length > 0 || WRITES.has(asked) };
}

function withoutSessionAttrs(rest: string): { readonly text: string; readonly asked: string } {
  const [path = '', query] = rest.split('?');
  if (query === undefined) return { text: rest, asked: '' };
  const parameters = query.split('&');
  const asked = parameters.find((parameter) => parameter.startsWith('target_session_attrs='))?.split('=')[1] ?? '';
  const kept = parameters.filter((parameter) => !parameter.startsWith('target_session_attrs='));
  return { text: kept.length > 0 ? `${path}?${kept.join('&')}` : path, asked };
}
