import { rejectionsOf, type RejectionTable } from '@liuzhuan/kernel';

/** What the store refuses. */
export const STORAGE_REJECTIONS = {
  'text-not-storable': {
    status: 400,
    message: { zh: '内容中有无法保存的字符（空字符或残缺的字符）', en: 'The content has characters that cannot be kept (NUL or half a character)' },
    cure: { zh: '请删去看不见的字符后再提交', en: 'Remove the invisible characters and send it again' },
  },
  'text-too-long': {
    status: 422,
    message: { zh: '用来查找的文字（如消息的关联键、文号系列）太长', en: 'A text by which something is looked up (such as the key of a message or a series of numbers) is too long' },
    cure: { zh: '请缩短到 500 字以内后再提交', en: 'Shorten it to 500 characters and send it again' },
  },
  'document-locked': {
    status: 409,
    message: { zh: '文稿已于 {at} 锁定，不能再改', en: 'The document was locked at {at} and can no longer be changed' },
    cure: { zh: '如需修改，请先按流程退回', en: 'Return the case first if it has to be changed' },
  },
  'document-unknown': {
    status: 404,
    message: { zh: '找不到文稿 {document}', en: 'There is no document {document}' },
    cure: { zh: '请刷新后再试', en: 'Reload and try again' },
  },
  'draft-changed': {
    status: 409,
    message: { zh: '草稿已由 {by} 于 {at} 改动', en: 'The draft was changed by {by} at {at}' },
    cure: { zh: '请先载入新的草稿，再改', en: 'Load the newer draft first' },
  },
  'number-unknown': {
    status: 404,
    message: { zh: '{series} 没有第 {sequence} 号，或已作废', en: '{series} has no number {sequence} in force' },
    cure: { zh: '请核对台账', en: 'Check the ledger' },
  },
} as const satisfies RejectionTable;

export const reject = rejectionsOf(STORAGE_REJECTIONS);
