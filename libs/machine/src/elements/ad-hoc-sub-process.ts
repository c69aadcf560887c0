import { openScope } from '../run/scopes';
import { watchEvents } from '../run/event-sub-processes';
import type { Element } from './element';

/**
 * Ad-hoc sub-process (BPMN 2.0.2, 10.3.5 and 13.3.5): its activities without incoming flow are begun all at once, or one after the other when
 * it is sequential; with `lz:chosenBy` none is, and people choose. After each the completion condition is looked at; without one it is done when
 * all are, or when people say so.
 */
export const adHocSubProcess: Element = {
  begin: (run, token, node) => {
    const { program } = run.draft.scope(token.scope);
    const scope = openScope(run, { program, key: node.opens ?? node.id, parent: token.id, variables: {} });
    watchEvents(run, scope);
    if (node.adHoc?.chosenBy !== undefined) {
      run.draft.scopes.set(scope, { ...run.draft.scope(scope), choosing: true });
      run.effect({ type: 'choice.open', ...run.site(token), rule: node.adHoc.chosenBy });
      return { kind: 'waits' };
    }
    const { entries } = run.scopeProgramOf(scope);
    const first = node.adHoc?.sequential ? entries.slice(0, 1) : entries;
    run.draft.scopes.set(scope, { ...run.draft.scope(scope), upcoming: entries.slice(first.length) });
    for (const entry of first) run.bear(entry, { scope, sources: [] });
    return { kind: 'waits' };
  },
};
