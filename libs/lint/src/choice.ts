import type { ExclusiveGateway, FlowNode, InclusiveGateway } from '@liuzhuan/bpmn';
import type { LintContext } from './lint-context';

/** A gateway where conditions decide: exclusive or inclusive, with more than one way out. */
export function isChoice(node: FlowNode): node is ExclusiveGateway | InclusiveGateway {
  return (node.type === 'exclusiveGateway' || node.type === 'inclusiveGateway') && node.outgoing.length > 1;
}

const COMPARISON = /^(.+?)\s*(!=|<=|>=|=|<|>)\s*(.+)$/;
const OPPOSITES: Readonly<Record<string, string>> = { '=': '!=', '!=': '=', '<': '>=', '>=': '<', '>': '<=', '<=': '>' };
const EQUALS_TEXT = /^([\p{L}_][\p{L}\p{N}_.]*)\s*=\s*"([^"]*)"$/u;
const IN_TEXTS = /^([\p{L}_][\p{L}\p{N}_.]*)\s+in\s*[([]\s*("[^"]*"(?:\s*,\s*"[^"]*")*)\s*[)\]]$/u;

/**
 * True when the conditions plainly leave no case open: one is `true` or the opposite of another, or they name every outcome that the tasks
 * before the gateway can have. Anything cleverer needs a default flow, for readers as well as for us.
 */
export function coversEverything(gateway: FlowNode, context: LintContext): boolean {
  const flows = context.outgoingOf(gateway);
  const conditions = flows.map((flow) => flow.conditionExpression?.text.trim() ?? 'true');
  if (conditions.includes('true') || conditions.some((condition) => conditions.includes(oppositeOf(condition)))) return true;
  const tests = conditions.map(testedTexts);
  const variable = tests[0]?.variable;
  if (variable === undefined || tests.some((test) => test?.variable !== variable)) return false;
  const tested = new Set(tests.flatMap((test) => test?.texts ?? []));
  const possible = outcomesBefore(gateway, variable, context);
  return possible.length > 0 && possible.every((outcome) => tested.has(outcome));
}

function oppositeOf(condition: string): string {
  const inner = /^not\((.*)\)$/.exec(condition)?.[1];
  if (inner !== undefined) return inner.trim();
  const [, left, operator, right] = COMPARISON.exec(condition) ?? [];
  return operator === undefined || / (and|or) /.test(condition) ? `not(${condition})` : `${left} ${OPPOSITES[operator]} ${right}`;
}

/** `a = "x"`, `a = "x" or a = "y"` and `a in ("x", "y")` as the variable and its texts. */
function testedTexts(condition: string): { readonly variable: string; readonly texts: string[] } | undefined {
  const list = IN_TEXTS.exec(condition);
  if (list?.[1] !== undefined)
    return { variable: list[1], texts: [...(list[2] ?? '').matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '') };
  const parts = condition.split(/\s+or\s+/).map((part) => EQUALS_TEXT.exec(part.trim()));
  const variable = parts[0]?.[1];
  if (variable === undefined || parts.some((part) => part?.[1] !== variable)) return undefined;
  return { variable, texts: parts.map((part) => part?.[2] ?? '') };
}

/** Names of the outcomes of the nearest tasks before the gateway that write the variable. */
function outcomesBefore(gateway: FlowNode, variable: string, { nodeOf, flows }: LintContext): string[] {
  const seen = new Set([gateway.id]);
  const outcomes: string[] = [];
  for (const id of seen) {
    const node = nodeOf(id);
    if (id !== gateway.id && node && 'settings' in node && node.settings.outcomeVariable === variable) {
      outcomes.push(...node.settings.outcomes.map((outcome) => outcome.name));
      continue;
    }
    for (const flow of flows) if (flow.targetRef === id) seen.add(flow.sourceRef);
  }
  return outcomes;
}
