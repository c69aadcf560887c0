import { asInstant, type JsonObject } from '@liuzhuan/kernel';
import { type Environment, type MachineEvent, type Program, type Snapshot, openWaits, step } from '@liuzhuan/machine';

/** How a walk through everything a process can do ended. */
export interface Walk {
  readonly states: number;
  /** The first thing that is wrong; undefined when an end can be reached from every state. */
  readonly problem?: string;
}

const NOW = asInstant('2026-11-02T01:00:00.000Z');
const MOST_STATES = 3000;
const VISIBLE: JsonObject = { starter: 'p1', starterUnit: 'u1', now: '2026-11-02T09:00:00+08:00', today: '2026-11-02', instanceId: 'i1', organisation: 'o1', case: { number: '1', title: '', startedAt: NOW } };

/** What a node may take of its flows: one of an exclusive gateway, any of others. */
function optionsOf(kind: string | undefined, flows: readonly string[]): readonly (readonly string[])[] {
  if (kind === 'exclusiveGateway') return flows.map((flow) => [flow]);
  return flows.length < 2 ? [flows] : [...flows.map((flow) => [flow]), flows];
}

/** Completes every task and triggers every event, in every order and with every choice at every gateway. */
export class Walker {
  private readonly programs: ReadonlyMap<string, Program>;
  private readonly kinds = new Map<string, string>();

  constructor(programs: readonly Program[]) {
    this.programs = new Map(programs.map((program) => [`${program.id}:1`, program]));
    for (const program of programs) for (const scope of Object.values(program.scopes)) for (const [id, node] of Object.entries(scope.nodes)) this.kinds.set(id, node.kind);
  }

  walk(process: string, startNode: string | undefined, variables: JsonObject): Walk {
    const begin: MachineEvent = { type: 'start', program: `${process}:1`, variables, ...(startNode === undefined ? {} : { startNode }) };
    const followers = new Map<string, Set<string>>();
    const ended = new Set<string>();
    const first = this.after(undefined, begin);
    if (typeof first === 'string') return { states: 0, problem: first };
    const open: (readonly [key: string, snapshot: Snapshot])[] = [];
    const meet = (snapshot: Snapshot): string => {
      const key = keyOf(snapshot);
      if (followers.has(key)) return key;
      followers.set(key, new Set());
      if (snapshot.status === 'active') open.push([key, snapshot]);
      else ended.add(key);
      return key;
    };
    first.forEach(meet);
    for (let place = 0; place < open.length; place += 1) {
      const [key, snapshot] = open[place] as (typeof open)[number];
      if (followers.size > MOST_STATES) return { states: followers.size, problem: `more than ${MOST_STATES} states` };
      const next = this.allAfter(snapshot);
      if (typeof next === 'string') return { states: followers.size, problem: next };
      for (const successor of next.filter((candidate) => !isCrowded(candidate))) followers.get(key)?.add(meet(successor));
    }
    const lost = [...followers.keys()].find((key) => !canReach(key, ended, followers));
    return { states: followers.size, ...(lost === undefined ? {} : { problem: `no end can be reached from ${lost}` }) };
  }

  private allAfter(snapshot: Snapshot): Snapshot[] | string {
    const stuck = Object.values(snapshot.tokens).find((token) => token.incident);
    if (stuck?.incident) return `incident at ${stuck.at}: ${stuck.incident.code} ${JSON.stringify(stuck.incident.params)}`;
    const waits = openWaits(snapshot, this.environment(() => undefined));
    if (waits.length === 0) return `nothing to do at ${Object.values(snapshot.tokens).map(({ at }) => at).join(', ')}`;
    const all: Snapshot[] = [];
    for (const { kind, activation, node } of waits) {
      const isWork = kind === 'task' || kind === 'service';
      const next = this.after(snapshot, isWork ? { type: 'complete', activation, variables: {} } : { type: 'trigger', activation, node, payload: {} });
      if (typeof next === 'string') return next;
      all.push(...next);
    }
    return all;
  }

  /** What a step can lead to: it is done again for every choice of every gateway on its way. */
  private after(snapshot: Snapshot | undefined, event: MachineEvent): Snapshot[] | string {
    const results: Snapshot[] = [];
    const scripts: number[][] = [[]];
    for (let script = scripts.pop(); script; script = scripts.pop()) {
      const taken: number[] = [];
      const sizes: number[] = [];
      const given = script;
      const environment = this.environment((node, flows) => {
        const options = optionsOf(this.kinds.get(node), flows);
        const pick = given[taken.length] ?? 0;
        taken.push(pick);
        sizes.push(options.length);
        return options[pick];
      });
      const result = step(snapshot, event, environment);
      if (!result.ok) return `${event.type} is refused: ${result.error.message.en}`;
      results.push(result.snapshot);
      for (let place = given.length; place < taken.length; place += 1)
        for (let other = 1; other < (sizes[place] ?? 0); other += 1) scripts.push([...taken.slice(0, place), other]);
    }
    return results;
  }

  private environment(choose: NonNullable<Environment['choose']>): Environment {
    return {
      now: NOW,
      functions: {},
      constants: VISIBLE,
      choose,
      program: (ref) => {
        const program = this.programs.get(ref);
        if (!program) throw new Error(`Expected program ${ref}`);
        return program;
      },
      resolveProcess: (key) => (this.programs.has(`${key}:1`) ? `${key}:1` : undefined),
      decision: () => undefined,
    };
  }
}

/** An event that does not interrupt can happen any number of times; more than twice shows nothing new. */
function isCrowded({ tokens }: Snapshot): boolean {
  const counts = new Map<string, number>();
  for (const { scope, at, via } of Object.values(tokens)) {
    const place = `${scope} ${at} ${via}`;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts.values()].some((count) => count > 2);
}

/** Where the tokens are, whatever their numbers and whatever the variables hold. */
function keyOf({ status, tokens, scopes }: Snapshot): string {
  const pathOf = (id: string): string => {
    const scope = scopes[id];
    const holder = scope?.parent === undefined ? undefined : tokens[scope.parent];
    const members = scope?.members ? `#${scope.members.completed}/${scope.members.planned.length}` : '';
    return holder ? `${pathOf(holder.scope)}/${holder.at}${members}` : '';
  };
  return `${status} ${Object.values(tokens)
    .map((token) => `${pathOf(token.scope)}/${token.at}${token.via === undefined ? '' : `<${token.via}`}${token.incident ? '!' : ''}`)
    .sort()
    .join(' ')}`;
}

function canReach(start: string, goals: ReadonlySet<string>, followers: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const seen = new Set([start]);
  const open = [start];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (goals.has(key)) return true;
    for (const next of followers.get(key) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return false;
}
