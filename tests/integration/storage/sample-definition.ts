import type { DefinitionRecord } from '@liuzhuan/engine';
import { AT, OFFICE } from './sample-case';

/** A deployment without nodes: enough for everything that does not run it. */
export function sampleDefinition(fields: Partial<Omit<DefinitionRecord, 'id' | 'version'>> = {}): Omit<DefinitionRecord, 'id' | 'version'> {
  return {
    organisation: OFFICE,
    key: 'sample',
    name: '样例',
    // Keys in an order that jsonb would not keep.
    program: { format: 1, id: 'sample', name: '样例', root: 'sample', scopes: {}, calls: [], decisions: [], forms: [] },
    decisions: [],
    forms: { 'start-form': { type: 'default', components: [] } },
    resources: [{ name: 'process.bpmn', kind: 'bpmn', content: '<definitions/>' }],
    deployedAt: AT,
    deployedBy: 'designer',
    note: '',
    ...fields,
  };
}
