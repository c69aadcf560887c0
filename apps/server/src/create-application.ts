import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import { json } from 'express';
import { AppModule } from './app.module';
import type { Configuration } from './configuration/configuration';
import { createLog } from './logging/create-log';
import type { ServerLog } from './logging/server-log';
import { watchRequests } from './logging/watch-requests';
import { ProblemFilter } from './problems/problem.filter';
import { bodyProblem } from './routing/body-problem';
import { openApiDocument } from './routing/openapi';
import { screenRequest } from './routing/screen-request';
import { RequestSpans } from './tracing/request-spans';
import { Telemetry } from './tracing/telemetry';
import { serveApps } from './web/serve-apps';

/** Bodies of these paths carry whole diagrams and tables, so they may be larger than others. */
const DRAWING_PATHS = ['/api/deployments', '/api/drafts', '/api/decisions', '/api/backtests', '/api/releases'];
const BODY_LIMITS = { ordinary: '1mb', drawing: '12mb' } as const;

/** Builds the application on a migrated database. The caller decides when it listens and when it closes. */
export async function createApplication(configuration: Configuration, databaseUrl: string, log: ServerLog = createLog(configuration)): Promise<NestExpressApplication> {
  const application = await NestFactory.create<NestExpressApplication>(AppModule.on(configuration, databaseUrl, log), { bodyParser: false, logger: log });
  const { metrics, tracer } = application.get(Telemetry);
  application.disable('x-powered-by');
  application.use(watchRequests(log, metrics, new RequestSpans(tracer)));
  application.use(DRAWING_PATHS, json({ limit: BODY_LIMITS.drawing }));
  application.use(json({ limit: BODY_LIMITS.ordinary }));
  application.use(bodyProblem);
  application.use(screenRequest);
  application.useGlobalFilters(new ProblemFilter());
  SwaggerModule.setup('api/docs', application, openApiDocument() as never, { jsonDocumentUrl: 'api/openapi.json' });
  serveApps(application, configuration.repositoryRoot);
  return application;
}
