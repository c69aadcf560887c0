import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Scenario } from '@liuzhuan/simulator';
import { PASSWORD } from '../postgres/seeded-database';
import { processFolders, readScenarios } from '../workflows/read-workflows';
import type { Remembered } from './compare';
import type { Ledger } from './ledger';
import { MATTER_FLOW } from './matter';
import { workOutside } from './outside-worker';
import { type CallerSettings, type PersistentCaller, signIn } from './persistent-caller';
import { type Crowd, type PlayedCase, playMatter, playScenario } from './played-case';
import { type Random, randomFrom } from './random';

/** Scenarios of real flows that need no days to pass and take the same way however many cases there are (a meeting of 常务会议 takes 15 topics). */
const FLOWS: readonly (readonly [organisation: string, process: string, scenario: string])[] = [
  ['dz', 'dz-no-escalation', 'final-no'],
  ['dz', 'dz-no-escalation', 'return-to-form'],
  ['dz', 'dz-first-inquiry', 'joint'],
  ['jyg', 'jyg-dispatch-issuing', 'issued'],
  ['jyg', 'jyg-signing', 'joint-party'],
  ['jyg', 'jyg-topic-preparation', 'legality'],
  ['jyg', 'jyg-topic-preparation', 'coordinated'],
  ['jyg', 'jyg-outgoing-document', 'route-c-office'],
];
/** Of ten cases, so many are of the small process. */
const MATTERS_IN_TEN = 6;
const WORKERS = 3;
/** Outside workers finish what they have in hand, for so long at most. */
const WORKERS_END_MS = 30_000;

type Play = (random: Random) => Promise<PlayedCase>;

/** A node as it is seen from outside. */
export interface Address {
  readonly base: string;
  readonly isReady: () => boolean;
}

/** Officers, administrators and other programs: everything that is not the server, none of which ever dies. */
export class OutsideWorld {
  private readonly callers = new Map<string, Promise<PersistentCaller>>();
  private readonly played: PlayedCase[] = [];
  private readonly peaceful = new Map<string, string>();
  private readonly running: Promise<void>[] = [];
  private readonly crowd: Crowd;
  private readonly flows: readonly { readonly organisation: string; readonly scenario: Scenario }[];
  private ending = false;
  private workersStop = false;
  private givenUp = false;
  private turn = 0;

  constructor(
    private readonly addresses: readonly Address[],
    private readonly ledger: Ledger,
    private readonly settings: { readonly seed: number; readonly atOnce: number; readonly log: (line: string) => void },
  ) {
    this.crowd = { as: (login) => this.as(login), givenUp: () => this.givenUp };
    this.flows = FLOWS.slice(0, settings.atOnce).map(([organisation, process, name]) => ({ organisation, scenario: scenarioOf(organisation, process, name) }));
  }

  get remembered(): Remembered {
    return { acknowledged: this.ledger.entries, played: this.played, peaceful: this.peaceful };
  }

  /** Deploys the small process and plays one case of every kind. Workers begin here and go on until the end. */
  async playInPeace(): Promise<void> {
    await (await this.as('dz-admin')).call('deploy', { body: { resources: [MATTER_FLOW], note: '故障试验' } });
    for (let n = 0; n < WORKERS; n += 1) this.watch(workOutside(this.crowd, `worker-${n}`, randomFrom(this.settings.seed + n), () => this.workersStop || this.givenUp));
    for (const play of [this.matter, ...this.flows.map((flow) => this.flow(flow))]) {
      const { kind, instance } = await play(randomFrom(1));
      this.peaceful.set(kind, instance);
    }
  }

  /** From now on so many cases are driven at any time; as soon as one has ended, the next begins. */
  begin(): void {
    for (let n = 0; n < this.settings.atOnce; n += 1) this.watch(this.driveCases(randomFrom(this.settings.seed * 1_000 + n)));
  }

  /** No new cases; those that are open are driven to their ends. Given up when nothing has been acknowledged for so long. */
  async end(stillness: number): Promise<void> {
    this.ending = true;
    const done = Promise.all(this.running).then(() => true);
    const drivers = this.running.slice(WORKERS);
    for (let [count, since] = [this.ledger.entries.length, Date.now()]; ; ) {
      const isOver = await Promise.race([Promise.all(drivers).then(() => true), pause(1_000).then(() => false)]);
      if (isOver) break;
      if (this.ledger.entries.length > count) [count, since] = [this.ledger.entries.length, Date.now()];
      if (Date.now() - since > stillness) {
        this.settings.log('nothing moves any more');
        this.givenUp = true;
        break;
      }
    }
    this.workersStop = true;
    const longest = new AbortController();
    await Promise.race([done, pause(WORKERS_END_MS, undefined, { signal: longest.signal }).catch(() => undefined)]);
    longest.abort();
  }

  private async driveCases(random: Random): Promise<void> {
    while (!this.ending) {
      const flow = this.flows[Math.floor(random() * this.flows.length)];
      const play = random() * 10 < MATTERS_IN_TEN || !flow ? this.matter : this.flow(flow);
      this.played.push(await play(random));
    }
  }

  private readonly matter: Play = (random) => playMatter(this.crowd, random);
  private flow({ organisation, scenario }: { readonly organisation: string; readonly scenario: Scenario }): Play {
    return () => playScenario(this.crowd, organisation, scenario);
  }

  /** What fails here is not the server's fault, or it is a finding: the case stays where it is, and is found stuck. */
  private watch(work: Promise<void>): void {
    this.running.push(work.catch((error: unknown) => this.settings.log(`somebody outside gave up: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)));
  }

  private as(login: string): Promise<PersistentCaller> {
    const settings: CallerSettings = { bases: { next: () => this.nextBase() }, ledger: this.ledger, key: randomUUID, givenUp: () => this.givenUp };
    const caller = this.callers.get(login) ?? signIn(settings, login, PASSWORD);
    this.callers.set(login, caller);
    return caller;
  }

  /** The next node that serves, as a load balancer finds it; without any, one that does not. */
  private nextBase(): string {
    this.turn += 1;
    const ready = this.addresses.filter((address) => address.isReady());
    const from = ready.length > 0 ? ready : this.addresses;
    return from[this.turn % from.length]?.base ?? '';
  }
}

function scenarioOf(organisation: string, process: string, name: string): Scenario {
  const folder = processFolders(organisation).find((candidate) => candidate.process === process);
  const file = folder && readScenarios(folder).find((candidate) => candidate.name === name);
  if (!file) throw new Error(`Expected scenario ${name} of ${process} but there is none`);
  return file.scenario;
}
