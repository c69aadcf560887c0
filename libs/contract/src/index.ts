export * from './schemas/basics';
export * from './schemas/session';
export * from './schemas/definition';
export * from './schemas/task';
export * from './schemas/instance';
export * from './schemas/operations';
export { type Route, type RouteName, ROUTES, STREAMS } from './routes';
export { type CallInput, type CallOutput, type Client, type ClientOptions, createClient, fillPath, ProblemError } from './client';
