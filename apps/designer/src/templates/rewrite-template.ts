import type { OfficeTemplate, Piece, PieceValue } from './office-template';

/** Changes one text of a template. */
export type Rewrite = (text: string) => string;

/** Every text of a value changed, whatever it is in. */
function rewritten(value: PieceValue, rewrite: Rewrite): PieceValue {
  if (typeof value === 'string') return rewrite(value);
  if (typeof value === 'boolean') return value;
  return 'type' in value ? rewrittenPiece(value, rewrite) : value.map((each) => rewrittenPiece(each, rewrite));
}

const rewrittenValues = (values: Readonly<Record<string, PieceValue>>, rewrite: Rewrite): Readonly<Record<string, PieceValue>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, rewritten(value, rewrite)]));

const rewrittenPiece = ({ type, values }: Piece, rewrite: Rewrite): Piece => ({ type, values: rewrittenValues(values, rewrite) });

/** The template with every text of its settings and conditions changed; what stands on the drawing is not. */
export function withTexts(template: OfficeTemplate, rewrite: Rewrite): OfficeTemplate {
  return {
    ...template,
    parts: template.parts.map((part) => ({
      ...part,
      ...(part.values && { values: rewrittenValues(part.values, rewrite) }),
      ...(part.extensions && { extensions: part.extensions.map((each) => rewrittenPiece(each, rewrite)) }),
    })),
    flows: template.flows.map((flow) => ({ ...flow, ...(flow.condition !== undefined && { condition: rewrite(flow.condition) }) })),
  };
}

/** The template writing variables that nothing in the drawing writes yet. */
export function withFreeNames(template: OfficeTemplate, taken: ReadonlySet<string>): OfficeTemplate {
  const names = template.variables.map((name) => [name, freeName(name, taken)] as const);
  return { ...withTexts(template, (text) => names.reduce((each, [name, free]) => each.replaceAll(name, free), text)), variables: names.map(([, free]) => free) };
}

/** The variable with the smallest number behind it that nothing in the drawing writes. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  let [free, number] = [name, 1];
  while (taken.has(free)) free = `${name}${(number += 1)}`;
  return free;
}
