import type { Problem } from '@liuzhuan/contract';
import { type Json, type Rejection, rejectionsOf } from '@liuzhuan/kernel';
import { SERVER_REJECTIONS } from './server-rejections';

const reject = rejectionsOf(SERVER_REJECTIONS);
type Extras = Pick<Problem, 'fields' | 'diagnostics'>;

/** A rejection on its way to the wire. Thrown in handlers, turned into an RFC 9457 problem by the filter. */
export class ProblemException extends Error {
  override readonly name = 'ProblemException';

  constructor(
    readonly rejection: Rejection,
    readonly extras: Extras = {},
  ) {
    super(rejection.message.en);
  }

  static of(code: keyof typeof SERVER_REJECTIONS, params: Readonly<Record<string, Json>> = {}, extras: Extras = {}): ProblemException {
    return new ProblemException(reject(code, params), extras);
  }

  toProblem(): Problem {
    const { code, status, message, cure, params } = this.rejection;
    return {
      type: `/docs/problems#${code}`,
      title: message.en,
      status,
      detail: message.zh,
      code,
      message,
      cure,
      params: params as Problem['params'],
      ...this.extras,
    };
  }
}
