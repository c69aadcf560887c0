import { parseBpmn, withLayout } from '@liuzhuan/bpmn';
import { COMPILER_EXAMPLES, DEPLOYMENT_EXAMPLES, fileOf, LINT_EXAMPLES, PROOF_EXAMPLES } from '@liuzhuan/lint';

/** An incorrect and a correct diagram as files with a layout. */
export interface ExampleDrawings {
  readonly bad: string;
  readonly good: string;
  /** Elements the incorrect one is blamed at. */
  readonly at: readonly string[];
}

interface Example {
  readonly code: string;
  readonly bad: string;
  readonly good: string;
  readonly at?: readonly string[];
  readonly attributes?: Readonly<Record<string, string>>;
  readonly goodAttributes?: Readonly<Record<string, string>>;
  readonly roots?: string;
  readonly goodRoots?: string;
}

async function drawn(text: string): Promise<string> {
  const parsed = await parseBpmn(text);
  const [process] = parsed.ok ? parsed.value.processes : [];
  return process ? withLayout(text, process) : text;
}

/** The diagrams of a code; undefined when it has none. */
export async function exampleDrawings(code: string): Promise<ExampleDrawings | undefined> {
  const examples: readonly Example[] = [...LINT_EXAMPLES, ...PROOF_EXAMPLES, ...COMPILER_EXAMPLES, ...DEPLOYMENT_EXAMPLES];
  const example = examples.find((each) => each.code === code);
  if (!example) return undefined;
  const { bad, good, at = [], attributes, goodAttributes = attributes, roots, goodRoots = roots } = example;
  return { bad: await drawn(fileOf(bad, attributes, roots)), good: await drawn(fileOf(good, goodAttributes, goodRoots)), at };
}
