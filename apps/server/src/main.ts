import { Logger } from '@nestjs/common';
import { openDatabase } from '@liuzhuan/storage';
import { readConfiguration } from './configuration/configuration';
import { createApplication } from './create-application';
import { READY_MESSAGE } from './nodes/server-node';
import { printWelcome } from './welcome/print-welcome';

/** The server process: a database that answers, the application on top, and a clean end on SIGTERM and SIGINT. */
async function main(): Promise<void> {
  const logger = new Logger('Liuzhuan');
  const configuration = readConfiguration(process.env);
  const database = await openDatabase(
    { DATABASE_URL: configuration.databaseUrl, LIUZHUAN_DATA: process.env.LIUZHUAN_DATA },
    { projectFolder: configuration.repositoryRoot, log: (line) => logger.log(line) },
  );
  const application = await createApplication(configuration, database.url);
  let ending = false;
  const end = async (signal: string) => {
    if (ending) return;
    ending = true;
    logger.log(`${signal}: ending`);
    await application.close();
    await database.stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(signal));
  // Of several nodes started together: the one who started us is gone.
  process.on('disconnect', () => void end('disconnect'));
  await application.listen(configuration.port, configuration.host);
  if (process.send) process.send(READY_MESSAGE);
  else printWelcome(configuration, database.kind);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? `✗ ${error.message}` : error);
  process.exit(1);
});
