import { Controller } from '@nestjs/common';
import { ProblemException } from '../problems/problem-exception';
import { Handle } from '../routing/handle.decorator';
import { Readiness } from './readiness';

/** For load balancers and whoever starts processes again: is it alive, and is it to get requests? */
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** Says nothing about the database: a process is not to be killed because that is away. */
  @Handle('readLiveness')
  readLiveness() {
    return { status: 'alive' as const };
  }

  @Handle('readReadiness')
  async readReadiness() {
    const { ready, checks } = await this.readiness.report();
    if (!ready) throw ProblemException.of('not-ready', { ...checks });
    return { status: 'ready' as const, checks };
  }
}
