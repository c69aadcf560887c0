import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBpmn } from '@liuzhuan/bpmn';
import { planLayout } from './plan-layout';
import { measureLayout } from './testing/layout-measure';

const ROOT = join(__dirname, '../../../../../workflows');
const FLOWS = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.bpmn'));
const modelOf = async (xml: string) => {
  const parsed = await parseBpmn(xml);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
};

describe('measure', () => {
  it.each(FLOWS)('%s', async (path) => {
    const model = await modelOf(readFileSync(join(ROOT, path), 'utf8'));
    const begin = performance.now();
    const plan = planLayout(model);
    const ms = performance.now() - begin;
    const m = measureLayout(model, { ...plan, labels: plan.labels ?? {} });
    console.log(path, Math.round(ms), JSON.stringify({ nodes: model.processes[0]?.flowNodes.length, flows: model.processes[0]?.sequenceFlows.length, routed: Object.keys(plan.edges).length, o: m.overlaps, t: m.through, c: m.crossings.length, s: m.shared, l: m.labels }));
  });
});
