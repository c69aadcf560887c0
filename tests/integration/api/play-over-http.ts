import type { CallInput, CallOutput, RouteName } from '@liuzhuan/contract';
import type { Scenario, ScenarioStep, TaskChoice } from '@liuzhuan/simulator';

/** One signed-in account: calls a route that has to say yes. */
export interface Caller {
  call<N extends RouteName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
}

/** Who plays a scenario: everybody of an organisation by person. */
export interface Cast {
  as(person: string): Promise<Caller>;
  readonly administrator: () => Promise<Caller>;
}

/** A step that a person takes by a request, ready to be sent (again). */
export interface Request {
  readonly person: string;
  readonly task: string;
  readonly send: (caller: Caller) => Promise<CallOutput<'completeTask'>>;
}

/** A case that is played over HTTP. Steps without a request (`expect`, `reject`, `advance`) are the caller's. */
export class HttpCase {
  private constructor(
    readonly instance: string,
    private readonly cast: Cast,
  ) {}

  static async start({ definition, start }: Scenario, cast: Cast): Promise<HttpCase> {
    const starter = await cast.as(start.by ?? '');
    const { instance } = await starter.call('startInstance', { body: { definition, variables: (start.data ?? {}) as Record<string, never> } });
    return new HttpCase(instance, cast);
  }

  /** The request of a completing, returning or reassigning step; undefined for any other step. */
  async requestOf(step: ScenarioStep): Promise<Request | undefined> {
    if ('complete' in step) {
      const { outcome, opinion, data = {} } = step.complete;
      return this.on(step.complete, (id) => (caller) => caller.call('completeTask', { path: { id }, body: { outcome, opinion, data: data as Record<string, never> } }));
    }
    if ('return' in step) {
      const { to, reason } = step.return;
      return this.on(step.return, (id) => (caller) => caller.call('returnTask', { path: { id }, body: { to, reason } }));
    }
    return undefined;
  }

  /** The case as an administrator sees it. */
  async read(): Promise<CallOutput<'readInstance'>> {
    return (await this.cast.administrator()).call('readInstance', { path: { id: this.instance } });
  }

  /** The open task a step means. A member is told apart by the order in which the tasks were opened, as long as none of its list is done. */
  private async on(choice: TaskChoice, request: (task: string) => Request['send']): Promise<Request> {
    const { standing } = await this.read();
    const there = standing.filter((place) => place.node === choice.task && (choice.by === undefined || place.persons.some((person) => person.id === choice.by)));
    const person = choice.by ?? there[0]?.persons[0]?.id;
    if (person === undefined) throw new Error(`Expected an open task ${choice.task} but the case stands at ${standing.map((place) => place.node).join(', ')}`);
    const inbox = await (await this.cast.as(person)).call('listTasks', { query: { limit: 200, sort: 'created' } });
    const mine = inbox.items.filter((row) => row.instance === this.instance && row.node === choice.task);
    const task = mine[0];
    if (!task) throw new Error(`Expected ${choice.task} in the inbox of ${person} but it is not there`);
    return { person, task: task.id, send: request(task.id) };
  }
}
