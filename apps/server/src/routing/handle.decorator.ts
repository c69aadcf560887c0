import { answersWithTag, type Route, type RouteName, ROUTES, takesKey, takesRevision, TASK_ROUTES } from '@liuzhuan/contract';
import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata, UseInterceptors } from '@nestjs/common';
import { RepeatInterceptor } from './repeat.interceptor';
import { RevisionInterceptor } from './revision.interceptor';
import { ROUTE_NAME } from './route-name';

/** Commands of the engine, which keeps their answers in the transaction that carries them out. */
const COMMANDS: ReadonlySet<RouteName> = new Set<RouteName>([
  ...TASK_ROUTES,
  'startInstance',
  'cancelInstance',
  'suspendInstance',
  'resumeInstance',
  'restartInstance',
  'chooseActivity',
  'concludeChoice',
  'retryIncident',
  'moveToken',
  'correctVariables',
  'completeJob',
  'failJob',
  'voidNumber',
]);

/** Binds a controller method to a line of the contract's route table: method, path, status, roles, schemas and what the headers mean come from there. */
export function Handle(name: RouteName): MethodDecorator {
  const route: Route = ROUTES[name];
  const interceptors = [
    ...(takesRevision(name) || answersWithTag(name) ? [RevisionInterceptor] : []),
    ...(takesKey(name) && !COMMANDS.has(name) ? [RepeatInterceptor] : []),
  ];
  return applyDecorators(
    SetMetadata(ROUTE_NAME, name),
    RequestMapping({ path: route.path, method: RequestMethod[route.method] }),
    HttpCode(200),
    ...(interceptors.length > 0 ? [UseInterceptors(...interceptors)] : []),
  );
}
