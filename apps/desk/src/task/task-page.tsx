import { useRead } from '@liuzhuan/ui';
import { useParams } from 'react-router';
import { PageQuery } from '../states/page-query';
import { TaskWorkspace } from './task-workspace';

/** `/tasks/:id` */
export function TaskPage() {
  const { id = '' } = useParams();
  const query = useRead('readTask', { path: { id } });
  return <PageQuery query={query}>{(task) => <TaskWorkspace key={task.id} task={task} />}</PageQuery>;
}
