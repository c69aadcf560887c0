/** One transition of a machine in words. */
export interface MachineTransition {
  /** The event's name; undefined: at once. */
  readonly event?: string;
  readonly target?: string;
  readonly guard?: string;
  readonly description?: string;
  readonly actions: readonly string[];
}

export interface MachineState {
  readonly name: string;
  /** Id of the drawing's node. */
  readonly node?: string;
  readonly kind?: string;
  readonly final: boolean;
  readonly entry: readonly string[];
  readonly exit: readonly string[];
  readonly transitions: readonly MachineTransition[];
}

/** A machine of one scope as a list. */
export interface MachineView {
  readonly id: string;
  readonly description: string;
  readonly states: readonly MachineState[];
}

type Loose = Readonly<Record<string, unknown>>;
const objectOf = (value: unknown): Loose => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {});
const listOf = (value: unknown): readonly unknown[] => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);
const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function actionsOf(value: unknown): readonly string[] {
  return listOf(value).map((action) => {
    const { type, params } = objectOf(action);
    const shown = Object.values(objectOf(params)).filter((param) => typeof param === 'string');
    return typeof action === 'string' ? action : `${String(type)}(${shown.join(', ')})`;
  });
}

function transitionsOf(value: unknown, event?: string): readonly MachineTransition[] {
  return listOf(value).map((transition) => {
    const { target, guard, actions, description } = objectOf(transition);
    const params = objectOf(objectOf(guard)['params']);
    return {
      event,
      target: typeof transition === 'string' ? transition : textOf(target),
      guard: textOf(params['feel']) ?? textOf(objectOf(guard)['type']) ?? textOf(guard),
      description: textOf(description),
      actions: actionsOf(actions),
    };
  });
}

/** An XState configuration of a flat machine as a list of states with their transitions. Unknown parts are left out, never a failure. */
export function readMachine(config: unknown): MachineView {
  const { id, description, states } = objectOf(config);
  return {
    id: String(id ?? ''),
    description: textOf(description) ?? '',
    states: Object.entries(objectOf(states)).map(([name, value]) => {
      const state = objectOf(value);
      const meta = objectOf(state['meta']);
      return {
        name,
        node: textOf(meta['node']),
        kind: textOf(meta['kind']),
        final: state['type'] === 'final',
        entry: actionsOf(state['entry']),
        exit: actionsOf(state['exit']),
        transitions: [...transitionsOf(state['always']), ...Object.entries(objectOf(state['on'])).flatMap(([event, transition]) => transitionsOf(transition, event))],
      };
    }),
  };
}
