import { useText } from '@liuzhuan/ui';
import type { ModdleObject } from '../../canvas/modeler-services';
import { textAt } from '../../editing/extension-values';
import { useElement } from '../../editing/element-context';
import { FeelField } from '../../feel/feel-field';
import { CheckField } from '../fields/check-field';
import { SelectField } from '../fields/select-field';
import { PROPERTIES_TEXTS } from '../properties-texts';

/** Gateways with settings of their own: what begins a case at an event gateway, and how many ways a complex one waits for. */
export function GatewayGroup() {
  const t = useText(PROPERTIES_TEXTS);
  const { object, create, set } = useElement();
  if (object.$instanceOf('bpmn:ComplexGateway')) {
    const put = (body: string) => set({ activationCondition: body.trim() === '' ? undefined : create('bpmn:FormalExpression', { body }, object) });
    return <FeelField label={t('activation')} value={textAt(object.get('activationCondition') as ModdleObject | undefined, 'body')} help={t('activationHelp')} extra={['activationCount']} expected="flag" onCommit={put} />;
  }
  return (
    <>
      <CheckField label={t('instantiate')} value={object.get('instantiate') === true} onChange={(instantiate) => set({ instantiate, ...(instantiate ? {} : { eventGatewayType: undefined }) })} />
      {object.get('instantiate') === true ? (
        <SelectField
          label={t('gatewayEvents')}
          value={textAt(object, 'eventGatewayType') || 'Exclusive'}
          choices={[
            { value: 'Exclusive', label: t('gatewayFirst') },
            { value: 'Parallel', label: t('gatewayAll') },
          ]}
          onChange={(eventGatewayType) => set({ eventGatewayType })}
        />
      ) : null}
    </>
  );
}
