import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BpmnModel, parseBpmn, sequenceFlowsOf } from '@liuzhuan/bpmn';
import { OFFICE_TEMPLATES } from '../../templates/office-templates';
import { minimalFlow } from '../../templates/testing/minimal-flow';
import { planLayout } from './plan-layout';
import { type LayoutMeasure, measureLayout } from './testing/layout-measure';

const ROOT = join(__dirname, '../../../../../workflows');
const DRAWINGS = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.bpmn')).map((path) => path.replaceAll('\\', '/'));

/** Flows that cross: as they did while each found its own course (then 62 flows ran through nodes besides, and 25 on lines of others), and at most now. */
const CROSSINGS: Readonly<Record<string, readonly [before: number, now: number]>> = {
  'dz/dz-first-inquiry/process.bpmn': [0, 0],
  'dz/dz-no-escalation/process.bpmn': [0, 0],
  'jyg/jyg-dispatch-issuing/process.bpmn': [3, 2],
  'jyg/jyg-executive-topic/process.bpmn': [7, 2],
  'jyg/jyg-opinion-solicitation/process.bpmn': [15, 1],
  'jyg/jyg-outgoing-document/process.bpmn': [12, 0],
  'jyg/jyg-signing/process.bpmn': [0, 0],
  'jyg/jyg-topic-preparation/process.bpmn': [6, 1],
};

async function modelOf(xml: string): Promise<BpmnModel> {
  const parsed = await parseBpmn(xml);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const TIDY: Omit<LayoutMeasure, 'crossings'> = { overlaps: [], through: [], shared: [], labels: [] };

/** What is wrong with a drawing that was laid out, and how many flows cross. */
function measured(model: BpmnModel): LayoutMeasure {
  const plan = planLayout(model);
  expect(model.processes.flatMap(sequenceFlowsOf).filter(({ id }) => plan.edges[id] === undefined)).toEqual([]);
  return measureLayout(model, plan);
}

/** Files of tasks one after the other with a branch at every fifth, that leads on, round, or back. */
function longFlow(steps: number): string {
  const flow = (from: string, to: string, name = '') => `<sequenceFlow id="${from}-${to}" name="${name}" sourceRef="${from}" targetRef="${to}"/>`;
  const at = (step: number) => (step % 5 === 0 ? 'g' : 't') + String(step);
  const nodes = Array.from({ length: steps }, (_unused, step) => (step % 5 === 0 ? `<exclusiveGateway id="g${step}" name="第 ${step} 处怎么办？"/>` : `<userTask id="t${step}" name="第 ${step} 步"/>`));
  const on = Array.from({ length: steps - 1 }, (_unused, step) => flow(at(step), at(step + 1)));
  const beside = Array.from({ length: Math.floor(steps / 5) }, (_unused, branch) => branch * 5).flatMap((step) => [
    ...(step + 8 < steps ? [flow(at(step), at(step + 8), '不必办理')] : []),
    ...(step >= 10 ? [flow(at(step), at(step - 7), '退回修改')] : []),
  ]);
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:t"><process id="p"><startEvent id="s" name="开始"/><endEvent id="e" name="办结"/>${nodes.join('')}${flow('s', at(0))}${on.join('')}${flow(at(steps - 1), 'e')}${beside.join('')}</process></definitions>`;
}

describe('a drawing that is tidied up', () => {
  it('is measured for every flow of the offices', () => {
    expect(Object.keys(CROSSINGS).sort()).toEqual([...DRAWINGS].sort());
  });

  it.each(DRAWINGS)('has nothing on anything, no flow through a node, and few that cross: %s', async (path) => {
    const { crossings, ...rest } = measured(await modelOf(readFileSync(join(ROOT, path), 'utf8')));
    expect(rest).toEqual(TIDY);
    expect(crossings.length).toBeLessThanOrEqual(Math.min(...(CROSSINGS[path] ?? [])));
  });

  it.each(OFFICE_TEMPLATES.map((template) => [template.name.zh, template] as const))('the office step %s: nothing crosses', async (_, template) => {
    expect(measured(await modelOf((await minimalFlow(template)).file.content))).toEqual({ ...TIDY, crossings: [] });
  });

  it.each([60, 120])('a flow of %d nodes with ways on and back', async (steps) => {
    const { crossings, ...rest } = measured(await modelOf(longFlow(steps)));
    expect({ overlaps: rest.overlaps, through: rest.through, shared: rest.shared }).toEqual({ overlaps: [], through: [], shared: [] });
    expect(crossings.length).toBeLessThan(steps);
  });

  it('is the same each time', async () => {
    const model = await modelOf(longFlow(30));
    expect(planLayout(model)).toEqual(planLayout(model));
  });
});
