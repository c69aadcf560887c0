import type { BacktestCase } from '@liuzhuan/contract';
import type { BacktestResult, Engine, RecordedCase, Resource } from '@liuzhuan/engine';
import { asId, asInstant, hasErrors, type InstanceId, type OrganisationId } from '@liuzhuan/kernel';
import { caseTasks, countEndedCases, endedCases, readCase } from '@liuzhuan/storage';
import { Controller, Inject } from '@nestjs/common';
import type { Pool } from 'pg';
import { systemClock } from '../bindings/system-clock';
import { diagnosticDto } from '../definitions/deployment-problem';
import { CaseReader } from '../instances/case-reader';
import { People } from '../names/people';
import { ENGINE, POOL } from '../persistence/tokens';
import { Handle } from '../routing/handle.decorator';
import { type HandlerInput, Input } from '../routing/input.decorator';
import { valueOf } from '../routing/serve';
import { actorOf, type Caller, WhoCalls } from '../session/caller';

/** Finished cases played on a draft. Page by page, and nothing is written. */
@Controller()
export class BacktestsController {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly cases: CaseReader,
    private readonly people: People,
  ) {}

  @Handle('backtest')
  async backtest(@WhoCalls() caller: Caller, @Input('backtest') { body }: HandlerInput<'backtest'>) {
    const organisation = asId<OrganisationId>(caller.organisation);
    const { process, resources, limit, cursor } = body;
    const period = { organisation, process, from: asInstant(body.from), until: asInstant(body.until) };
    const [total, page] = [await countEndedCases(this.pool, period), await endedCases(this.pool, { ...period, limit, cursor })];
    const recorded = await Promise.all(page.items.map(({ id }) => this.recorded(organisation, id)));
    const played = valueOf(await this.engine.backtest(actorOf(caller), { process, resources: resources as readonly Resource[], cases: recorded.flatMap((found) => found ?? []) }));
    const { names } = await this.people.of(caller.organisation);
    const next = hasErrors(played.diagnostics) ? undefined : (page.next ?? undefined);
    return { total, items: played.results.map((result) => view(result, (person) => names.named(person))), next, diagnostics: played.diagnostics.map(diagnosticDto) };
  }

  private async recorded(organisation: OrganisationId, instance: InstanceId): Promise<RecordedCase | undefined> {
    const [row, history, tasks] = await Promise.all([
      readCase(this.pool, { organisation, instance, person: null, now: systemClock.now() }),
      this.cases.allHistory(organisation, instance),
      caseTasks(this.pool, organisation, instance),
    ]);
    return row && { instance: row.record, history, tasks };
  }
}

function view({ unknown, deviations, steps, missed, work, ...result }: BacktestResult, named: (person: BacktestResult['work'][number]['person']) => { id: string; name: string }): BacktestCase {
  return {
    ...result,
    ...(unknown && { unknown: diagnosticDto(unknown) }),
    deviations: [...deviations],
    steps: [...steps],
    missed: [...missed],
    work: work.map(({ person, ...counts }) => ({ person: named(person), ...counts })),
  };
}
