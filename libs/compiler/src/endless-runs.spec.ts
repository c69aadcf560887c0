import { CaseDriver, flows, process } from './testing/case-driver';

const ROOTS = '<signal id="sig" name="S"/><message id="msg" name="M"/><escalation id="esc" name="E" escalationCode="E"/>';
const signal = '<signalEventDefinition signalRef="sig"/>';
const script = (id: string) => `<scriptTask id="${id}" scriptFormat="feel" lz:result="n"><script>n + 1</script></scriptTask>`;
const holds = '<conditionalEventDefinition><condition xsi:type="tFormalExpression">n &gt;= 0</condition></conditionalEventDefinition>';
const own = (body: string) => `<subProcess id="x" triggeredByEvent="true">${body}</subProcess>`;

/** Drawings that only turn for ever as long as something stays true: the compiler cannot know. */
const RUNS: readonly (readonly [string, string])[] = [
  ['a loop of scripts whose way out never opens', `<startEvent id="s"/>${script('a')}<exclusiveGateway id="g" default="g-a"/><endEvent id="e"/>${flows('s>a', 'a>g', 'g>a', 'g>e: n &lt; 0')}`],
  ['conditional flows back to an activity', `<startEvent id="s"/>${script('a')}<endEvent id="e"/>${flows('s>a', 'a>a: n > 0', 'a>e: n &lt; 0')}`],
  ['a standard loop of a script', `<startEvent id="s"/><scriptTask id="a" scriptFormat="feel" lz:result="n"><script>n + 1</script><standardLoopCharacteristics><loopCondition xsi:type="tFormalExpression">n &gt; 0</loopCondition></standardLoopCharacteristics></scriptTask><userTask id="u"/>${flows('s>a', 'a>u')}`],
  ['a loop around a sub-process of scripts', `<startEvent id="s"/><subProcess id="p1"><startEvent id="ps"/>${script('a')}${flows('ps>a')}</subProcess><exclusiveGateway id="g" default="g-p1"/><endEvent id="e"/>${flows('s>p1', 'p1>g', 'g>p1', 'g>e: n &lt; 0')}`],
  ['a loop through an inclusive join', `<startEvent id="s"/><inclusiveGateway id="j"/>${script('a')}${flows('s>j', 'j>a', 'a>j')}`],
  ['a loop through a condition that stays true', `<startEvent id="s"/>${script('a')}<intermediateCatchEvent id="c">${holds}</intermediateCatchEvent>${flows('s>c', 'c>a', 'a>c')}`],
  ['gateways in a circle over a link', `<startEvent id="s"/><exclusiveGateway id="m"/><exclusiveGateway id="g" default="g-e"/><endEvent id="e"/><intermediateThrowEvent id="linkThrow"><linkEventDefinition name="L"/></intermediateThrowEvent><intermediateCatchEvent id="linkCatch"><linkEventDefinition name="L"/></intermediateCatchEvent>${flows('s>m', 'm>g', 'g>linkThrow: n > 0', 'g>e', 'linkCatch>m')}`],
  ['inclusive gateways in a circle over a link', `<startEvent id="s"/><exclusiveGateway id="m"/><inclusiveGateway id="g" default="g-e"/><endEvent id="e"/><intermediateThrowEvent id="linkThrow"><linkEventDefinition name="L"/></intermediateThrowEvent><intermediateCatchEvent id="linkCatch"><linkEventDefinition name="L"/></intermediateCatchEvent>${flows('s>m', 'm>g', 'g>linkThrow: n > 0', 'g>e', 'linkCatch>m')}`],
  ['a fork in a loop', `<startEvent id="s"/><parallelGateway id="f"/>${script('a')}<exclusiveGateway id="g" default="g-f"/><endEvent id="e"/><userTask id="u"/>${flows('s>g', 'g>f', 'f>a', 'f>u', 'a>g', 'g>e: n &lt; 0')}`],
  ['a signal whose catcher throws it again', `<startEvent id="s"/><userTask id="u"/><intermediateThrowEvent id="t">${signal}</intermediateThrowEvent>${flows('s>t', 't>u')}${own(`<startEvent id="xs" isInterrupting="false">${signal}</startEvent><intermediateThrowEvent id="xt">${signal}</intermediateThrowEvent>${flows('xs>xt')}`)}`],
  ['a process that calls itself', `<startEvent id="s"/><callActivity id="c" calledElement="p"/>${flows('s>c')}`],
  ['a standard loop of a sub-process', `<startEvent id="s"/><subProcess id="p1"><standardLoopCharacteristics><loopCondition xsi:type="tFormalExpression">true</loopCondition></standardLoopCharacteristics><startEvent id="ps"/>${script('a')}${flows('ps>a')}</subProcess><userTask id="u"/>${flows('s>p1', 'p1>u')}`],
  ['an escalation whose catcher starts the activity again', `<startEvent id="s"/><subProcess id="p1"><startEvent id="ps"/><endEvent id="pe"><escalationEventDefinition escalationRef="esc"/></endEvent>${flows('ps>pe')}</subProcess><boundaryEvent id="b" attachedToRef="p1"><escalationEventDefinition escalationRef="esc"/></boundaryEvent><exclusiveGateway id="m"/>${flows('s>m', 'm>p1', 'b>m')}`],
];

describe('runs that would never end', () => {
  it.each(RUNS)('%s halt as an incident', async (_name, drawing) => {
    const run = await CaseDriver.start(process(drawing, ROOTS), { variables: { n: 1 }, moveLimit: 300 });
    const codes = Object.values(run.state.tokens).flatMap(({ incident }) => incident?.code ?? []);
    expect(new Set(codes)).toEqual(new Set(['runaway']));
  });
});
