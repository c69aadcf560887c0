import { OVERTAKEN_TEXTS } from './overtaken-texts';
import { releasedWords } from './released-words';

const version = { version: 3, deployedBy: '主要领导', note: '增加会签\n详见批示' };
const said = (note: string, drawn: boolean, locale: 'zh' | 'en') =>
  releasedWords({ ...version, note }, '11-20', drawn, (key, params) => OVERTAKEN_TEXTS[key][locale].replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place)));

describe('who released a newer version', () => {
  it.each([
    ['why, by the first line of its note', version.note, true, '第 3 版：主要领导，11-20，增加会签。它的修改若不在草稿里，照样发布会改回去。', 'Version 3: 主要领导, 11-20, 增加会签. Unless the draft has what it changed, releasing it would undo that.'],
    ['nothing of a reason without a note', '', true, '第 3 版：主要领导，11-20。它的修改若不在草稿里，照样发布会改回去。', 'Version 3: 主要领导, 11-20. Unless the draft has what it changed, releasing it would undo that.'],
    ['nothing of a reason when its note is blank', ' \n', false, '第 3 版：主要领导，11-20', 'Version 3: 主要领导, 11-20'],
    ['why, where nothing was drawn', '\n增加会签', false, '第 3 版：主要领导，11-20，增加会签', 'Version 3: 主要领导, 11-20, 增加会签'],
  ])('is said with %s', (_, note, drawn, chinese, english) => {
    expect([said(note, drawn, 'zh'), said(note, drawn, 'en')]).toEqual([chinese, english]);
  });
});
