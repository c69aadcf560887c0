import type { DecisionModel } from '@liuzhuan/feel';
import { asInstant, Defect, type Diagnostic, type Instant, type JsonObject } from '@liuzhuan/kernel';
import type { Environment, HostFunctions, MachineEvent, Program } from '@liuzhuan/machine';
import { likeJsonb } from '@liuzhuan/simulator';
import { calendarFunctions } from '@liuzhuan/worktime';
import { diagnose } from '../codes';
import { CaseRun, type KnownWait, type Thrown } from './case-run';
import { Chronicle } from './chronicle';
import { Choices } from './choices';
import type { LogEntry } from './outcome';
import type { Script } from './steps';
import { CALENDAR } from './timer-due';

/** What a simulation runs on. */
export interface WorldParts {
  readonly programs: readonly Program[];
  /** Ids of those a step may start. */
  readonly processes: readonly string[];
  readonly decisions: readonly DecisionModel[];
  readonly functions: HostFunctions;
  readonly script: Script;
}

const BEGINNING = '2026-01-05T01:00:00.000Z';

/** Why a step cannot be carried out. */
export class StepStop extends Error {
  override readonly name = 'StepStop';
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.message.en);
  }
}

/** Stops the simulation at the step it is at. */
export function stop(...given: Parameters<typeof diagnose>): StepStop {
  return new StepStop(diagnose(...given));
}

/** Cases on the pure machine, a virtual clock, and what is under way between them. */
export class World {
  now: Instant;
  readonly cases: CaseRun[] = [];
  readonly log: LogEntry[] = [];
  readonly choices = new Choices();
  readonly outbox: (Thrown & { readonly case: number })[] = [];
  readonly chronicle: Chronicle;
  readonly functions: HostFunctions;
  /** Activities that finish by themselves: none, or all but these. */
  automatic: { readonly except: ReadonlySet<string> } | undefined;
  /** One value each, for all cases. */
  dataStores: JsonObject;
  private programs: ReadonlyMap<string, Program>;

  constructor(readonly parts: WorldParts) {
    this.now = asInstant(new Date(parts.script.now ?? BEGINNING).toISOString());
    this.programs = new Map(parts.programs.map((program) => [`${program.id}:1`, program]));
    this.dataStores = (parts.script.dataStores ?? {}) as JsonObject;
    this.functions = { ...calendarFunctions(CALENDAR), ...parts.functions };
    this.chronicle = new Chronicle(
      () => this.now,
      (run, thrown) => {
        if (parts.script.deliver !== false) this.outbox.push({ ...thrown, case: run.number });
      },
      (name, value) => void (this.dataStores = { ...this.dataStores, [name]: value }),
    );
  }

  get environment(): Environment {
    return {
      now: this.now,
      functions: this.functions,
      constants: (this.parts.script.constants ?? {}) as JsonObject,
      dataStores: this.dataStores,
      ...(this.parts.script.moveLimit === undefined ? {} : { moveLimit: this.parts.script.moveLimit }),
      choose: (node, _flows, scope) => this.choices.take(node, scope),
      program: (ref) => {
        const program = this.programs.get(ref);
        if (!program) throw new Defect(`Expected program ${ref} but the file has none`);
        return program;
      },
      resolveProcess: (key) => (this.programs.has(`${key}:1`) ? `${key}:1` : undefined),
      decision: (_program, id) => this.parts.decisions.find((model) => model.decisions.some((decision) => decision.id === id)),
    };
  }

  /** Starts a case of a process. */
  begin(process: string, startNode: string | undefined, variables: JsonObject): void {
    const run = new CaseRun(this.cases.length + 1, process, () => this.environment, this.chronicle);
    this.cases.push(run);
    this.send(run, { type: 'start', program: `${process}:1`, variables, ...(startNode === undefined ? {} : { startNode }) });
  }

  /** One step that must be accepted. */
  send(run: CaseRun, event: MachineEvent): void {
    this.choices.begin();
    const refused = run.send(event);
    if (refused) throw stop('step-refused', {}, { reason: refused.message.en, reasonZh: refused.message.zh, rejection: refused.code });
  }

  /** Programs and cases as a server finds them when it is started again: read back, equal, but not the same objects. */
  reload(): void {
    this.programs = new Map([...this.programs].map(([ref, program]) => [ref, likeJsonb(program)]));
    this.dataStores = likeJsonb(this.dataStores);
    for (const run of this.cases) run.reload();
  }

  run(number: number): CaseRun {
    const run = this.cases[number - 1];
    if (!run) throw stop('not-waiting', {}, { at: `case ${number}`, waiting: this.cases.map((known) => `case ${known.number}`).join(', ') });
    return run;
  }

  /** Everything any case waits for, by case and age. */
  waits(): KnownWait[] {
    return this.cases.flatMap((run) => run.waits());
  }
}
