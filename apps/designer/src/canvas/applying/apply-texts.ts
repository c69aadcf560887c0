import type { Catalogue } from '@liuzhuan/ui';

/** Putting an office step on a step that is there already. */
export const APPLY_TEXTS = {
  open: { zh: '套用到此步骤', en: 'Put on this step' },
  title: { zh: '套用“{template}”到“{step}”', en: 'Put “{template}” on “{step}”' },
  unnamed: { zh: '（未命名）', en: '(no name)' },
  stays: { zh: '名称、标识、表单、法规条款都不变，没有列出的设置都照旧。套用后可用“撤销”一次收回。', en: 'Name, id, form and clauses stay, and every setting that is not listed. One undo takes it back.' },
  newLimit: { zh: '限时由 {own} 改为 {template}（不勾选则保留原来的）', en: 'Change the limit from {own} to {template} (else it stays)' },
  changes: { zh: '将有这些变化', en: 'What would change' },
  moved: { zh: '另有 {count} 处只是图形的位置和走线', en: '{count} more are places and courses on the drawing only' },
  nothing: { zh: '此步骤已经是这样，不会有变化。', en: 'The step is like that already.' },
  reading: { zh: '正在试画……', en: 'Trying it …' },
  failed: { zh: '这份图暂时无法试画，请先处理校验结果中的错误。', en: 'It cannot be tried on this drawing: mend its errors first.' },
  thenMembers: { zh: '套用后请在“几个人办理”中写明由哪些人参加。', en: 'Then say under “How many people” who takes part.' },
  thenCopies: { zh: '套用后请在“文件与抄送”中写明抄送给谁。', en: 'Then say under “Documents and copies” who gets one.' },
  apply: { zh: '套用', en: 'Put on' },
  applied: { zh: '已套用“{template}”，可用“撤销”收回', en: '“{template}” put on; undo takes it back' },
  unfit: { zh: '此步骤不能套用', en: 'It cannot be put on this step' },
  nothingNext: { zh: '此步骤之后还没有连线：先连到下一步，再套用。', en: 'Nothing follows this step yet: connect it first.' },
  severalWays: { zh: '此步骤之后有几条线：先在它后面放一个网关来分路，再套用。', en: 'Several flows leave this step: let a gateway behind it choose the way first.' },
  hasTimer: { zh: '此步骤边上已有到期的安排：先在“逾期怎么办”中删去它，再套用。', en: 'Something happens at the limit of this step already: remove it under “When it is late” first.' },
  repeated: { zh: '此步骤已由几个人办理或重复办理：在“几个人办理”中改。', en: 'Several people do this step already, or it is repeated: change that under “How many people”.' },
} as const satisfies Catalogue;
