import { randomUUID } from 'node:crypto';
import { type CallInput, type CallOutput, createClient, ProblemError } from '@liuzhuan/contract';
import { hasErrors } from '@liuzhuan/kernel';
import { diagnose, misuse, UsageError } from '../codes';
import { checkFiles } from '../diagnostics/check-files';
import { countsOf, printDiagnostics } from '../diagnostics/print-diagnostics';
import { readFiles } from '../files/read-files';
import { type Command, textOption } from './command';

/** `deploy FOLDER`: puts a new version of a process in force on a server, after the same checks `check` makes. */
export const deploy: Command = {
  usage: 'liuzhuan deploy FOLDER --server URL --token TOKEN [--note TEXT]',
  summary: { zh: '把流程文件夹部署到服务器，使新版本生效', en: 'deploy a folder to a server' },
  least: 1,
  most: 1,
  options: { server: { type: 'string' }, token: { type: 'string' }, note: { type: 'string' } },
  run: async (input) => {
    const { positionals, terminal, language, json } = input;
    const [server, token] = [textOption(input, 'server'), textOption(input, 'token')];
    if (server === undefined || !URL.canParse(server)) throw misuse('arguments-unfit', { reason: '--server URL', usage: deploy.usage });
    if (token === undefined || token === '') throw misuse('arguments-unfit', { reason: '--token TOKEN', usage: deploy.usage });
    const files = readFiles(terminal.cwd, positionals);
    const found = await checkFiles(files);
    if (hasErrors(found)) {
      if (json) terminal.out(JSON.stringify({ format: 'liuzhuan.deploy/1', ok: false, definitions: [], diagnostics: found }, null, 2));
      else printDiagnostics(terminal, found, language);
      return 1;
    }
    const resources = files.map(({ name, kind, content }) => ({ name: name.split('/').at(-1) ?? name, kind, content }));
    const { definitions, diagnostics } = await send(server, token, { resources, note: textOption(input, 'note') ?? '' });
    const ok = definitions.length > 0;
    if (json) terminal.out(JSON.stringify({ format: 'liuzhuan.deploy/1', ok, definitions, diagnostics }, null, 2));
    else {
      printDiagnostics(terminal, diagnostics, language);
      for (const { id, name } of definitions) terminal.out(`✓ ${id} ${name}`);
      terminal.out(countsOf(diagnostics, language));
    }
    return ok ? 0 : 1;
  },
};

async function send(server: string, token: string, body: CallInput<'deploy'>['body']): Promise<CallOutput<'deploy'>> {
  const client = createClient({ baseUrl: server.replace(/\/$/, ''), token, fetch, newKey: randomUUID });
  try {
    return await client('deploy', { body });
  } catch (error) {
    if (error instanceof ProblemError) {
      const { code, message, cure } = error.problem;
      throw new UsageError(diagnose('server-refused', {}, { code, reason: message.en, reasonZh: message.zh, cureZh: cure.zh, cureEn: cure.en }));
    }
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw misuse('server-unreachable', { server, reason: cause });
  }
}
