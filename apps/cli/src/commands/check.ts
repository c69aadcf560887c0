import { hasErrors } from '@liuzhuan/kernel';
import { checkFiles } from '../diagnostics/check-files';
import { addedByStandard, checkStandard } from '../diagnostics/check-standard';
import { countsOf, printDiagnostics } from '../diagnostics/print-diagnostics';
import { readFiles } from '../files/read-files';
import type { Command } from './command';

/** `check FILE…`: everything that is wrong with drawings, decision tables and forms; `--standard`: only whether drawings keep BPMN 2.0.2, to the letter. */
export const check: Command = {
  usage: 'liuzhuan check FILE|FOLDER… [--standard]',
  summary: {
    zh: '检查流程图、决策表、表单：解析、编译、规范；--standard 只逐条核对 BPMN 2.0.2 的静态约束',
    en: 'check drawings, decision tables and forms: read, compile, lint; --standard: only the static constraints of BPMN 2.0.2, to the letter',
  },
  least: 1,
  most: Infinity,
  options: { standard: { type: 'boolean' } },
  run: async ({ positionals, values, terminal, language, json }) => {
    const files = readFiles(terminal.cwd, positionals);
    const verdicts = checkStandard(terminal.cwd, files);
    const toTheLetter = values['standard'] === true;
    const found = toTheLetter ? [] : await checkFiles(files);
    const diagnostics = toTheLetter ? verdicts.flatMap((verdict) => verdict.diagnostics) : [...found, ...addedByStandard(verdicts, found)];
    const isFine = toTheLetter ? verdicts.every(({ valid }) => valid) : !hasErrors(diagnostics);
    if (json) {
      const standard = verdicts.map(({ file, valid, broken }) => ({ file, valid, broken }));
      terminal.out(JSON.stringify({ format: 'liuzhuan.check/1', ok: isFine, files: files.map(({ path }) => path), standard, diagnostics }, null, 2));
    } else {
      printDiagnostics(terminal, diagnostics, language);
      terminal.out(`${files.length} ${language === 'zh' ? '个文件' : 'files'}: ${countsOf(diagnostics, language)}`);
    }
    return isFine ? 0 : 1;
  },
};
