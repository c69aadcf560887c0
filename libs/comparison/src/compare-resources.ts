import type { BilingualText } from '@liuzhuan/kernel';
import type { Change } from './change';
import type { ComparedFile } from './compared-file';
import { compareDecisions } from './decisions/compare-decisions';
import { compareDrawings, type Names } from './drawing/compare-drawings';
import { compareForms } from './forms/compare-forms';
import { type FilePair, matchFiles } from './match-files';
import { namesOf } from './names-of';
import { usersOf } from './users-of';
import { readTree } from './xml/read-tree';

/**
 * What differs between two versions of a process: its drawings, decisions and forms, in the order in which a reader meets them.
 * Files are matched by name, then by what is in them. Order of XML, prefixes, formatting and ids of the drawing are no difference.
 */
export function compareResources(before: readonly ComparedFile[], after: readonly ComparedFile[]): readonly Change[] {
  const names: readonly [Names, Names] = [namesOf(before), namesOf(after)];
  return matchFiles(before, after).flatMap((pair) => {
    const { before: was, after: is } = pair;
    if (!was || !is) return [fileChange(pair)];
    const renamed = was.name === is.name ? [] : [fileChange(pair)];
    if (was.content === is.content) return renamed;
    const changes = compareContents(was, is, names);
    const elements = is.kind === 'bpmn' ? [] : usersOf(was, is, before, after);
    return [...renamed, ...changes.map((change) => (change.elements.length === 0 && elements.length > 0 ? { ...change, elements } : change))];
  });
}

function compareContents(was: ComparedFile, is: ComparedFile, names: readonly [Names, Names]): readonly Change[] {
  if (is.kind === 'form') return compareForms(is.name, was.content, is.content) ?? [unreadable(is)];
  const [before, after] = [readTree(was.content), readTree(is.content)];
  if (!before || !after) return [unreadable(is)];
  return is.kind === 'dmn' ? compareDecisions(is.name, before, after) : compareDrawings(is.name, [before, after], names);
}

const KIND_WORDS: Readonly<Record<ComparedFile['kind'], BilingualText>> = { bpmn: { zh: '流程图', en: 'drawing' }, dmn: { zh: '决策文件', en: 'decision file' }, form: { zh: '表单', en: 'form' } };

function fileChange({ before, after }: FilePair): Change {
  const file = after ?? before;
  const [was, is] = [before, after].map((one) => (one ? { zh: `“${one.name}”`, en: `“${one.name}”` } : undefined));
  const word = KIND_WORDS[file?.kind ?? 'bpmn'];
  const title = file ? (namesOf([file]).title(file) ?? file.name) : '';
  const subject = { zh: `${word.zh}“${title}”`, en: `${word.en} “${title}”` };
  const kind = before ? (after ? 'changed' : 'removed') : 'added';
  const words = { added: { zh: `新增${subject.zh}`, en: `new ${subject.en}` }, removed: { zh: `删除${subject.zh}`, en: `${subject.en} removed` }, changed: { zh: `${subject.zh}的文件由${was?.zh ?? ''}改名为${is?.zh ?? ''}`, en: `${subject.en}: file ${was?.en ?? ''} renamed ${is?.en ?? ''}` } };
  return { kind, what: 'file', file: file?.name ?? '', elements: [], group: `${file?.name ?? ''} file`, subject, part: { zh: '文件', en: 'file' }, ...(was ? { before: was } : {}), ...(is ? { after: is } : {}), words: words[kind], affectsRun: kind !== 'changed' };
}

/** Something nobody can read differs in any case; what, only its author can say. */
function unreadable({ name, kind }: ComparedFile): Change {
  const subject = { zh: `${KIND_WORDS[kind].zh}“${name}”`, en: `${KIND_WORDS[kind].en} “${name}”` };
  return { kind: 'changed', what: 'file', file: name, elements: [], group: `${name} file`, subject, part: { zh: '内容', en: 'content' }, words: { zh: `${subject.zh}有改动，但其中一个版本无法读取，说不出改了什么`, en: `${subject.en} differs, but one of its versions cannot be read` }, affectsRun: true };
}
