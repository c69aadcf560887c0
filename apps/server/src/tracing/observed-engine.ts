import { type Actor, COMMANDS, type CommandName, type CommandOptions, type Engine, type Outcome } from '@liuzhuan/engine';
import type { Span } from '@opentelemetry/api';
import { inSpan } from './in-span';
import type { Telemetry } from './telemetry';

type Run = (actor: Actor, input: unknown, options?: CommandOptions) => Promise<Outcome<unknown>>;
type Result = 'done' | 'nothing' | 'refused' | 'failed';

/** The engine with every command timed, logged with the ids of its case and task, and traced. */
export function observedEngine(engine: Engine, telemetry: Telemetry): Engine {
  const commands = Object.fromEntries(
    (Object.keys(COMMANDS) as CommandName[]).map((name) => [name, (actor: Actor, input: unknown, options?: CommandOptions) => watch(telemetry, name, engine[name] as Run, actor, input, options)]),
  );
  return { ...engine, ...commands };
}

async function watch(telemetry: Telemetry, command: CommandName, run: Run, actor: Actor, input: unknown, options?: CommandOptions): Promise<Outcome<unknown>> {
  const begun = performance.now();
  const attributes = { 'liuzhuan.command': command, 'liuzhuan.organisation': actor.organisation };
  return inSpan(telemetry.tracer, `command ${command}`, { attributes }, async (span) => {
    try {
      const outcome = await run(actor, input, options);
      conclude(telemetry, { command, actor, input, begun, span }, resultOf(outcome), outcome);
      return outcome;
    } catch (error) {
      conclude(telemetry, { command, actor, input, begun, span }, 'failed');
      throw error;
    }
  });
}

interface Watched {
  readonly command: CommandName;
  readonly actor: Actor;
  readonly input: unknown;
  readonly begun: number;
  readonly span: Span | undefined;
}

function conclude({ metrics, log }: Telemetry, { command, actor, input, begun, span }: Watched, result: Result, outcome?: Outcome<unknown>): void {
  const seconds = (performance.now() - begun) / 1000;
  metrics.commands.observe({ command, outcome: result }, seconds);
  if (result === 'done') metrics.steps.inc();
  const { task, instance, job } = input as { readonly task?: string; readonly instance?: string; readonly job?: string };
  const changed = outcome?.ok ? outcome.changes?.instance.id : undefined;
  const ids = { case: changed ?? instance, task, job, code: outcome && !outcome.ok ? outcome.rejection.code : undefined };
  const fields = { command, outcome: result, ...ids, organisation: actor.organisation, durationMs: Math.round(seconds * 10_000) / 10 };
  log.event(result === 'failed' ? 'error' : 'info', 'command', fields);
  for (const [name, value] of Object.entries({ outcome: result, ...ids })) if (value !== undefined) span?.setAttribute(`liuzhuan.${name}`, value);
}

function resultOf(outcome: Outcome<unknown>): Result {
  if (!outcome.ok) return 'refused';
  return outcome.changes ? 'done' : 'nothing';
}
