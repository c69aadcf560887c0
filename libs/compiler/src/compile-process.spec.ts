import { parseBpmn } from '@liuzhuan/bpmn';
import { COMPILER_CODES } from './codes';
import { compileDefinitions } from './compile-definitions';
import { compileProcess } from './compile-process';
import { definitions, flows, process } from './testing/case-driver';

/** What the compiler finds: `code element property`. */
async function findings(xml: string): Promise<string[]> {
  const model = await parseBpmn(xml, 'process.bpmn');
  if (!model.ok) throw new Error(JSON.stringify(model.error));
  const { diagnostics } = compileDefinitions(model.value);
  return diagnostics.map(({ code, location }) => [code, location.elementId, location.property].filter(Boolean).join(' ').trim());
}

const line = (middle: string, ...lines: string[]) =>
  process(`<startEvent id="s"/>${middle}<endEvent id="e"/>${flows('s>a', ...lines)}`, ROOTS);
const ROOTS =
  '<message id="msg" name="M"/><error id="err" errorCode="E"/><signal id="sig" name="S"/><escalation id="esc" escalationCode="X"/>';
const timer = '<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>';
const user = '<userTask id="a"/>';
const on = (attributes: string, definition: string) =>
  `${user}<boundaryEvent id="b" attachedToRef="a" ${attributes}>${definition}</boundaryEvent>`;
const members = (attributes: string, inner = '') =>
  `<userTask id="a"><multiInstanceLoopCharacteristics ${attributes}>${inner}</multiInstanceLoopCharacteristics></userTask>`;
const link = (kind: 'Throw' | 'Catch', suffix = '') => `<intermediate${kind}Event id="link${kind}${suffix}"><linkEventDefinition name="L"/></intermediate${kind}Event>`;
const cardinality = '<loopCardinality xsi:type="tFormalExpression">2</loopCardinality>';

describe('compileProcess', () => {
  it.each([
    ['nothing about a sound drawing', line(user, 'a>e'), []],
    [
      'complex gateways that cannot know when to fire',
      line('<complexGateway id="a"/><userTask id="c"/><userTask id="d"/>', 'c>a', 'd>a', 'a>e'),
      ['setting-missing a activationCondition'],
    ],
    [
      'event sub-processes that are connected or wait for nothing',
      line(`${user}<subProcess id="x" triggeredByEvent="true"><startEvent id="xs"/></subProcess>`, 'a>e', 'a>x'),
      ['event-sub-process-connected x', 'setting-missing xs', 'catch-stranded xs'],
    ],
    [
      'event sub-processes without a start event',
      line(`${user}<subProcess id="x" triggeredByEvent="true"><userTask id="xa"/></subProcess>`, 'a>e'),
      ['setting-missing x'],
    ],
    [
      'signals nobody declared',
      line('<intermediateThrowEvent id="a"><signalEventDefinition/></intermediateThrowEvent>', 'a>e'),
      ['setting-missing a signalRef'],
    ],
    [
      'escalations without a name',
      line('<intermediateThrowEvent id="a"><escalationEventDefinition/></intermediateThrowEvent>', 'a>e'),
      ['setting-missing a escalationRef'],
    ],
    [
      'conditional events without a condition',
      line('<intermediateCatchEvent id="a"><conditionalEventDefinition/></intermediateCatchEvent>', 'a>e'),
      ['setting-missing a condition'],
    ],
    ['compensation handlers in the flow', line('<task id="a" isForCompensation="true"/>', 'a>e'), ['handler-connected a']],
    ['compensation that leads nowhere', line(on('', '<compensateEventDefinition/>'), 'a>e'), ['setting-missing b']],
    [
      'compensation of what is not there',
      line('<intermediateThrowEvent id="a"><compensateEventDefinition activityRef="gone"/></intermediateThrowEvent>', 'a>e'),
      ['reference-unknown a activityRef'],
    ],
    [
      'quantities below one',
      line('<task id="a" startQuantity="0" completionQuantity="0"/>', 'a>e'),
      ['quantity-unfit a startQuantity', 'quantity-unfit a completionQuantity'],
    ],
    [
      'negative counts',
      line('<userTask id="a"><standardLoopCharacteristics loopMaximum="-1"/></userTask>', 'a>e'),
      ['count-negative a loopMaximum'],
    ],
    ['conditions that are not looked at', line('<parallelGateway id="a"/><userTask id="c"/>', 'a>e: x', 'a>c'), ['condition-ignored a-e']],
    ['two none starts', line(`<subProcess id="a"><startEvent id="x"/><startEvent id="y"/><userTask id="i"/>${flows('x>i', 'y>i')}</subProcess>`, 'a>e'), ['start-several a']],
    ['no beginning', process(`<userTask id="a"/><userTask id="c"/>${flows('a>c', 'c>a')}`), ['scope-empty p']],
    ['entered starts and left ends', line(`${user}<userTask id="c"/>`, 'a>s', 'e>c'), ['start-entered s', 'end-left e']],
    ['flows across levels', line(`<subProcess id="a"><userTask id="i"/></subProcess>`, 'i>e', 'a>e'), ['flow-dangling i-e']],
    [
      'boundary events beside activities',
      line(`${user}<boundaryEvent id="b" attachedToRef="e">${timer}</boundaryEvent>`, 'a>e', 'b>e'),
      ['boundary-detached b'],
    ],
    ['boundary events that are entered', line(on('', timer), 'a>b', 'b>e'), ['boundary-entered b']],
    [
      'boundary events on what does not last',
      line(`<task id="a"/><boundaryEvent id="b" attachedToRef="a">${timer}</boundaryEvent>`, 'a>e', 'b>e'),
      ['boundary-useless b'],
    ],
    [
      'errors that do not interrupt',
      line(on('cancelActivity="false"', '<errorEventDefinition errorRef="err"/>'), 'a>e', 'b>e'),
      ['boundary-error-continues b'],
    ],
    ['cancel events on what is no transaction', line(on('', '<cancelEventDefinition/>'), 'a>e', 'b>e'), ['element-misplaced b']],
    ['cancel end events outside a transaction', line('<endEvent id="a"><cancelEventDefinition/></endEvent>'), ['element-misplaced a']],
    ['events the standard does not throw', line('<intermediateThrowEvent id="a"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></intermediateThrowEvent>', 'a>e'), ['element-misplaced a']],
    ['boundary events that lead nowhere', line(on('', timer), 'a>e'), ['catch-stranded b']],
    ['branches without condition', line('<exclusiveGateway id="a"/><userTask id="c"/>', 'a>e', 'a>c: x'), ['condition-missing a-e']],
    [
      'conditions where nothing decides',
      line('<intermediateThrowEvent id="a"/><userTask id="c"/>', 'a>e: x', 'a>c'),
      ['condition-misplaced a-e'],
    ],
    [
      'conditions on default flows',
      line('<exclusiveGateway id="a" default="a-e"/><userTask id="c"/>', 'a>e: x', 'a>c: y'),
      ['default-conditional a-e'],
    ],
    [
      'default flows of others',
      line('<exclusiveGateway id="a" default="s-a"/><userTask id="c"/>', 'a>e: x', 'a>c: y'),
      ['default-misplaced a'],
    ],
    [
      'loops that never wait',
      line('<exclusiveGateway id="a"/><exclusiveGateway id="g" default="g-a"/>', 'a>g', 'g>a', 'g>e: x'),
      ['loop-endless a'],
    ],
    [
      'loops that never wait and lead over a link',
      line(`<exclusiveGateway id="a"/>${link('Throw')}${link('Catch')}`, 'a>linkThrow', 'linkCatch>a'),
      ['loop-endless a'],
    ],
    [
      'loops of links alone',
      line(`${user}${link('Throw', '2')}${link('Throw')}${link('Catch')}<parallelGateway id="f"/>`, 'a>linkThrow', 'linkCatch>f', 'f>linkThrow2', 'f>e'),
      ['loop-endless linkThrow2'],
    ],
    [
      'loops of none events and gateways with one way in',
      line('<intermediateThrowEvent id="a"/><parallelGateway id="g"/>', 'a>g', 'g>a', 'g>e'),
      ['loop-endless a'],
    ],
    [
      'loops of what is done at once, without a condition that leads out',
      line(`<scriptTask id="a" scriptFormat="feel" lz:result="n"><script>n + 1</script></scriptTask><task id="t"/><exclusiveGateway id="g"/>`, 'a>g', 'g>t', 't>a'),
      ['loop-endless a'],
    ],
    [
      'nothing about a loop over a link that a condition may leave',
      line(`<exclusiveGateway id="a"/><exclusiveGateway id="g" default="g-e"/>${link('Throw')}${link('Catch')}`, 'a>g', 'g>linkThrow: again', 'g>e', 'linkCatch>a'),
      [],
    ],
    [
      'nothing about such loops with a way out, or that wait',
      line(
        '<scriptTask id="a" scriptFormat="feel" lz:result="n"><script>n + 1</script></scriptTask><exclusiveGateway id="g" default="g-e"/><exclusiveGateway id="m"/><userTask id="u"/>',
        'a>g',
        'g>a: n &lt; 3',
        'g>e',
        'm>u',
        'u>m',
      ),
      [],
    ],
    [
      'links without partner',
      line('<intermediateThrowEvent id="a"><linkEventDefinition name="L"/></intermediateThrowEvent>'),
      ['link-unpaired a'],
    ],
    [
      'links that go on',
      line(
        '<intermediateThrowEvent id="a"><linkEventDefinition name="L"/></intermediateThrowEvent><intermediateCatchEvent id="l"><linkEventDefinition name="L"/></intermediateCatchEvent>',
        'a>e',
        'l>e',
      ),
      ['link-misconnected a'],
    ],
    [
      'choices of one',
      line(`<eventBasedGateway id="a"/><intermediateCatchEvent id="c">${timer}</intermediateCatchEvent>`, 'a>c', 'c>e'),
      ['choice-too-small a'],
    ],
    [
      'choices between tasks',
      line(
        `<eventBasedGateway id="a"/><intermediateCatchEvent id="c">${timer}</intermediateCatchEvent><userTask id="u"/>`,
        'a>c',
        'a>u',
        'c>e',
        'u>e',
      ),
      ['choice-target a'],
    ],
    ['members nobody names', line(members(''), 'a>e'), ['members-missing a']],
    ['members named twice', line(members('lz:collection="[1]"', cardinality), 'a>e'), ['members-ambiguous a']],
    ['outputs without a place', line(members('lz:collection="[1]" lz:output="x"'), 'a>e'), ['members-output a']],
    ['loops without bounds', line('<userTask id="a"><standardLoopCharacteristics/></userTask>', 'a>e'), ['loop-unbounded a']],
    ['services without a type', line('<serviceTask id="a"/>', 'a>e'), ['setting-missing a service']],
    ['decisions without a name', line('<businessRuleTask id="a"/>', 'a>e'), ['setting-missing a decision']],
    ['calls of nothing', line('<callActivity id="a"/>', 'a>e'), ['setting-missing a calledElement']],
    ['messages nobody declared', line('<receiveTask id="a"/>', 'a>e'), ['setting-missing a messageRef']],
    ['events that wait for nothing', line('<intermediateCatchEvent id="a"/>', 'a>e'), ['setting-missing a']],
    [
      'scripts in other languages',
      line('<scriptTask id="a" scriptFormat="javascript"><script>x</script></scriptTask>', 'a>e'),
      ['language-unsupported a scriptFormat'],
    ],
    [
      'conditions in other languages',
      line(user, 'a>e: x').replace('xsi:type="tFormalExpression"', 'xsi:type="tFormalExpression" language="groovy"'),
      ['language-unsupported a-e conditionExpression'],
    ],
    ['conditions that do not parse', line(user, 'a>e: x >'), ['feel-incomplete a-e conditionExpression']],
    [
      'assignment rules that do not parse',
      line('<userTask id="a"><extensionElements><lz:assignment rule="unit(" mode="direct"/></extensionElements></userTask>', 'a>e'),
      ['feel-incomplete a rule'],
    ],
    [
      'returns to nowhere',
      line('<userTask id="a"><extensionElements><lz:return to="gone"/></extensionElements></userTask>', 'a>e'),
      ['return-target-unknown a'],
    ],
  ])('finds %s', async (_name, xml, expected) => {
    expect(await findings(xml)).toEqual(expected);
  });

  it('puts findings where they are in the file', async () => {
    const model = await parseBpmn(line('\n  <callActivity id="a" name="汇总"/>', 'a>e'), 'process.bpmn');
    if (!model.ok) throw new Error('unreadable');
    const { program, diagnostics } = compileProcess(model.value, 'p');
    expect(program).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { location: { resource: 'process.bpmn', elementId: 'a', line: 2, column: 3 }, message: { zh: '“汇总”缺少被调用的流程' } },
    ]);
    expect(compileProcess(model.value, 'nowhere').diagnostics).toMatchObject([{ code: 'process-unknown' }]);
  });

  it('wants an executable process', async () => {
    expect(await findings(definitions('<process id="p"/>'))).toEqual(['process-none-executable p']);
  });

  it('names what a deployment has to provide', async () => {
    const model = await parseBpmn(
      process(
        `<startEvent id="s"><extensionElements><lz:form key="start"/></extensionElements></startEvent><callActivity id="a" calledElement="q"/><businessRuleTask id="b"><extensionElements><lz:decision ref="rules" result="r"/></extensionElements></businessRuleTask>${flows('s>a', 'a>b')}`,
      ),
    );
    if (!model.ok) throw new Error('unreadable');
    expect(compileProcess(model.value, 'p').program).toMatchObject({ calls: ['q'], decisions: ['rules'], forms: ['start'], root: 'p' });
  });

  it('has a text in two languages for every code, with places the reports fill', () => {
    for (const [code, { message }] of Object.entries(COMPILER_CODES)) {
      const places = (text: string) => [...text.matchAll(/\{(\w+?)(?:Zh)?\}/g)].map(([, name]) => name).toSorted();
      expect([code, places(message.zh)]).toEqual([code, places(message.en)]);
    }
  });
});
