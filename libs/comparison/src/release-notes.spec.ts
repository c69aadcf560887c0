import { compareResources } from './compare-resources';
import { releaseNotes } from './release-notes';
import { office } from './testing/drawn';

it('groups the changes under short headings', () => {
  const changes = compareResources([office()], [office(['outcome = "stop"', 'outcome = "no"'], ['<lz:due within="3 working days"/><lz:form', '<lz:due within="2 working days"/><lz:form'], ['<endEvent', '<sequenceFlow id="F9" sourceRef="Check" targetRef="End"/><endEvent'])]);
  expect(releaseNotes(changes, 'zh')).toBe(['环节与走向：', '· 新增走向：“核稿”→“办结”。', '· “送审?”走向“办结”的条件由 outcome = "stop" 改为 outcome = "no"。', '环节的设置：', '· “拟稿”的限时由 3 个工作日 改为 2 个工作日。'].join('\n'));
  expect(releaseNotes(changes, 'en')).toContain('- “拟稿”: time limit changed from 3 working days to 2 working days.');
});

it('says so when nothing differs', () => {
  expect(releaseNotes([], 'zh')).toBe('没有差别。');
});

it('counts flows that come and go in numbers', () => {
  const many = Array.from({ length: 9 }, (_, at) => `<sequenceFlow id="N${at}" sourceRef="Draft" targetRef="End"/>`).join('');
  const notes = releaseNotes(compareResources([office()], [office(['<endEvent', `${many}<endEvent`])]), 'zh');
  expect(notes).toBe(['环节与走向：', '· 新增 9 条走向。'].join('\n'));
});
