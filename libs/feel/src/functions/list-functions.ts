import { callByPosition } from './bind-arguments';
import { warn } from '../expression/frame';
import { FeelCallable } from '../values/feel-callable';
import { isList } from '../values/kind-of';
import type { FeelValue } from '../values/feel-value';
import type { BuiltinTable } from './builtin-table';

/** List functions that take a function, which feelin wants to be its own. */
export const LIST_FUNCTIONS: BuiltinTable = {
  sort: {
    parameters: ['list', 'precedes'],
    body: ([list, precedes], run, at) => {
      const before = precedes instanceof FeelCallable ? precedes : null;
      if (!isList(list) || !before) {
        warn(run, 'feel-wrong-arguments', at, { name: 'sort', reason: 'sort(list, function(x, y) …)' });
        return null;
      }
      const comes = (a: FeelValue, b: FeelValue) => callByPosition(before, [a, b], run, at) === true;
      return [...list].sort((a, b) => (comes(a, b) ? -1 : comes(b, a) ? 1 : 0));
    },
  },
  'list replace': {
    parameters: ['list', 'position', 'newItem', 'match'],
    body: ([list, position, newItem, match], run, at) => {
      const which = position ?? match;
      if (!isList(list) || newItem === undefined) return refuse();
      if (which instanceof FeelCallable) {
        const outcomes = list.map((member) => callByPosition(which, [member, newItem], run, at));
        return outcomes.every((outcome) => typeof outcome === 'boolean') ? list.map((member, index) => (outcomes[index] ? newItem : member)) : refuse();
      }
      if (typeof which !== 'number' || which === 0 || Math.abs(which) > list.length) return refuse();
      return list.with(which > 0 ? Math.trunc(which) - 1 : Math.trunc(which), newItem);

      function refuse(): null {
        warn(run, 'feel-wrong-arguments', at, { name: 'list replace', reason: 'list replace(list, position | function(item, newItem) …, newItem)' });
        return null;
      }
    },
  },
};
