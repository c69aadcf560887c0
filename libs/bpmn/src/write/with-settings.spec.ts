import { process } from '../testing/bpmn-xml';
import { compareXml } from '../testing/compare-xml';
import { withSettings } from './with-settings';

const drawing = (form: string) => process(`<userTask id="审批" name="审批"><extensionElements>${form}<lz:return to="开始"/></extensionElements></userTask><task id="t"/>`);

it('changes, adds and takes away attributes of a setting, and nothing else', async () => {
  const changed = await withSettings(drawing('<lz:form key="f" editable="a b"/>'), [
    { element: '审批', type: 'lz:Form', attributes: { editable: null, hidden: 'c' } },
    { element: 't', type: 'lz:Form', attributes: { hidden: 'c' } },
  ]);
  expect(changed.ok && compareXml(drawing('<lz:form key="f" hidden="c"/>'), changed.value)).toEqual({ lost: [], added: [] });
});

it('refuses what cannot be read', async () => {
  expect((await withSettings('<broken', [])).ok).toBe(false);
});
