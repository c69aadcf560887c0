import { inspected, type InspectionEvent, NO_INSPECTION } from './inspection-event';

let count = 0;
const event = (type: InspectionEvent['type'], sessionId: string, rest: Partial<InspectionEvent> = {}): InspectionEvent => ({
  type,
  id: rest.id ?? String((count += 1)),
  rootId: 'case',
  sessionId,
  createdAt: '2026-11-22T00:00:00.000Z',
  ...rest,
});

describe('a case through the inspection protocol', () => {
  it('becomes a tree of actors with where each stands', () => {
    const { actors } = inspected(NO_INSPECTION, [
      event('@xstate.actor', 'case', { name: 'case' }),
      event('@xstate.actor', 't1', { name: 't1', parentId: 'case', definition: '{}', snapshot: { status: 'active', value: '' } }),
      event('@xstate.event', 't1', { event: { type: 'entered.Task_A' } }),
      event('@xstate.snapshot', 't1', { snapshot: { status: 'active', value: 'Task_A' } }),
    ]);
    expect(actors.get('t1')).toEqual({ sessionId: 't1', name: 't1', parentId: 'case', definition: '{}', status: 'active', value: 'Task_A', events: 3 });
    expect(actors.get('case')?.events).toBe(1);
  });

  it('takes events that come again only once', () => {
    const again = event('@xstate.actor', 'case', { id: 'same' });
    const first = inspected(NO_INSPECTION, [again]);
    expect(inspected(first, [again])).toBe(first);
    expect(inspected(NO_INSPECTION, [again, again]).log).toHaveLength(1);
  });

  it('shows states that are more than a name as JSON', () => {
    const { actors } = inspected(NO_INSPECTION, [event('@xstate.snapshot', 'x', { snapshot: { status: 'done', value: { a: 'b' } } })]);
    expect(actors.get('x')?.value).toBe('{"a":"b"}');
  });
});
