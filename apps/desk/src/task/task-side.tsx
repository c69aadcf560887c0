import type { Instance } from '@liuzhuan/contract';
import { QueryState } from '@liuzhuan/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import { CaseDiagrams } from '../diagrams/case-diagrams';
import { OpinionTimeline } from '../opinions/opinion-timeline';

/** Opinions so far, and below them the diagram. */
export function TaskSide({ instance, node }: { readonly instance: UseQueryResult<Instance, Error>; readonly node: string }) {
  return (
    <div className="desk-side">
      <QueryState query={instance}>
        {({ opinions, standing, diagrams }) => (
          <>
            <OpinionTimeline opinions={opinions} standing={standing} />
            <CaseDiagrams diagrams={diagrams} node={node} />
          </>
        )}
      </QueryState>
    </div>
  );
}
