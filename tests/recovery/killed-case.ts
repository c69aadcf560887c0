import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient, ProblemError } from '@liuzhuan/contract';
import { asInstant, type Instant } from '@liuzhuan/kernel';
import type { Scenario, ScenarioStep } from '@liuzhuan/simulator';
import { buildCalendar, CHINA_CALENDAR, dueAt, parseDeadline } from '@liuzhuan/worktime';
import { type Caller, type Cast, HttpCase, type Request } from '../integration/api/play-over-http';
import { PASSWORD } from '../postgres/seeded-database';
import type { KillableServer } from './killable-server';

/** Milliseconds between a request and the kill: before it arrives, while it is decided, while it commits, while it is answered. */
const DELAYS = [0, 8, 16, 24, 36, 60];
const CALENDAR = buildCalendar(CHINA_CALENDAR);
/** After a start, all that fell due is done within this time. */
const SETTLED_MS = 2_000;
/** Words of the answer to a command that was carried out although its answer was lost. */
const DONE_ALREADY = 'task-not-open';

export interface Tally {
  /** Requests that had been answered when the server was killed. */
  answered: number;
  /** Requests without an answer that had been carried out all the same. */
  doneUnanswered: number;
  /** Requests without an answer that left no trace and were carried out when repeated. */
  repeated: number;
}

/** Plays a scenario against the server and kills it at every step, every other time in the middle of the request. */
export class KilledCase {
  readonly tally: Tally = { answered: 0, doneUnanswered: 0, repeated: 0 };
  private readonly callers = new Map<string, Promise<Caller>>();
  private now: Instant;
  private kills = 0;

  constructor(
    private readonly server: KillableServer,
    private readonly scenario: Scenario,
    private readonly administrator: string,
  ) {
    this.now = asInstant(new Date(scenario.now).toISOString());
  }

  async play(): Promise<HttpCase> {
    await this.restart();
    const played = await HttpCase.start(this.scenario, this.cast);
    await this.restart();
    for (const step of this.scenario.steps) await this.step(played, step);
    return played;
  }

  get cast(): Cast {
    return { as: (person) => this.as(person), administrator: () => this.as(this.administrator) };
  }

  private async step(played: HttpCase, step: ScenarioStep): Promise<void> {
    if ('advance' in step) return this.letTimePass(step.advance);
    const request = await played.requestOf(step);
    if (!request) return;
    this.kills += 1;
    if (this.kills % 2 === 0) await this.killAfter(request);
    else await this.killDuring(request, DELAYS[Math.floor(this.kills / 2) % DELAYS.length] ?? 0);
  }

  private async killAfter(request: Request): Promise<void> {
    await request.send(await this.as(request.person));
    this.tally.answered += 1;
    await this.restart();
    await this.expectDone(request);
  }

  private async killDuring(request: Request, delay: number): Promise<void> {
    const caller = await this.as(request.person);
    const sent = request.send(caller).then(
      () => true,
      () => false,
    );
    await pause(delay);
    await this.server.kill();
    const wasAnswered = await sent;
    await this.restart();
    if (wasAnswered) {
      this.tally.answered += 1;
      return this.expectDone(request);
    }
    const again = await this.codeOf(request);
    if (again === DONE_ALREADY) this.tally.doneUnanswered += 1;
    else if (again === undefined) this.tally.repeated += 1;
    else throw new Error(`Expected the repeated request to be carried out, or to have been, but got ${again}`);
  }

  /** What was answered with yes is kept: a second request finds it done. */
  private async expectDone(request: Request): Promise<void> {
    const code = await this.codeOf(request);
    if (code !== DONE_ALREADY) throw new Error(`Expected the answered request to be kept but repeating it gave ${code ?? 'yes'}`);
  }

  private async codeOf(request: Request): Promise<string | undefined> {
    try {
      await request.send(await this.as(request.person));
      return undefined;
    } catch (error) {
      if (error instanceof ProblemError) return error.problem.code;
      throw error;
    }
  }

  /** The server is down while the time passes; what fell due meanwhile is done after its start, although it is killed once more in doing so. */
  private async letTimePass(period: string | { readonly to: string }): Promise<void> {
    const parsed = parseDeadline(typeof period === 'string' ? period : period.to);
    if (!parsed.ok) throw new Error(`Expected a period but got ${JSON.stringify(period)}`);
    await this.server.kill();
    this.now = dueAt(parsed.value, this.now, CALENDAR, 'timer').instant;
    await this.restart();
    await this.restart();
    await pause(SETTLED_MS);
  }

  private async restart(): Promise<void> {
    await this.server.kill();
    this.server.clockShift = Date.parse(this.now) - Date.now();
    await this.server.start();
  }

  private as(login: string): Promise<Caller> {
    const caller = this.callers.get(login) ?? this.signIn(login);
    this.callers.set(login, caller);
    return caller;
  }

  private async signIn(login: string): Promise<Caller> {
    const baseUrl = this.server.base;
    const { token } = await createClient({ baseUrl, fetch, newKey: randomUUID })('logIn', { body: { login, password: PASSWORD } });
    return { call: createClient({ baseUrl, token, fetch, newKey: randomUUID }) };
  }
}
