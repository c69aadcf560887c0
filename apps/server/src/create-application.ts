import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import { AppModule } from './app.module';
import type { Configuration } from './configuration/configuration';
import { ServerLogger } from './logging/server-logger';
import { ProblemFilter } from './problems/problem.filter';
import { openApiDocument } from './routing/openapi';
import { serveApps } from './web/serve-apps';

/** Deployments carry whole diagrams, so their bodies may be larger than others. */
const BODY_LIMITS = { ordinary: '1mb', deployment: '12mb' } as const;

/** Builds the application on a migrated database. The caller decides when it listens and when it closes. */
export async function createApplication(configuration: Configuration, databaseUrl: string): Promise<NestExpressApplication> {
  const application = await NestFactory.create<NestExpressApplication>(AppModule.on(configuration, databaseUrl), {
    bodyParser: false,
    logger: new ServerLogger(),
  });
  application.disable('x-powered-by');
  application.useBodyParser('json', { limit: BODY_LIMITS.deployment, type: 'application/json' });
  application.useGlobalFilters(new ProblemFilter());
  SwaggerModule.setup('api/docs', application, openApiDocument() as never, { jsonDocumentUrl: 'api/openapi.json' });
  serveApps(application, configuration.repositoryRoot);
  return application;
}
