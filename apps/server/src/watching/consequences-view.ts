import type { ConsequencesDto } from '@liuzhuan/contract';
import { type Consequences, describeIncident, type TaskRecord } from '@liuzhuan/engine';
import type { Scene } from '../views/scene';
import { holdersOf } from './case-inspector';

/** What a repair would come to, with names. */
export function consequencesView({ status, opened, withdrawn, incidents, series }: Consequences, scene: Scene): ConsequencesDto {
  const touched = (task: TaskRecord) => ({ node: task.node, name: task.name, ...holdersOf(task, scene) });
  return {
    status,
    opened: opened.map(touched),
    withdrawn: withdrawn.map(touched),
    incidents: incidents.map(({ code, node, params }) => ({ code, node: node ?? undefined, message: describeIncident(code, params).message })),
    series: [...series],
  };
}
