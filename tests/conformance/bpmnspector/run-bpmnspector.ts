import { type BpmnConstraintCode, constraintNumber, decodeXml, validateBpmn } from '@liuzhuan/bpmn';
import type { Diagnostic } from '@liuzhuan/kernel';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Remark, scoreOf, type SuiteScore } from '../suite-score';

/** What the publishers say of a model: whether it keeps all constraints, and which one it was made to keep or break. */
interface Verdict {
  readonly file: string;
  readonly constraint: string;
  readonly valid: boolean;
}

/** Models that keep or break one constraint of BPMN each: a good one must keep all of ours, a bad one must break the one it is made for. */
export function run(material: string): Promise<SuiteScore> {
  const folder = join(material, 'bpmnspector');
  const verdicts = JSON.parse(readFileSync(join(folder, 'verdicts.json'), 'utf8')) as readonly Verdict[];
  const remarks = verdicts.flatMap((verdict): Remark[] => {
    const file = join(folder, verdict.file);
    const found = diagnosticsOf(file);
    const reason = wrong(verdict, brokenBy(found));
    if (reason === undefined) return [];
    const [missing] = missingImports(found);
    return [missing === undefined ? { case: verdict.file, status: 'fail', reason } : { case: verdict.file, status: 'pending', reason: `${missing}, which it imports, is not part of the material: ${reason}` }];
  });
  return Promise.resolve(scoreOf(verdicts.length, remarks));
}

function wrong({ constraint, valid }: Verdict, broken: readonly string[]): string | undefined {
  if (valid) return broken.length === 0 ? undefined : `valid, but it breaks ${broken.join(', ')} for us`;
  return broken.includes(constraint) ? undefined : `breaks ${constraint}, but for us ${broken.length === 0 ? 'nothing' : `only ${broken.join(', ')}`}`;
}

/** What is said of a file, imports read from beside it. */
function diagnosticsOf(file: string): readonly Diagnostic[] {
  const found = validateBpmn(textOf(file) ?? '', { resource: file, resolveImport: textOf });
  if (!found.ok) throw new Error(`Expected BPMN in ${file} but got ${found.error[0]?.message.en}`);
  return found.value;
}

/** Numbers of the constraints a file breaks; the verdicts speak of numbered ones only, not of references that dangle. */
function brokenBy(diagnostics: readonly Diagnostic[]): readonly string[] {
  return [...new Set(diagnostics.flatMap(({ code }) => constraintNumber(code) ?? []))].sort();
}

const missingImports = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.filter(({ code }) => code === ('bpmn-import-missing' satisfies BpmnConstraintCode)).map(({ params }) => String(params['location']));

function textOf(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const decoded = decodeXml(readFileSync(file), file);
  return decoded.ok ? decoded.value : undefined;
}
