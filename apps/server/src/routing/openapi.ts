import { answersWithTag, IDEMPOTENCY_KEY, IF_MATCH, problemSchema, type Route, type RouteName, ROUTES, takesKey, takesRevision } from '@liuzhuan/contract';
import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';

type Schema = Record<string, unknown>;

function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const { definitions: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'openapi-3.0' });
  return withoutLocals(rest) as Schema;
}

/** Zod names the recursive schema "any JSON" within each schema, where a reference from the document would not find it: it stands for any value. */
function withoutLocals(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutLocals);
  if (typeof schema !== 'object' || schema === null) return schema;
  if ('$ref' in schema && typeof schema.$ref === 'string' && schema.$ref.startsWith('#/definitions/')) return {};
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, withoutLocals(value)]));
}

/** Headers that say something about the change itself. */
const HEADERS: readonly { readonly name: string; readonly takenBy: (name: RouteName) => boolean; readonly description: string; readonly schema: Schema }[] = [
  {
    name: IDEMPOTENCY_KEY,
    takenBy: takesKey,
    description: 'A new key (a UUID) for each change. Sent again with the same key and content, the change is not made again and the first answer is given; kept for seven days. Other content: 422.',
    schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[!-~]+$', example: '8e03978e-40d5-43e8-bc93-6894a57f9324' },
  },
  {
    name: IF_MATCH,
    takenBy: takesRevision,
    description: 'The ETag that was read. When it has changed since: 412, with who did what and when.',
    schema: { type: 'string', pattern: '^("[1-9][0-9]*"|\\*)$', example: '"3"' },
  },
];

function headersOf(name: RouteName): Schema[] {
  return HEADERS.filter(({ takenBy }) => takenBy(name)).map(({ name: header, description, schema }) => ({ name: header, in: 'header', required: false, description, schema }));
}

function parametersOf(name: RouteName, route: Route): Schema[] {
  return [...queryAndPath(route), ...headersOf(name)];
}

function queryAndPath(route: Route): Schema[] {
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

/** Bodies that are no JSON: the contract's table has no schema for them. */
const MULTIPART: Readonly<Record<string, Schema>> = {
  uploadDocument: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' }, document: { type: 'string' } } },
};

function bodyOf(name: string, route: Route): Schema {
  const multipart = MULTIPART[name];
  if (multipart) return { requestBody: { required: true, content: { 'multipart/form-data': { schema: multipart } } } };
  if (!route.body) return {};
  return { requestBody: { required: true, content: { 'application/json': { schema: jsonSchemaOf(route.body, 'input') } } } };
}

const TAG: Schema = { ETag: { description: 'The revision, for If-Match', schema: { type: 'string' } } };

function operationOf(name: RouteName, route: Route): Schema {
  const who = route.roles === 'public' ? 'No sign-in needed.' : route.roles ? `Roles: ${route.roles.join(', ')}.` : 'Any signed-in account.';
  return {
    operationId: name,
    summary: route.summary,
    description: who,
    tags: [route.path.split('/')[2] ?? 'api'],
    parameters: parametersOf(name, route),
    ...bodyOf(name, route),
    responses: {
      200: { description: 'Done', ...(answersWithTag(name) && { headers: TAG }), content: { 'application/json': { schema: jsonSchemaOf(route.response, 'output') } } },
      default: { description: 'RFC 9457 problem', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
    },
    ...(route.roles === 'public' ? { security: [] } : {}),
  };
}

/** The OpenAPI description, made from the route table that also binds the handlers. */
export function openApiDocument(): OpenAPIObject {
  const paths: Record<string, Schema> = {};
  for (const [name, route] of Object.entries(ROUTES) as [RouteName, Route][]) {
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
