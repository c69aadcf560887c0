import { setTimeout as pause } from 'node:timers/promises';
import { type CallInput, type CallOutput, createClient, ProblemError, type RouteName } from '@liuzhuan/contract';
import type { Ledger } from './ledger';

/** Addresses of the nodes, and where to begin. */
export interface Bases {
  next(): string;
}

export interface CallerSettings {
  readonly bases: Bases;
  readonly ledger: Ledger;
  readonly token?: string;
  /** Makes the next idempotency key. */
  readonly key: () => string;
  /** True when nobody needs an answer any more. */
  readonly givenUp: () => boolean;
}

const PATIENCE_MS = 15_000;
const PAUSE_MS = 150;
/** Commands whose repetition is recorded and keyed; all other calls may be repeated as they are. */
const COMMANDS: ReadonlySet<RouteName> = new Set(['startInstance', 'completeTask', 'returnTask', 'completeJob', 'correlateMessage']);
/** What a repeated command may hear when its first attempt was carried out and its answer lost, where no key is looked up. */
const DONE_ALREADY: ReadonlySet<string> = new Set(['task-not-open', 'unknown-job', 'job-in-other-hands']);
/** Not now: the same request may succeed a moment later. */
const NOT_NOW: ReadonlySet<number> = new Set([408, 425, 429]);

/** The command was carried out although no answer came; what it answered is not known. */
export class DoneUnanswered extends Error {
  override readonly name = 'DoneUnanswered';
}

/** Somebody outside who asks again until there is an answer: another node, the same idempotency key. */
export class PersistentCaller {
  constructor(private readonly settings: CallerSettings) {}

  async call<N extends RouteName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
    const { ledger, givenUp } = this.settings;
    const key = COMMANDS.has(name) ? this.settings.key() : undefined;
    for (let attempt = 1; !givenUp(); attempt += 1) {
      try {
        const output = await this.send(name, input, key);
        if (key !== undefined) ledger.add({ command: name, key, about: aboutOf(input), instance: instanceOf(output), attempts: attempt });
        return output;
      } catch (error) {
        const problem = error instanceof ProblemError ? error.problem : undefined;
        if (problem && problem.status < 500 && !NOT_NOW.has(problem.status)) {
          if (attempt > 1 && key !== undefined && DONE_ALREADY.has(problem.code)) throw new DoneUnanswered(`${name} ${problem.code}`);
          throw error;
        }
        if (problem) ledger.refusedForNow += 1;
        else ledger.unanswered += 1;
        await pause(PAUSE_MS);
      }
    }
    throw new Error(`Expected ${name} to be answered before the end of the run`);
  }

  private send<N extends RouteName>(name: N, input: CallInput<N>, key: string | undefined): Promise<CallOutput<N>> {
    const client = createClient({
      baseUrl: this.settings.bases.next(),
      ...(this.settings.token !== undefined && { token: this.settings.token }),
      newKey: () => key ?? this.settings.key(),
      fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) }),
    });
    return client(name, input);
  }
}

/** A caller that signs in through any node that answers. */
export async function signIn(settings: CallerSettings, login: string, password: string): Promise<PersistentCaller> {
  const { token } = await new PersistentCaller(settings).call('logIn', { body: { login, password } });
  return new PersistentCaller({ ...settings, token });
}

function aboutOf(input: unknown): string {
  const { path, body } = input as { readonly path?: { readonly id?: string }; readonly body?: { readonly key?: string } };
  return path?.id ?? body?.key ?? '';
}

function instanceOf(output: unknown): string | undefined {
  const { instance } = (output ?? {}) as { readonly instance?: string };
  return instance;
}
