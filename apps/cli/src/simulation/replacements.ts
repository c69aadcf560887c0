import type { BpmnModel, Expression, FlowNode, LiteralOrFeel, LoopCharacteristics, NamedElement, TimerEventDefinition } from '@liuzhuan/bpmn';
import { compileExpression } from '@liuzhuan/feel';
import { parseDeadline } from '@liuzhuan/worktime';
import type { MadeUp } from './prepare-model';
import type { Handler, Script } from './steps';

/** So far away that only a step can trigger it. */
const NEVER = '2999-12-31';

/** What takes the place of texts and settings the machine cannot use. */
export class Replacements {
  readonly standsIn: boolean;
  private readonly expressions: ReadonlyMap<string, string>;

  constructor(
    readonly model: BpmnModel,
    private readonly settings: Pick<Script, 'expressions' | 'handlers' | 'foreign'>,
    private readonly made: MadeUp,
  ) {
    this.standsIn = settings.foreign === 'stand-in';
    this.expressions = new Map(Object.entries(settings.expressions ?? {}).map(([text, feel]) => [text.trim(), feel]));
  }

  report(node: NamedElement, what: string, whatZh: string): void {
    this.made.report(node, what, whatZh);
  }

  handlerOf(...keys: readonly (string | undefined)[]): Handler | undefined {
    const { handlers = {} } = this.settings;
    const key = keys.find((candidate) => candidate !== undefined && Object.hasOwn(handlers, candidate));
    return key === undefined ? undefined : handlers[key];
  }

  /** FEEL in place of an expression; a stand-in is a text, which no condition accepts, so that nothing is decided by chance. */
  expression(element: NamedElement, expression: Expression, what: string, whatZh: string, instead = JSON.stringify(expression.text)): Expression {
    const given = this.expressions.get(expression.text.trim());
    if (given !== undefined) return { text: given };
    const { language } = expression;
    const isForeign = (language !== undefined && !/feel/i.test(language)) || !compileExpression(expression.text).ok;
    if (!this.standsIn || !isForeign) return expression;
    this.report(element, what, whatZh);
    return { text: instead };
  }

  /** In place of a condition that is not written. */
  unsaid(element: NamedElement, what: string, whatZh: string): Expression {
    this.report(element, what, whatZh);
    return { text: '"?"' };
  }

  timer(node: NamedElement, timer: TimerEventDefinition): TimerEventDefinition {
    const { timeDate, timeDuration, timeCycle, ...rest } = timer;
    const said = [timeDate, timeDuration, timeCycle].some((text) => text !== undefined);
    if (!said && this.standsIn) {
      this.report(node, 'timer', '时间');
      return { ...rest, timeDate: { kind: 'literal', text: NEVER } };
    }
    return {
      ...rest,
      ...(timeDate ? { timeDate: this.time(node, timeDate, NEVER) } : {}),
      ...(timeDuration ? { timeDuration: this.time(node, timeDuration, 'P900Y') } : {}),
      ...(timeCycle ? { timeCycle: this.time(node, timeCycle, 'R/P900Y') } : {}),
    };
  }

  private time(node: NamedElement, text: LiteralOrFeel, instead: string): LiteralOrFeel {
    const given = this.expressions.get(text.text.trim());
    if (given !== undefined) return { kind: 'literal', text: given };
    const isReadable = text.kind === 'feel' ? compileExpression(text.text).ok : parseDeadline(text.text).ok;
    if (!this.standsIn || isReadable) return text;
    this.report(node, 'timer', '时间');
    return { kind: 'literal', text: instead };
  }

  loop(node: NamedElement, loop: LoopCharacteristics): LoopCharacteristics {
    if (loop.type === 'standard') {
      const { loopCondition } = loop;
      const condition = loopCondition && this.expression(node, loopCondition, 'loop condition', '循环条件', 'false');
      const isUnsaid = this.standsIn && !condition && loop.loopMaximum === undefined;
      return { ...loop, ...(condition ? { loopCondition: condition } : {}), ...(isUnsaid ? { loopMaximum: 1 } : {}) };
    }
    const { loopCardinality, completionCondition, settings } = loop;
    const isUnsaid = this.standsIn && !loopCardinality && settings.collection === undefined;
    if (isUnsaid) this.report(node, 'collection', '集合');
    return {
      ...loop,
      ...(loopCardinality ? { loopCardinality: this.expression(node, loopCardinality, 'cardinality', '数目', '1') } : {}),
      ...(isUnsaid ? { loopCardinality: { text: '1' } } : {}),
      ...(completionCondition ? { completionCondition: this.expression(node, completionCondition, 'completion condition', '完成条件', 'false') } : {}),
    };
  }

  /** The message an element names, or one of its own that only a step can send. */
  message(node: FlowNode, messageRef: string | undefined): string | undefined {
    if (!this.standsIn || this.model.messages.some(({ id }) => id === messageRef)) return messageRef;
    this.report(node, 'message', '消息');
    const id = `message of ${node.id}`;
    this.made.messages.push({ id, name: id, clauses: [], foreign: [] });
    return id;
  }

  signal(node: FlowNode, signalRef: string | undefined): string | undefined {
    if (!this.standsIn || this.model.signals.some(({ id }) => id === signalRef)) return signalRef;
    this.report(node, 'signal', '信号');
    const id = `signal of ${node.id}`;
    this.made.signals.push({ id, name: id, clauses: [], foreign: [] });
    return id;
  }
}
