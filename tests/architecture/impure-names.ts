import ts from 'typescript';

/** Names of the surroundings that a pure library must not touch: what they give comes in through a port. */
const IMPURE = new Set([
  'Date',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'process',
  'require',
  'fetch',
  'crypto',
  'performance',
  'window',
  'document',
  'navigator',
  'localStorage',
  'globalThis',
  'Buffer',
  '__dirname',
  '__filename',
]);

/** Globals a file uses although it is meant to be pure, as `line: name`. A name the file itself declares is its own. */
export function impureNames(source: ts.SourceFile): readonly string[] {
  const own = declaredNames(source);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && IMPURE.has(node.text) && !own.has(node.text) && isReference(node)) found.push(at(source, node, node.text));
    if (isMathRandom(node)) found.push(at(source, node, 'Math.random'));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function declaredNames(source: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const declares =
      ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node) || ts.isFunctionDeclaration(node) || ts.isImportSpecifier(node) || ts.isImportClause(node);
    if (declares && node.name && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

/** False for the name of a member (`x.process`, `{ process: 1 }`, `process?: string`). */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  const named = parent as { readonly name?: ts.Node; readonly propertyName?: ts.Node };
  return named.name !== node && named.propertyName !== node;
}

function isMathRandom(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node) && node.expression.getText() === 'Math' && node.name.text === 'random';
}

function at(source: ts.SourceFile, node: ts.Node, name: string): string {
  return `${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${name}`;
}
