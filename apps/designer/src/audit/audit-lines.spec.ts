import { auditLines, processOf } from './audit-lines';

describe('an entry of the audit log', () => {
  it('says what it holds in words, versions as versions, and nothing that says nothing', () => {
    const migration = { to: 'dz-no-escalation:3', from: 'dz-no-escalation:1', gone: 0, moved: 196, total: 201, reason: '改版', undoes: null, refused: 5, stopped: true };
    expect(auditLines(migration).map(({ label, value, kind }) => [label, value, kind])).toEqual([
      ['from', '1', 'version'],
      ['to', '3', 'version'],
      ['total', '201', 'words'],
      ['moved', '196', 'words'],
      ['refused', '5', 'words'],
      ['stopped', '', 'flag'],
      ['reason', '改版', 'words'],
    ]);
  });

  it.each([
    [{ to: 'Task_Sign', activation: 'a1' }, [{ label: 'to', value: 'Task_Sign', kind: 'words' }]],
    [{ variables: { 金额: 3 } }, [{ label: 'variables', value: '{"金额":3}', kind: 'technical' }]],
    [{ activateAt: '2026-11-25T00:00:00.000Z' }, [{ label: 'activateAt', value: '2026-11-25T00:00:00.000Z', kind: 'instant' }]],
    [{ archivedBytes: 3 }, [{ label: { name: 'archivedBytes' }, value: '3', kind: 'words' }]],
    [{ recount: 'r1' }, [{ label: 'recount', value: 'recounted', kind: 'text' }]],
    [{ recount: null }, [{ label: 'recount', value: 'notRecounted', kind: 'text' }]],
    [{ effect: { open: 0 } }, [{ label: 'effect', value: '{"open":0}', kind: 'technical' }]],
  ])('%j', (data, lines) => {
    expect(auditLines(data as never)).toEqual(lines);
  });

  it.each([
    ['migration.run', 'r1', { from: 'a-b:2' }, 'a-b'],
    ['definition.deploy', 'a-b:2', {}, 'a-b'],
    ['release.approve', 'x', { process: 'p' }, 'p'],
    ['calendar.change', 'calendar', {}, undefined],
  ])('of %s is about its process', (action, target, data, process) => {
    expect(processOf({ action, target, data: data as never })).toBe(process);
  });
});
