import { get } from 'node:http';

/** An open event stream and what has come so far. */
export interface Stream<T> {
  readonly heard: T[];
  until(what: (heard: readonly T[]) => boolean): Promise<readonly T[]>;
  close(): void;
}

/** Listens to an event stream as a browser does. */
export async function listen<T>(url: string, token: string | undefined, read: (data: unknown) => T): Promise<Stream<T>> {
  const heard: T[] = [];
  const wakes = new Set<() => void>();
  const request = get(url, { headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' } });
  const status = await new Promise<number>((resolve) => {
    request.on('response', (response) => {
      let rest = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        const blocks = (rest + text).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) {
          const data = /^data: (.*)$/m.exec(block)?.[1];
          if (data) heard.push(read(JSON.parse(data)));
        }
        wakes.forEach((wake) => wake());
      });
      response.on('error', () => undefined);
      resolve(response.statusCode ?? 0);
    });
  });
  request.on('error', () => undefined);
  expect(status).toBe(200);
  return {
    heard,
    until: (what) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`Expected other events than ${JSON.stringify(heard)}`)), 10_000);
        const look = () => {
          if (!what(heard)) return;
          clearTimeout(late);
          wakes.delete(look);
          resolve(heard);
        };
        wakes.add(look);
        look();
      }),
    close: () => request.destroy(),
  };
}
