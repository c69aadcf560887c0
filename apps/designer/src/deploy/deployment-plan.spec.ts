import type { DiagnosticDto } from '@liuzhuan/contract';
import { deploymentPlan, mayDeploy } from './deployment-plan';

const version = (number: number, running: number) => ({ id: `a:${number}`, version: number, deployedAt: '2026-11-01T00:00:00.000Z', deployedBy: 'admin', note: '', running });
const finding = (severity: DiagnosticDto['severity']): DiagnosticDto => ({ code: 'x', severity, location: {}, params: {}, message: { zh: '', en: '' }, cure: { zh: '', en: '' } });

describe('what a deployment touches', () => {
  it('is told in numbers', () => {
    const resources = [{ name: 'p.bpmn', kind: 'bpmn' as const, content: '' }, { name: 'f.json', kind: 'form' as const, content: '' }];
    expect(deploymentPlan(resources, { versions: [version(3, 2), version(2, 0), version(1, 5)] })).toEqual({
      version: 4,
      kept: [{ version: 3, running: 2 }, { version: 1, running: 5 }],
      running: 7,
      files: { bpmn: 1, dmn: 0, form: 1 },
    });
  });

  it('is the first version where there is none', () => {
    expect(deploymentPlan([]).version).toBe(1);
  });
});

describe('deploying', () => {
  it.each([
    ['not before it was checked', undefined, 'note', '', false],
    ['not without a note', [], ' ', '', false],
    ['not with an error', [finding('error')], 'note', 'reason', false],
    ['not with a warning and no reason', [finding('warning')], 'note', '', false],
    ['with a warning and a reason', [finding('warning')], 'note', 'reason', true],
    ['with hints', [finding('info')], 'note', '', true],
  ])('%s', (_, diagnostics: readonly DiagnosticDto[] | undefined, note, reason, expected) => {
    expect(mayDeploy(diagnostics, note, reason)).toBe(expected);
  });
});
