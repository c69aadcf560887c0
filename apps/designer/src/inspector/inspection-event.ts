/** An event of XState's inspection protocol as `@statelyai/inspect` writes it on a wire. */
export interface InspectionEvent {
  readonly type: '@xstate.actor' | '@xstate.event' | '@xstate.snapshot';
  readonly id: string;
  readonly rootId: string;
  /** The actor it is about. */
  readonly sessionId: string;
  readonly createdAt: string;
  /** Actors: name, parent, and the machine's configuration as JSON text. */
  readonly name?: string;
  readonly parentId?: string;
  readonly definition?: string;
  readonly event?: { readonly type: string };
  readonly sourceId?: string;
  readonly snapshot?: { readonly status: string; readonly value?: unknown };
}

/** An actor as the events so far tell it. */
export interface InspectedActor {
  readonly sessionId: string;
  readonly name: string;
  readonly parentId?: string;
  readonly definition?: string;
  readonly status: string;
  /** Where it stands: a state's name. */
  readonly value: string;
  readonly events: number;
}

export interface Inspection {
  readonly actors: ReadonlyMap<string, InspectedActor>;
  /** In order of arrival. */
  readonly log: readonly InspectionEvent[];
}

export const NO_INSPECTION: Inspection = { actors: new Map(), log: [] };

const textOf = (value: unknown) => (typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value));

function updated(actor: InspectedActor | undefined, event: InspectionEvent): InspectedActor {
  const before = actor ?? { sessionId: event.sessionId, name: event.sessionId, status: 'active', value: '', events: 0 };
  return {
    ...before,
    name: event.name ?? before.name,
    parentId: event.parentId ?? before.parentId,
    definition: event.definition ?? before.definition,
    status: event.snapshot?.status ?? before.status,
    value: event.snapshot === undefined ? before.value : textOf(event.snapshot.value),
    events: before.events + 1,
  };
}

/** What is known after further events. An event that was seen (a stream that began anew) changes nothing. */
export function inspected(before: Inspection, events: readonly InspectionEvent[]): Inspection {
  const known = new Set(before.log.map(({ id }) => id));
  const news = events.filter(({ id }) => !known.has(id) && known.add(id));
  if (news.length === 0) return before;
  const actors = new Map(before.actors);
  for (const event of news) actors.set(event.sessionId, updated(actors.get(event.sessionId), event));
  return { actors, log: [...before.log, ...news] };
}
