import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ImportEntry, importForeign, type ImportReport, type ImportStatus, writeBpmn } from '@liuzhuan/bpmn';
import { type BilingualText, type Diagnostic, hasErrors } from '@liuzhuan/kernel';
import { misuse } from '../codes';
import { printDiagnostics } from '../diagnostics/print-diagnostics';
import { readFiles } from '../files/read-files';
import type { Language } from '../terminal';
import { type Command, textOption } from './command';

const USAGE = 'liuzhuan import FILE… [--out FILE]';
const STATUSES: Readonly<Record<ImportStatus, BilingualText>> = {
  translated: { zh: '已翻译', en: 'translated' },
  assumed: { zh: '已翻译，请核对', en: 'translated, to be looked at' },
  untranslated: { zh: '未能翻译', en: 'not translated' },
  kept: { zh: '保留', en: 'kept' },
};
const NOTHING: ImportReport = { dialects: [], entries: [], counts: { translated: 0, assumed: 0, untranslated: 0, kept: 0 } };

interface Imported {
  readonly file: string;
  readonly report: ImportReport;
  readonly diagnostics: readonly Diagnostic[];
  /** The drawing with our settings beside the foreign ones; undefined when it cannot be read. */
  readonly xml: string | undefined;
}

/** `import FILE`: says in our own settings what Activiti, Flowable or Camunda wrote into a drawing, and reports every one of theirs. */
export const importCommand: Command = {
  usage: USAGE,
  summary: { zh: '翻译其他产品写进图里的设置，并逐项报告', en: 'translate what other products wrote into a drawing, and report on each setting' },
  least: 1,
  most: Infinity,
  options: { out: { type: 'string' } },
  run: async (input) => {
    const { positionals, terminal, language, json } = input;
    const files = readFiles(terminal.cwd, positionals);
    const out = textOption(input, 'out');
    if (out !== undefined && files.length !== 1) throw misuse('arguments-unfit', { reason: `--out: ${files.length} files`, usage: USAGE });
    const imported: Imported[] = [];
    for (const { path, content } of files) imported.push(await importOne(path, content));
    const [first] = imported;
    if (out !== undefined && first?.xml !== undefined) writeFileSync(resolve(terminal.cwd, out), first.xml);
    if (json) {
      const reports = imported.map(({ file, report, diagnostics }) => ({ file, ...report, diagnostics }));
      terminal.out(JSON.stringify({ format: 'liuzhuan.import/1', translates: true, files: reports }, null, 2));
    } else {
      for (const { file, report, diagnostics } of imported) {
        printDiagnostics(terminal, diagnostics, language);
        for (const entry of report.entries) terminal.out(lineOf(file, entry, language));
        terminal.out(`${file}: ${summaryOf(report, language)}`);
      }
    }
    return imported.some(({ diagnostics }) => hasErrors(diagnostics)) ? 1 : 0;
  },
};

async function importOne(file: string, content: string): Promise<Imported> {
  const result = await importForeign(content, file);
  if (!result.ok) return { file, report: NOTHING, diagnostics: result.error, xml: undefined };
  const { document, model, report } = result.value;
  return { file, report, diagnostics: model.diagnostics, xml: await writeBpmn(document) };
}

function lineOf(file: string, { status, elementId, element, extension, original, setting, value, message, position }: ImportEntry, language: Language): string {
  const place = `${file}${position ? `:${position.line}` : ''} [${elementId ?? element}]`;
  const became = setting === undefined ? '' : ` → ${setting}${value === undefined ? '' : `: ${value}`}`;
  const note = message ? ` (${message[language]})` : '';
  return `${place} ${STATUSES[status][language]}  ${extension}${original === '' ? '' : ` ${original}`}${became}${note}`.replace(/\s*\n\s*/g, ' ');
}

function summaryOf({ dialects, counts }: ImportReport, language: Language): string {
  if (dialects.length === 0 && Object.values(counts).every((count) => count === 0)) return language === 'zh' ? '没有外来设置' : 'nothing foreign';
  const figures = (Object.keys(STATUSES) as ImportStatus[]).map((status) => `${STATUSES[status][language]} ${counts[status]}`).join(language === 'zh' ? '，' : ', ');
  return dialects.length === 0 ? figures : `${dialects.join(', ')}: ${figures}`;
}
