import { type BaseElement, elementsOfModel, type ForeignExtension, parseBpmn, roundTrip } from '@liuzhuan/bpmn';
import { type Diagnostic, hasErrors } from '@liuzhuan/kernel';
import { printDiagnostics } from '../diagnostics/print-diagnostics';
import { readFiles } from '../files/read-files';
import type { Command } from './command';

/** One foreign attribute or element of a drawing. */
interface ForeignUse {
  readonly element: string;
  readonly name: string;
  readonly text?: string;
  readonly line?: number;
  /** `kept`: written back as it was, without effect on execution. */
  readonly treatment: 'kept';
}

/** `import FILE`: what another product wrote into a drawing, and what becomes of it. */
export const importCommand: Command = {
  usage: 'liuzhuan import FILE…',
  summary: { zh: '列出其他产品写进图里的扩展，以及如何处理', en: 'list what other products wrote into a drawing, and what becomes of it' },
  least: 1,
  most: Infinity,
  options: {},
  run: async ({ positionals, terminal, language, json }) => {
    const reports = [];
    for (const { path, content } of readFiles(terminal.cwd, positionals)) reports.push({ file: path, ...(await reportOn(content, path)) });
    const failed = reports.some(({ diagnostics }) => hasErrors(diagnostics));
    if (json) {
      terminal.out(JSON.stringify({ format: 'liuzhuan.import/1', translates: false, files: reports }, null, 2));
      return failed ? 1 : 0;
    }
    for (const { file, foreign, diagnostics } of reports) {
      printDiagnostics(terminal, diagnostics, language);
      for (const { element, name, text, line } of foreign) terminal.out(`${file}${line === undefined ? '' : `:${line}`} [${element}] ${name}${text === undefined ? '' : `="${text}"`}  ${language === 'zh' ? '保留，不执行' : 'kept, not executed'}`);
      terminal.out(`${file}: ${foreign.length} ${language === 'zh' ? '处外来扩展，全部原样保留' : 'foreign extensions, all kept as they are'}`);
    }
    terminal.out(language === 'zh' ? '目前只报告，不把外来扩展翻译成流转的设置。' : 'For now this reports; foreign extensions are not translated into settings of Liuzhuan.');
    return failed ? 1 : 0;
  },
};

async function reportOn(xml: string, path: string): Promise<{ readonly foreign: readonly ForeignUse[]; readonly diagnostics: readonly Diagnostic[] }> {
  const parsed = await parseBpmn(xml, path);
  if (!parsed.ok) return { foreign: [], diagnostics: parsed.error };
  const model = parsed.value;
  const written = await roundTrip(xml);
  const foreign = elementsOfModel(model).flatMap((element: BaseElement) => {
    const line = model.positions[element.id]?.line;
    return element.foreign.flatMap((extension) => usesOf(extension).map(({ name, text }) => ({
      element: element.id,
      name,
      ...(text === undefined ? {} : { text }),
      ...(line === undefined ? {} : { line }),
      treatment: 'kept' as const,
    })));
  });
  return { foreign, diagnostics: written.ok ? model.diagnostics : [...model.diagnostics, ...written.error] };
}

/** An extension and everything in it, as one line each. */
function usesOf({ name, text, attributes, children }: ForeignExtension): { name: string; text?: string }[] {
  const own = { name, ...(text === undefined ? {} : { text }) };
  const parts = Object.entries(attributes).map(([key, value]) => ({ name: `${name}/@${key}`, text: value }));
  return [own, ...parts, ...children.flatMap((child) => usesOf(child).map((use) => ({ ...use, name: `${name}/${use.name}` })))];
}
