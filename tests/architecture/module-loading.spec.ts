import * as kernel from '@liuzhuan/kernel';
import * as storage from '@liuzhuan/storage';
import { evaluate } from 'feelin';
import { Temporal } from 'temporal-polyfill';
import { createMachine, initialTransition } from 'xstate';

/** What the other specs take for granted: our libraries come from source, and ESM-only packages load in Jest. */
describe('module loading', () => {
  it.each(['kernel', 'bpmn', 'feel', 'worktime', 'machine', 'compiler', 'lint', 'soundness', 'engine', 'simulator', 'storage', 'contract'])(
    'resolves @liuzhuan/%s from source',
    (library) => {
      expect(require.resolve(`@liuzhuan/${library}`)).toMatch(new RegExp(`/libs/${library}/src/index\\.ts$`));
    },
  );

  it('loads our libraries and packages that are ESM only', async () => {
    expect(typeof kernel.Defect).toBe('function');
    expect(typeof storage.startPostgres).toBe('function');
    // The package ships no types; the bpmn library describes what it needs of it.
    const { BpmnModdle } = jest.requireActual<{ BpmnModdle: new () => { fromXML(xml: string): Promise<{ rootElement: { $type: string } }> } }>('bpmn-moddle');
    const { rootElement } = await new BpmnModdle().fromXML('<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"/>');
    expect(rootElement.$type).toBe('bpmn:Definitions');
    expect(evaluate('1 + 1')).toMatchObject({ value: 2 });
    expect(Temporal.PlainDate.from('2026-11-22').add({ days: 10 }).toString()).toBe('2026-12-02');
    const [snapshot] = initialTransition(createMachine({ initial: 'a', states: { a: {} } }));
    expect(snapshot.value).toBe('a');
  });
});
