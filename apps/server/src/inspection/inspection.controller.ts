import { STREAMS } from '@liuzhuan/contract';
import type { DefinitionRecord, HistoryRecord } from '@liuzhuan/engine';
import { asId } from '@liuzhuan/kernel';
import { PostgresDefinitionStore } from '@liuzhuan/storage';
import { Controller, type MessageEvent, Param, Sse } from '@nestjs/common';
import { concat, concatMap, defer, filter, from, map, type Observable } from 'rxjs';
import { CaseReader } from '../instances/case-reader';
import { LiveHub } from '../live/live-hub';
import { type Caller, WhoCalls } from '../session/caller';
import { InspectionTranslator } from './inspection-events';

/** A running case through XState's inspection protocol: all that happened so far, then what happens from now on. */
@Controller()
export class InspectionController {
  constructor(
    private readonly cases: CaseReader,
    private readonly definitions: PostgresDefinitionStore,
    private readonly hub: LiveHub,
  ) {}

  @Sse(STREAMS.inspection)
  async inspect(@WhoCalls() caller: Caller, @Param('id') id: string): Promise<Observable<MessageEvent>> {
    const row = await this.cases.permitted(caller, id);
    const known = new Map<string, DefinitionRecord | undefined>();
    const translator = new InspectionTranslator(row.id, (definition) => known.get(definition));
    let seen = 0;
    const news = async () => {
      const history = (await this.cases.allHistory(row.record.organisation, row.id)).filter((record) => record.seq > seen);
      seen = history.at(-1)?.seq ?? seen;
      await this.learn(history, row.record.definition, known);
      return history.flatMap((record) => translator.translate(record));
    };
    const changes = this.hub.streamFor(caller.organisation, caller.person, true).pipe(
      filter((event) => event.kind === 'instance' && event.instance === row.id),
      concatMap(news),
    );
    return concat(defer(news), changes).pipe(
      concatMap((events) => from(events)),
      map((event) => ({ data: event })),
    );
  }

  private async learn(history: readonly HistoryRecord[], own: string, known: Map<string, DefinitionRecord | undefined>): Promise<void> {
    const opened = history.flatMap((record) => (Array.isArray(record.data['trace']) ? (record.data['trace'] as unknown as readonly { program?: string }[]) : []));
    for (const program of new Set([own, ...opened.flatMap((entry) => (entry.program ? [entry.program] : []))])) {
      if (!known.has(program)) known.set(program, await this.definitions.get(asId(program)));
    }
  }
}
