import { enterScope, openScope } from '../run/scopes';
import type { Element } from './element';

/** Embedded sub-process (BPMN 2.0.2, 10.3.5 and 13.3.4): a scope of its own that sees the variables around it; done when no token is left in it. */
export const subProcess: Element = {
  begin: (run, token, node) => {
    const { program } = run.draft.scope(token.scope);
    enterScope(run, openScope(run, { program, key: node.opens ?? node.id, parent: token.id, variables: {} }));
    return { kind: 'waits' };
  },
};
