/** One call: its answer as JSON; fails unless the status is one of success. */
export type Call = (method: 'GET' | 'POST', path: string, body?: object) => Promise<unknown>;

/** How an engine is spoken to by HTTP. */
export interface Dialect {
  /** Starts a case of the process with this id; its id, and its open tasks where the answer names them. */
  start(call: Call, process: string): Promise<{ readonly id: string; readonly open?: readonly string[] }>;
  /** Open tasks of a case; absent where the answers to steps name them. */
  openTasks?(call: Call, id: string): Promise<readonly string[]>;
  /** Completes a task; the tasks it opened, where the answer names them. */
  complete(call: Call, task: string): Promise<readonly string[] | undefined>;
}

const VALUE = 'agree';
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
interface LiuzhuanAnswer {
  readonly instance: string;
  readonly next: readonly { readonly task: string }[];
}
const opened = (answer: unknown) => (answer as LiuzhuanAnswer).next.map(({ task }) => task);

export const DIALECTS = {
  /** Base `http://host:port`, token of an officer. */
  liuzhuan: {
    async start(call, process) {
      const answer = await call('POST', '/api/instances', { definition: process, variables: {} });
      return { id: (answer as LiuzhuanAnswer).instance, open: opened(answer) };
    },
    complete: async (call, task) => opened(await call('POST', `/api/tasks/${task}/complete`, { outcome: VALUE })),
  },
  /** Camunda 7 and its successors. Base `http://host:port/engine-rest`. */
  camunda: {
    start: async (call, process) => ({ id: ((await call('POST', `/process-definition/key/${process}/start`, {})) as { id: string }).id }),
    openTasks: async (call, id) => idsOf((await call('GET', `/task?processInstanceId=${id}`)) as { id: string }[]),
    async complete(call, task) {
      await call('POST', `/task/${task}/complete`, { variables: { outcome: { value: VALUE } } });
      return undefined;
    },
  },
  /** Base `http://host:port/flowable-rest/service`. */
  flowable: {
    start: async (call, process) => ({ id: ((await call('POST', '/runtime/process-instances', { processDefinitionKey: process })) as { id: string }).id }),
    openTasks: async (call, id) => idsOf(((await call('GET', `/runtime/tasks?processInstanceId=${id}`)) as { data: { id: string }[] }).data),
    async complete(call, task) {
      await call('POST', `/runtime/tasks/${task}`, { action: 'complete', variables: [{ name: 'outcome', value: VALUE }] });
      return undefined;
    },
  },
} as const satisfies Readonly<Record<string, Dialect>>;

export type DialectName = keyof typeof DIALECTS;
