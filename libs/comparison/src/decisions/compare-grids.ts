import type { BilingualText } from '@liuzhuan/kernel';
import { tightened } from '../aspects/sentences';
import type { Change, ChangeKind } from '../change';
import { movedMembers } from '../things/moved-members';
import { alike, filled, quoted, shortened } from '../words/texts';
import { orderMatters } from './hit-policies';
import { type PairedColumn, pairColumns } from './pair-columns';
import { type PairedRow, pairRows } from './pair-rows';
import type { Column, Grid, Row } from './read-grid';

/** Where the table stands. */
export interface GridPlace {
  readonly file: string;
  readonly group: string;
  /** `决策表“审批权限”`. */
  readonly subject: BilingualText;
}

const KIND_WORDS: Readonly<Record<Column['kind'], BilingualText>> = { input: { zh: '输入', en: 'input' }, output: { zh: '输出', en: 'output' }, annotation: { zh: '批注', en: 'annotation' } };
const FIELD_WORDS: Readonly<Record<string, BilingualText>> = {
  label: { zh: '列名', en: 'label' },
  name: { zh: '结果名', en: 'name' },
  typeRef: { zh: '类型', en: 'type' },
  inputExpression: { zh: '表达式', en: 'expression' },
  'inputExpression/typeRef': { zh: '类型', en: 'type' },
  inputValues: { zh: '可取的值', en: 'allowed values' },
  outputValues: { zh: '可取的值', en: 'allowed values' },
  defaultOutputEntry: { zh: '无行命中时的值', en: 'value when no row matches' },
  description: { zh: '说明', en: 'description' },
  'lz:clauses': { zh: '法规条款', en: 'clauses' },
};
const ANY = /^-?$/;

/** What differs between the rows and columns of two versions of a decision table. */
export function compareGrids(place: GridPlace, before: Grid, after: Grid): readonly Change[] {
  const columns = pairColumns(before.columns, after.columns);
  const rows = pairRows(before.rows, after.rows, columns);
  return [...columns.flatMap((pair) => columnChanges(place, pair)), ...rows.flatMap((pair) => rowChanges(place, pair, columns)), ...orderChanges(place, rows, after)];
}

function columnChanges(place: GridPlace, { before, after }: PairedColumn): readonly Change[] {
  const column = after ?? before;
  if (!column) return [];
  const part = columnName(column);
  if (!before || !after) return [change(place, after ? 'added' : 'removed', 'decision', part, { sentence: after ? { zh: '{subject}增加{part}列', en: '{subject}: {part} added' } : { zh: '{subject}去掉{part}列', en: '{subject}: {part} removed' } })];
  return fieldChanges(place, 'decision', part, before.fields, after.fields, column.kind !== 'annotation');
}

function rowChanges(place: GridPlace, { before, after, beforeAt, afterAt }: PairedRow, columns: readonly PairedColumn[]): readonly Change[] {
  if (!before || !after) {
    const row = after ?? before;
    const at = (after ? afterAt : beforeAt) + 1;
    const part = rowName(at);
    const content = row ? alike(rowWords(row, columns.flatMap((pair) => (after ? pair.after : pair.before) ?? []))) : alike('');
    const sentence = after ? { zh: '{subject}增加第 {row} 行：{content}', en: '{subject}: row {row} added: {content}' } : { zh: '{subject}删除原第 {row} 行：{content}', en: '{subject}: former row {row} removed: {content}' };
    return [change(place, after ? 'added' : 'removed', 'rule', part, { sentence, places: { row: alike(String(at)), content }, ...(after ? { after: content } : { before: content }) })];
  }
  const part = rowName(afterAt + 1);
  const cells = columns.flatMap(({ before: was, after: is, beforeAt: from, afterAt: to }) => {
    if (!was || !is) return [];
    const [then, now] = [before.cells[from] ?? '', after.cells[to] ?? ''];
    if (cellSame(then, now)) return [];
    const name = columnName(is);
    const cell = { zh: `${part.zh}的${name.zh}`, en: `${part.en}, ${name.en}` };
    return [change(place, 'changed', 'rule', cell, { sentence: { zh: '{subject}{part}由 {before} 改为 {after}', en: '{subject}: {part} changed from {before} to {after}' }, before: cellWords(then), after: cellWords(now), affectsRun: is.kind !== 'annotation' })];
  });
  return [...cells, ...fieldChanges(place, 'rule', part, before.fields, after.fields, false)];
}

/** Rows that stand before or after others than they did. */
function orderChanges(place: GridPlace, rows: readonly PairedRow[], { hitPolicy }: Grid): readonly Change[] {
  const pairs = rows.filter(({ before, after }) => before && after).sort((a, b) => a.beforeAt - b.beforeAt);
  return movedMembers(pairs.map(({ afterAt }) => afterAt)).flatMap((at) => {
    const pair = pairs[at];
    if (!pair) return [];
    const [from, to] = [pair.beforeAt + 1, pair.afterAt + 1].map((number) => alike(String(number)));
    return [change(place, 'moved', 'rule', rowName(pair.afterAt + 1), { sentence: { zh: '{subject}原第 {from} 行移到第 {to} 行', en: '{subject}: row {from} moved to {to}' }, places: { from: from ?? alike(''), to: to ?? alike('') }, before: from, after: to, affectsRun: orderMatters(hitPolicy) })];
  });
}

function fieldChanges(place: GridPlace, what: 'decision' | 'rule', part: BilingualText, before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>, affectsRun: boolean): readonly Change[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [was, is] = [before.get(name) ?? '', after.get(name) ?? ''];
    if (was.trim() === is.trim()) return [];
    const label = FIELD_WORDS[name] ?? alike(name);
    const full = { zh: `${part.zh}的${label.zh}`, en: `${part.en}, ${label.en}` };
    return [change(place, 'changed', name === 'lz:clauses' ? 'clauses' : what, full, { sentence: { zh: '{subject}{part}由 {before} 改为 {after}', en: '{subject}: {part} changed from {before} to {after}' }, before: said(was), after: said(is), affectsRun: affectsRun && name !== 'label' && name !== 'description' })];
  });
}

interface Wording {
  readonly sentence: BilingualText;
  readonly places?: Readonly<Record<string, BilingualText>>;
  readonly before?: BilingualText;
  readonly after?: BilingualText;
  readonly affectsRun?: boolean;
}

function change({ file, group, subject }: GridPlace, kind: ChangeKind, what: Change['what'], part: BilingualText, { sentence, places, before, after, affectsRun = true }: Wording): Change {
  const words = tightened(filled(sentence, { subject, part, ...(before ? { before } : {}), ...(after ? { after } : {}), ...places }));
  return { kind, what, file, elements: [], group, subject, part, ...(before ? { before } : {}), ...(after ? { after } : {}), words, affectsRun };
}

const rowName = (number: number): BilingualText => ({ zh: `第 ${number} 行`, en: `row ${number}` });
const said = (value: string): BilingualText => (value.trim() === '' ? { zh: '（空）', en: '(empty)' } : alike(value.trim()));
const cellSame = (some: string, other: string): boolean => some.trim() === other.trim() || (ANY.test(some.trim()) && ANY.test(other.trim()));
const cellWords = (cell: string): BilingualText => (ANY.test(cell.trim()) ? { zh: '（任意）', en: '(any)' } : alike(cell.trim()));

function columnName({ kind, label }: Column): BilingualText {
  const name = quoted(label);
  return { zh: `${KIND_WORDS[kind].zh}${name.zh}`, en: `${KIND_WORDS[kind].en} ${name.en}` };
}

/** `文种 "请示"，紧急 （任意） → 签发人 "主要领导"`. */
function rowWords(row: Row, columns: readonly Column[]): string {
  const cells = (kind: Column['kind']) => columns.flatMap((column, at) => (column.kind === kind ? [`${column.label} ${shortened(ANY.test((row.cells[at] ?? '').trim()) ? '-' : (row.cells[at] ?? ''))}`] : []));
  return `${cells('input').join('，')} → ${cells('output').join('，')}`;
}
