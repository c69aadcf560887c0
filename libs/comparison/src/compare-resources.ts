import type { Change } from './change';
import type { ComparedFile } from './compared-file';

/**
 * What differs between two versions of a process: its drawings, decisions and forms, in the order in which a reader meets them.
 * Files are matched by name, then by what is in them. Order of XML, prefixes, formatting and ids of the drawing are no difference.
 */
export function compareResources(before: readonly ComparedFile[], after: readonly ComparedFile[]): readonly Change[] {
  const names = [...new Set([...before, ...after].map(({ name }) => name))];
  return names.flatMap((name) => {
    const [was, is] = [before, after].map((files) => files.find((file) => file.name === name)?.content);
    if (was === is) return [];
    const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    const said = { added: { zh: '新增', en: 'added' }, removed: { zh: '删除', en: 'removed' }, changed: { zh: '修改', en: 'changed' } }[kind];
    const subject = { zh: `文件“${name}”`, en: `file “${name}”` };
    return [{ kind, what: 'file', file: name, elements: [], subject, part: subject, words: { zh: `${said.zh}${subject.zh}`, en: `${subject.en} ${said.en}` }, affectsRun: true } as const];
  });
}
