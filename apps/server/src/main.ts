import type { Server } from 'node:http';
import { Logger } from '@nestjs/common';
import { openDatabase } from '@liuzhuan/storage';
import { readConfiguration } from './configuration/configuration';
import { createApplication } from './create-application';
import { createLog } from './logging/create-log';
import { READY_MESSAGE } from './nodes/server-node';
import { startTracing } from './tracing/start-tracing';
import { printWelcome } from './welcome/print-welcome';
import { Drain } from './workers/drain';
import { ServerDrain } from './workers/drain-server';
import { drainTimes } from './workers/drain-times';
import { endOnSignals } from './workers/end-on-signals';

/** The server process: a database that answers, the application on top, and a clean end on SIGTERM and SIGINT. */
async function main(): Promise<void> {
  const configuration = readConfiguration(process.env);
  const log = createLog(configuration);
  Logger.overrideLogger(log);
  const logger = new Logger('Liuzhuan');
  const endTracing = await startTracing(process.env);
  const { noticeMs, withinMs } = drainTimes(process.env);
  const database = await openDatabase(
    { DATABASE_URL: configuration.databaseUrl, LIUZHUAN_DATA: process.env.LIUZHUAN_DATA },
    { projectFolder: configuration.repositoryRoot, log: (line) => logger.log(line) },
  );
  const application = await createApplication(configuration, database.url, log);
  const requests = new ServerDrain(application.getHttpServer() as Server, application.get(Drain));
  endOnSignals({
    withinMs,
    log: (line) => logger.log(line),
    end: async () => {
      await requests.end(noticeMs);
      await application.close();
      await endTracing();
      await database.stop();
    },
  });
  await application.listen(configuration.port, configuration.host);
  // One of several nodes tells the process that started it, which welcomes for all of them.
  if (process.send) process.send(READY_MESSAGE);
  else if (configuration.log.format === 'text') printWelcome(configuration, database.kind);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? `✗ ${error.message}` : error);
  process.exit(1);
});
