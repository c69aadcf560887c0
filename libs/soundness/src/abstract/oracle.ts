import type { Json } from '@liuzhuan/kernel';
import type { HostFunctions } from '@liuzhuan/machine';

/** One question that came up in a step and the answer it got: option `answer` of `options`. */
export interface Choice {
  readonly about: string;
  readonly options: number;
  readonly answer: number;
}

/** More ways one event can go than this are not tried. */
export const WAYS_LIMIT = 4_096;

/** More questions than this do not come up in one step, unless it turns in a circle. */
const QUESTION_LIMIT = 64;

/**
 * Answers the free choices of abstract programs. A step is carried out once for each combination of answers: the first time every
 * question gets its first option, then the last answer that has another option is changed, and so on.
 */
export class Oracle {
  asked: Choice[] = [];
  /** What was asked when a step had more questions than are answered. */
  exhaustedAt: string | undefined;
  private script: readonly number[] = [];
  /** Values given in this step: whoever asks again gets the same. */
  private readonly given = new Map<string, Json>();

  /** Host functions that abstract expressions call. */
  constructor(
    private readonly members: ReadonlyMap<string, readonly number[]>,
    private readonly values: ReadonlyMap<string, readonly Json[]>,
  ) {}

  readonly functions: HostFunctions = {
    lzChoose: (flow) => this.pick(`flow ${String(flow)}`, 2) === 0,
    lzEnough: (node) => this.pick(`enough ${String(node)}`, 2) === 0,
    lzAgain: (node) => this.pick(`again ${String(node)}`, 2) === 0,
    lzValue: (gateway, name) => this.valueOf(`${String(gateway)} ${String(name)}`),
    lzMembers: (node): Json => {
      const counts = this.members.get(String(node)) ?? [0, 1, 2];
      const count = counts[this.pick(`members ${String(node)}`, counts.length)] ?? 0;
      return Array.from({ length: count }, (_, index) => index + 1);
    },
  };

  /** Begins a step with answers to its first questions. */
  begin(script: readonly number[]): void {
    this.script = script;
    this.asked = [];
    this.exhaustedAt = undefined;
    this.given.clear();
  }

  /** Answers with which the step has to be repeated next; undefined when all combinations were tried. */
  next(): readonly number[] | undefined {
    const last = this.asked.findLastIndex(({ options, answer }) => answer + 1 < options);
    if (last < 0) return undefined;
    return this.asked.slice(0, last + 1).map(({ answer }, index) => (index === last ? answer + 1 : answer));
  }

  private valueOf(question: string): Json {
    const values = this.values.get(question) ?? [null];
    const known = this.given.get(question);
    if (known !== undefined) return known;
    const value = values[this.pick(`value ${question}`, values.length)] ?? null;
    this.given.set(question, value);
    return value;
  }

  private pick(about: string, options: number): number {
    if (this.asked.length >= QUESTION_LIMIT) {
      this.exhaustedAt ??= about;
      return options - 1;
    }
    const answer = this.script[this.asked.length] ?? 0;
    this.asked.push({ about, options, answer });
    return answer;
  }
}
