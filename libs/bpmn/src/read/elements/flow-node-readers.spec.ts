import { definitions, process } from '../../testing/bpmn-xml';
import { codesOf, nodeOf, parsed } from '../../testing/parsed';
import { flowNodesOf } from '../../walk/flow-elements-of';

describe('every flow node of BPMN', () => {
  it.each([
    ['<task id="x"/>', { type: 'task', isForCompensation: false, startQuantity: 1, completionQuantity: 1 }],
    ['<userTask id="x" isForCompensation="true"/>', { type: 'userTask', isForCompensation: true }],
    ['<manualTask id="x"/>', { type: 'manualTask' }],
    ['<serviceTask id="x" implementation="##WebService"/>', { type: 'serviceTask', implementation: '##WebService' }],
    ['<scriptTask id="x"><script>1</script></scriptTask>', { type: 'scriptTask', script: '1' }],
    ['<businessRuleTask id="x"/>', { type: 'businessRuleTask' }],
    ['<sendTask id="x"/>', { type: 'sendTask' }],
    ['<receiveTask id="x" instantiate="true"/>', { type: 'receiveTask', instantiate: true }],
    ['<callActivity id="x" calledElement="q"/>', { type: 'callActivity', calledElement: 'q' }],
    ['<exclusiveGateway id="x" default="f"/>', { type: 'exclusiveGateway', default: 'f', gatewayDirection: 'Unspecified' }],
    ['<parallelGateway id="x" gatewayDirection="Diverging"/>', { type: 'parallelGateway', gatewayDirection: 'Diverging' }],
    ['<inclusiveGateway id="x"/>', { type: 'inclusiveGateway' }],
    ['<eventBasedGateway id="x"/>', { type: 'eventBasedGateway', instantiate: false, eventGatewayType: 'Exclusive' }],
    [
      '<complexGateway id="x"><activationCondition>= activationCount &gt;= 1</activationCondition></complexGateway>',
      { type: 'complexGateway', activationCondition: { text: 'activationCount >= 1' } },
    ],
    ['<startEvent id="x"/>', { type: 'startEvent', isInterrupting: true, eventDefinitions: [], parallelMultiple: false }],
    ['<intermediateCatchEvent id="x" parallelMultiple="true"/>', { type: 'intermediateCatchEvent', parallelMultiple: true }],
    ['<intermediateThrowEvent id="x"/>', { type: 'intermediateThrowEvent' }],
    [
      '<boundaryEvent id="x" attachedToRef="t" cancelActivity="false"/>',
      { type: 'boundaryEvent', attachedToRef: 't', cancelActivity: false },
    ],
    ['<endEvent id="x"><terminateEventDefinition/></endEvent>', { type: 'endEvent', eventDefinitions: [{ type: 'terminate' }] }],
    ['<subProcess id="x" triggeredByEvent="true"/>', { type: 'subProcess', triggeredByEvent: true, flowNodes: [] }],
    ['<transaction id="x" method="##Compensate"/>', { type: 'transaction', method: '##Compensate' }],
    [
      '<adHocSubProcess id="x" ordering="Sequential"/>',
      { type: 'adHocSubProcess', ordering: 'Sequential', cancelRemainingInstances: true },
    ],
  ])('%s', async (xml, expected) => {
    const model = await parsed(process(`<task id="t"/><task id="u"/><sequenceFlow id="f" sourceRef="t" targetRef="u"/>${xml}`));
    expect(codesOf(model)).toEqual([]);
    expect(model.processes[0]?.flowNodes.find((node) => node.id === 'x')).toMatchObject(expected);
  });
});

describe('every event definition', () => {
  it.each([
    ['<messageEventDefinition messageRef="m"/>', { type: 'message', messageRef: 'm' }],
    [
      '<timerEventDefinition><timeDuration>PT1S</timeDuration></timerEventDefinition>',
      { type: 'timer', timeDuration: { kind: 'literal', text: 'PT1S' } },
    ],
    [
      '<timerEventDefinition><timeDate>= deadline</timeDate></timerEventDefinition>',
      { type: 'timer', timeDate: { kind: 'feel', text: 'deadline' } },
    ],
    [
      '<timerEventDefinition><timeCycle xsi:type="tFormalExpression">R3/PT1M</timeCycle></timerEventDefinition>',
      { type: 'timer', timeCycle: { kind: 'literal', text: 'R3/PT1M' } },
    ],
    ['<signalEventDefinition signalRef="s"/>', { type: 'signal', signalRef: 's' }],
    [
      '<conditionalEventDefinition><condition xsi:type="tFormalExpression" language="feel">a &gt; 1</condition></conditionalEventDefinition>',
      { type: 'conditional', condition: { text: 'a > 1', language: 'feel' } },
    ],
    ['<errorEventDefinition errorRef="e"/>', { type: 'error', errorRef: 'e' }],
    ['<escalationEventDefinition escalationRef="c"/>', { type: 'escalation', escalationRef: 'c' }],
    [
      '<compensateEventDefinition activityRef="t" waitForCompletion="false"/>',
      { type: 'compensate', activityRef: 't', waitForCompletion: false },
    ],
    ['<compensateEventDefinition/>', { type: 'compensate', waitForCompletion: true }],
    ['<linkEventDefinition name="甲"/>', { type: 'link', name: '甲' }],
    ['<cancelEventDefinition/>', { type: 'cancel' }],
    ['<eventDefinitionRef>shared</eventDefinitionRef>', { type: 'terminate', id: 'shared' }],
  ])('%s', async (xml, expected) => {
    const roots =
      '<message id="m"/><signal id="s"/><error id="e" errorCode="E1"/><escalation id="c"/><terminateEventDefinition id="shared"/>';
    const model = await parsed(
      definitions(`${roots}<process id="p"><task id="t"/><intermediateThrowEvent id="x">${xml}</intermediateThrowEvent></process>`),
    );
    expect(codesOf(model).filter((code) => code !== 'bpmn-dropped-element')).toEqual([]);
    expect(nodeOf(model, 'x', 'intermediateThrowEvent').eventDefinitions).toMatchObject([expected]);
  });
});

it('nests sub-processes, and gives a flow to the container of its source', async () => {
  const model = await parsed(
    process(
      `<subProcess id="s"><startEvent id="a"/><subProcess id="inner"><task id="b"/></subProcess></subProcess>
       <boundaryEvent id="y" attachedToRef="s"><compensateEventDefinition/></boundaryEvent><task id="undo" isForCompensation="true"/>
       <sequenceFlow id="f" sourceRef="a" targetRef="inner"/>
       <association id="as" sourceRef="y" targetRef="undo" associationDirection="One"/>`,
    ),
  );
  const sub = nodeOf(model, 's', 'subProcess');
  expect(sub).toMatchObject({ parent: 'p', boundaryEvents: ['y'], sequenceFlows: [{ id: 'f', parent: 's' }] });
  expect(nodeOf(model, 'b', 'task').parent).toBe('inner');
  expect(nodeOf(model, 'y', 'boundaryEvent').compensationHandler).toBe('undo');
  expect(model.processes.flatMap(flowNodesOf).map((node) => node.id)).toEqual(['s', 'a', 'inner', 'b', 'y', 'undo']);
});

it('reads lanes, data, pools and shapes', async () => {
  const model = await parsed(
    definitions(
      `<itemDefinition id="i" structureRef="xsd:string"/><dataStore id="store" name="台账"/><error id="e" errorCode="E1" name="失败"/>
       <collaboration id="c"><participant id="pool" name="办公室" processRef="p"/><participant id="other"/><messageFlow id="mf" sourceRef="other" targetRef="t"/></collaboration>
       <process id="p"><laneSet id="ls"><lane id="l1" name="秘书科"><childLaneSet id="cls"><lane id="l2"><flowNodeRef>t</flowNodeRef></lane></childLaneSet></lane></laneSet>
         <property id="prop" itemSubjectRef="i"/><dataObject id="do" isCollection="true"/><dataObjectReference id="dor" dataObjectRef="do"/>
         <dataStoreReference id="dsr" dataStoreRef="store"/>
         <task id="t"><documentation>按第三条办理</documentation><ioSpecification><dataInput id="in"/><inputSet id="is"><dataInputRefs>in</dataInputRefs></inputSet></ioSpecification>
           <dataInputAssociation id="dia"><sourceRef>do</sourceRef><targetRef>in</targetRef></dataInputAssociation></task></process>
       <bpmndi:BPMNDiagram id="di"><bpmndi:BPMNPlane id="plane" bpmnElement="c"><bpmndi:BPMNShape id="sh" bpmnElement="t"><dc:Bounds x="1" y="2.5" width="100" height="80"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`,
    ),
  );
  expect(codesOf(model)).toEqual([]);
  expect(model.processes[0]).toMatchObject({
    lanes: [{ id: 'l1', name: '秘书科', lanes: [{ id: 'l2', flowNodes: ['t'] }] }],
    properties: [{ id: 'prop', itemSubjectRef: 'i' }],
    dataObjects: [{ id: 'do', isCollection: true }],
    dataObjectReferences: [{ id: 'dor', dataObjectRef: 'do' }],
    dataStoreReferences: [{ id: 'dsr', dataStoreRef: 'store' }],
  });
  expect(nodeOf(model, 't', 'task')).toMatchObject({
    documentation: '按第三条办理',
    ioSpecification: { dataInputs: [{ id: 'in' }], inputSets: [['in']] },
    dataInputAssociations: [{ sourceRefs: ['do'], targetRef: 'in' }],
  });
  expect(model.collaborations[0]).toMatchObject({
    participants: [{ id: 'pool', processRef: 'p' }, { id: 'other' }],
    messageFlows: [{ id: 'mf', sourceRef: 'other', targetRef: 't' }],
  });
  expect(model).toMatchObject({
    dataStores: [{ name: '台账' }],
    errors: [{ errorCode: 'E1' }],
    itemDefinitions: [{ structureRef: 'xsd:string' }],
  });
  expect(model.diagram).toEqual({ present: true, shapes: { t: { x: 1, y: 2.5, width: 100, height: 80 } } });
});
