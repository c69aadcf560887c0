import { type Route, type RouteName, ROUTES } from '@liuzhuan/contract';
import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';

export const ROUTE_NAME = 'liuzhuan:route';

/** Binds a controller method to a line of the contract's route table: method, path, status, roles and schemas come from there. */
export function Handle(name: RouteName): MethodDecorator {
  const route: Route = ROUTES[name];
  return applyDecorators(
    SetMetadata(ROUTE_NAME, name),
    RequestMapping({ path: route.path, method: RequestMethod[route.method] }),
    HttpCode(200),
  );
}
