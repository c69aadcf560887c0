interface Choice {
  readonly flows: readonly string[];
  readonly scope: string | undefined;
  readonly always: boolean;
}

/** Answers in one step of the machine after which a loop of gateways counts as endless and its conditions decide again. */
const LIMIT = 1_000;

/** What elements have been told to take: those of the next time in order, else the one for every time. */
export class Choices {
  private readonly byElement = new Map<string, Choice[]>();
  private taken = 0;

  /** A new step of the machine begins. */
  begin(): void {
    this.taken = 0;
  }

  add(element: string, flows: readonly string[], scope: string | undefined, always: boolean): void {
    const known = this.byElement.get(element) ?? [];
    const kept = always ? known.filter((choice) => !choice.always || choice.scope !== scope) : known;
    this.byElement.set(element, [...kept, { flows, scope, always }]);
  }

  /** The flows an element takes now; undefined = its conditions decide. */
  take(element: string, scope: string): readonly string[] | undefined {
    const known = this.byElement.get(element);
    const fitting = known?.filter((choice) => choice.scope === undefined || choice.scope === scope) ?? [];
    const choice = fitting.find((candidate) => !candidate.always) ?? fitting.at(-1);
    if (!known || !choice || this.taken >= LIMIT) return undefined;
    this.taken += 1;
    if (!choice.always) known.splice(known.indexOf(choice), 1);
    return choice.flows;
  }
}
