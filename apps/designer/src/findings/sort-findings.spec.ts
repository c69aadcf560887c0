import type { DiagnosticDto } from '@liuzhuan/contract';
import { countFindings, heaviestByElement, sortFindings } from './sort-findings';

const finding = (code: string, severity: DiagnosticDto['severity'], elementId?: string): DiagnosticDto => ({
  code,
  severity,
  location: elementId === undefined ? {} : { elementId },
  params: {},
  message: { zh: code, en: code },
  cure: { zh: '', en: '' },
});

const FOUND = [finding('hint', 'info', 'A'), finding('slow', 'warning', 'A'), finding('broken', 'error', 'B'), finding('file', 'warning')];

describe('findings', () => {
  it('come heaviest first', () => {
    expect(sortFindings(FOUND).map(({ code }) => code)).toEqual(['broken', 'slow', 'file', 'hint']);
  });

  it('are counted by weight', () => {
    expect(countFindings(FOUND)).toEqual({ errors: 1, warnings: 2, infos: 1 });
  });

  it('are gathered per element, the heaviest first; those without one are left out', () => {
    const byElement = heaviestByElement(FOUND);
    expect([...byElement.keys()].sort()).toEqual(['A', 'B']);
    expect(byElement.get('A')?.map(({ code }) => code)).toEqual(['slow', 'hint']);
  });
});
