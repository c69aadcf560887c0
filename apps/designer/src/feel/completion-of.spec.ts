import { HOST_FUNCTION_NAMES } from '@liuzhuan/engine';
import type { Variable } from '../knowledge/variable';
import { completionOf } from './completion-of';
import { HOST_FUNCTION_WORDS } from './host-function-words';

const of = (name: string, part: Partial<Variable>): Variable => ({ name, from: { zh: '某步', en: 'a step' }, kind: 'any', givers: [], ...part });

describe('what the editor offers', () => {
  it('has words for every function of the office', () => {
    expect(HOST_FUNCTION_WORDS.map(({ name }) => name).sort()).toEqual([...HOST_FUNCTION_NAMES].sort());
  });

  it('offers variables, what is in them, and their values as literals', () => {
    const offered = completionOf([of('研判', { kind: 'text', values: [{ value: 'can', label: '能办' }] }), of('判定', { kind: 'context', entries: [of('理由', { kind: 'text' })] })], 'zh');
    expect(offered.slice(0, 3)).toEqual([
      { name: '研判', detail: '文字 · 某步', info: '能办（can）' },
      { name: '判定', detail: '一组值 · 某步', isList: false, entries: [{ name: '理由', detail: '文字 · 某步' }] },
      { name: '"can"', detail: '能办 · 研判' },
    ]);
    expect(offered.find(({ name }) => name === 'postIn')).toMatchObject({ type: 'function', params: [{ name: '科室' }, { name: '职务' }] });
  });
});
