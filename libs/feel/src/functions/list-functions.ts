import { callByPosition } from './bind-arguments';
import { warn } from '../expression/frame';
import { FeelCallable } from '../values/feel-callable';
import { isList } from '../values/kind-of';
import type { FeelValue } from '../values/feel-value';
import { equals } from '../values/equality';
import type { BuiltinTable } from './builtin-table';
import { functionOf } from './function-of';

type List = readonly FeelValue[];

/** Place of a 1-based position, negative = from the end; undefined when outside. */
function placeOf(list: List, position: number): number | undefined {
  const whole = Math.trunc(position);
  const place = whole > 0 ? whole - 1 : list.length + whole;
  return whole !== 0 && place >= 0 && place < list.length ? place : undefined;
}

/** List functions (DMN 1.5, 10.3.4.4) which feelin has otherwise, or for which it wants functions of its own. */
export const LIST_FUNCTIONS: BuiltinTable = {
  'list contains': functionOf('list contains', { list: 'list', element: 'any' }, (list: List, element: FeelValue) => list.some((member) => equals(member, element) === true)),
  'index of': functionOf('index of', { list: 'list', match: 'any' }, (list: List, match: FeelValue) =>
    list.flatMap((member, index) => (equals(member, match) === true ? [index + 1] : [])),
  ),
  sublist: functionOf('sublist', { list: 'list', 'start position': 'number', length: 'number?' }, (list: List, start: number, length: number | undefined) => {
    const first = placeOf(list, start);
    if (first === undefined || (length !== undefined && (length < 1 || first + Math.trunc(length) > list.length))) return undefined;
    return list.slice(first, length === undefined ? undefined : first + Math.trunc(length));
  }),
  'insert before': functionOf('insert before', { list: 'list', position: 'number', newItem: 'any' }, (list: List, position: number, item: FeelValue) => {
    const place = placeOf(list, position) ?? (position === list.length + 1 ? list.length : undefined);
    return place === undefined ? undefined : list.toSpliced(place, 0, item);
  }),
  remove: functionOf('remove', { list: 'list', position: 'number' }, (list: List, position: number) => {
    const place = placeOf(list, position);
    return place === undefined ? undefined : list.toSpliced(place, 1);
  }),
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
