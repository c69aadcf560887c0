import type { JsonObject } from '@liuzhuan/kernel';
import { checkForm } from './check-form';

describe('checkForm', () => {
  it.each<[string, JsonObject, string[]]>([
    ['a sound form', { type: 'textfield', key: 'a', validate: { pattern: '^x$' } }, []],
    ['an unknown type', { type: 'signature', key: 'a' }, ['form-type-unknown']],
    ['a field without key', { type: 'textfield', label: '甲' }, ['form-key-missing']],
    ['a broken pattern', { type: 'textfield', key: 'a', validate: { pattern: '(' } }, ['form-pattern-broken']],
    ['a broken condition', { type: 'textfield', key: 'a', conditional: { hide: '=a >' } }, ['form-expression-broken']],
    ['a broken computed value', { type: 'expression', key: 'a', expression: '=1 +' }, ['form-expression-broken']],
    ['a list row', { type: 'dynamiclist', path: 'a', components: [{ type: 'nope', key: 'b' }] }, ['form-type-unknown']],
    ['a group', { type: 'group', components: [{ type: 'textfield', key: 'first' }] }, ['form-key-duplicate']],
    ['a group of its own', { type: 'group', path: 'g', components: [{ type: 'textfield', key: 'first' }] }, []],
  ])('%s', (_, component, codes) => {
    const found = checkForm({ components: [{ type: 'textfield', key: 'first' }, component] }, 'approval', 'approval.form.json');
    expect(found.map(({ code }) => code)).toEqual(codes);
    for (const diagnostic of found) expect(diagnostic.location.resource).toBe('approval.form.json');
  });
});
