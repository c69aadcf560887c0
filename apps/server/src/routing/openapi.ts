import { problemSchema, type Route, ROUTES } from '@liuzhuan/contract';
import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';

type Schema = Record<string, unknown>;
const jsonSchemaOf = (schema: z.ZodType, io: 'input' | 'output'): Schema => z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'openapi-3.0' }) as Schema;

function parametersOf(route: Route): Schema[] {
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  if (!route.query) return inPath;
  const query = jsonSchemaOf(route.query, 'input') as { properties?: Record<string, Schema>; required?: string[] };
  const inQuery = Object.entries(query.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: query.required?.includes(name) ?? false,
    schema,
  }));
  return [...inPath, ...inQuery];
}

function operationOf(name: string, route: Route): Schema {
  const who = route.roles === 'public' ? 'No sign-in needed.' : route.roles ? `Roles: ${route.roles.join(', ')}.` : 'Any signed-in account.';
  return {
    operationId: name,
    summary: route.summary,
    description: who,
    tags: [route.path.split('/')[2] ?? 'api'],
    parameters: parametersOf(route),
    ...(route.body ? { requestBody: { required: true, content: { 'application/json': { schema: jsonSchemaOf(route.body, 'input') } } } } : {}),
    responses: {
      200: { description: 'Done', content: { 'application/json': { schema: jsonSchemaOf(route.response, 'output') } } },
      default: { description: 'RFC 9457 problem', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
    },
    ...(route.roles === 'public' ? { security: [] } : {}),
  };
}

/** The OpenAPI description, made from the route table that also binds the handlers. */
export function openApiDocument(): OpenAPIObject {
  const paths: Record<string, Schema> = {};
  for (const [name, route] of Object.entries(ROUTES)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[route.method.toLowerCase()] = operationOf(name, route);
  }
  return {
    openapi: '3.0.3',
    info: { title: 'Liuzhuan 流转', version: '1', description: 'Approval flows of offices: definitions, cases, tasks.' },
    security: [{ token: [] }],
    paths: paths as OpenAPIObject['paths'],
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: jsonSchemaOf(problemSchema, 'output') },
    },
  } as OpenAPIObject;
}
