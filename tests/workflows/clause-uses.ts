import { clausesOf, parseBpmn } from '@liuzhuan/bpmn';
import { parseDecisions } from '@liuzhuan/feel';
import { isJsonObject, type Json, type JsonObject } from '@liuzhuan/kernel';
import type { Resource } from '@liuzhuan/engine';

/** Where a clause is fulfilled: an element of the drawing, a decision row, a form or a form field. */
export interface ClausePlace {
  readonly clause: string;
  readonly kind: 'element' | 'decision-row' | 'form-field';
  readonly resource: string;
  readonly place: string;
}

/** All places of one file that name clauses. */
export async function clauseUses(resource: Resource): Promise<readonly ClausePlace[]> {
  if (resource.kind === 'bpmn') return elementUses(resource);
  return resource.kind === 'dmn' ? rowUses(resource) : fieldUses(resource);
}

async function elementUses({ name, content }: Resource): Promise<ClausePlace[]> {
  const model = await parseBpmn(content, name);
  if (!model.ok) throw new Error(`${name}: ${JSON.stringify(model.error)}`);
  return clausesOf(model.value).map(({ clause, elementId }) => ({ clause, kind: 'element', resource: name, place: elementId }));
}

async function rowUses({ name, content }: Resource): Promise<ClausePlace[]> {
  const model = await parseDecisions(content, name);
  if (!model.ok) throw new Error(`${name}: ${JSON.stringify(model.error)}`);
  return model.value.decisions.flatMap(({ logic }) =>
    logic?.kind === 'decision-table'
      ? logic.rules.flatMap((rule) =>
          rule.clauses.map((clause): ClausePlace => ({ clause, kind: 'decision-row', resource: name, place: rule.id })),
        )
      : [],
  );
}

function fieldUses({ name, content }: Resource): ClausePlace[] {
  const visit = (component: JsonObject): ClausePlace[] => {
    const properties = component['properties'];
    const clauses = isJsonObject(properties) ? properties['clauses'] : undefined;
    const own = typeof clauses === 'string' ? clauses.split(/\s+/) : [];
    const inner = Array.isArray(component['components']) ? (component['components'] as readonly Json[]).filter(isJsonObject) : [];
    return [
      ...own.map(
        (clause): ClausePlace => ({ clause, kind: 'form-field', resource: name, place: String(component['key'] ?? component['id']) }),
      ),
      ...inner.flatMap(visit),
    ];
  };
  return visit(JSON.parse(content) as JsonObject);
}
