import { hasErrors } from '@liuzhuan/kernel';
import { checkFiles } from '../diagnostics/check-files';
import { countsOf, printDiagnostics } from '../diagnostics/print-diagnostics';
import { readFiles } from '../files/read-files';
import type { Command } from './command';

/** `check FILE…`: everything that is wrong with drawings, decision tables and forms. */
export const check: Command = {
  usage: 'liuzhuan check FILE|FOLDER…',
  summary: { zh: '检查流程图、决策表、表单：解析、编译、规范', en: 'check drawings, decision tables and forms: read, compile, lint' },
  least: 1,
  most: Infinity,
  options: {},
  run: async ({ positionals, terminal, language, json }) => {
    const files = readFiles(terminal.cwd, positionals);
    const diagnostics = await checkFiles(files);
    if (json) terminal.out(JSON.stringify({ format: 'liuzhuan.check/1', ok: !hasErrors(diagnostics), files: files.map(({ path }) => path), diagnostics }, null, 2));
    else {
      printDiagnostics(terminal, diagnostics, language);
      terminal.out(`${files.length} ${language === 'zh' ? '个文件' : 'files'}: ${countsOf(diagnostics, language)}`);
    }
    return hasErrors(diagnostics) ? 1 : 0;
  },
};
