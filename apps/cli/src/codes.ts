import { type CodeTable, type Diagnostic, diagnosticsOf } from '@liuzhuan/kernel';

/** Every way the command line can be called wrongly, and what a simulation or import has to say beside the libraries. */
export const CLI_CODES = {
  'command-unknown': {
    severity: 'error',
    message: { zh: '没有名为“{command}”的命令', en: 'There is no command "{command}"' },
    cure: { zh: '可用的命令：{known}', en: 'Commands: {known}' },
  },
  'arguments-unfit': {
    severity: 'error',
    message: { zh: '命令行参数有误：{reason}', en: 'Wrong arguments: {reason}' },
    cure: { zh: '用法：{usage}', en: 'Usage: {usage}' },
  },
  'file-missing': {
    severity: 'error',
    message: { zh: '没有文件或文件夹“{file}”', en: 'There is no file or folder "{file}"' },
    cure: { zh: '检查路径；路径相对于当前文件夹', en: 'Check the path; it is relative to the current folder' },
  },
  'file-unreadable': {
    severity: 'error',
    message: { zh: '读不了“{file}”：{reason}', en: 'Cannot read "{file}": {reason}' },
    cure: { zh: '检查文件的权限与内容', en: 'Check its permissions and its contents' },
  },
  'file-kind-unknown': {
    severity: 'error',
    message: { zh: '不认识文件“{file}”的种类', en: 'The kind of file "{file}" is unknown' },
    cure: { zh: '这里只接受 {known}', en: 'Files accepted here: {known}' },
  },
  'folder-empty': {
    severity: 'error',
    message: { zh: '文件夹“{folder}”里没有{whatZh}', en: 'Folder "{folder}" has no {what}' },
    cure: { zh: '检查路径是否指到了上一级或下一级', en: 'Check whether the path points one level too high or too low' },
  },
  'steps-unreadable': {
    severity: 'error',
    message: { zh: '步骤文件“{file}”{where} 不合规定：{reason}', en: 'Steps file "{file}" at {where} is not as agreed: {reason}' },
    cure: { zh: '对照 docs/schemas/simulate-steps.json 改正', en: 'Correct it by docs/schemas/simulate-steps.json' },
  },
  'process-not-in-file': {
    severity: 'error',
    message: { zh: '文件里没有可执行的流程“{process}”', en: 'The file has no executable process "{process}"' },
    cure: { zh: '可选的流程：{known}', en: 'Processes: {known}' },
  },
  'process-ambiguous': {
    severity: 'error',
    message: { zh: '文件里有几个可执行的流程：{known}', en: 'The file has several executable processes: {known}' },
    cure: { zh: '用 --process 或 start 步骤的 process 指定一个', en: 'Name one with --process or with "process" of the start step' },
  },
  'not-waiting': {
    severity: 'error',
    message: { zh: '“{at}”此刻没有在等待；在等待的：{waiting}', en: '"{at}" is not waiting now; waiting: {waiting}' },
    cure: { zh: '改正标识、scope 或 occurrence，或在前面补上缺少的步骤', en: 'Correct the id, scope or occurrence, or add the step that is missing before' },
  },
  'kind-unfit': {
    severity: 'error',
    message: { zh: '“{at}”在等{kind}，不能用 {step}', en: '"{at}" waits for a {kind}; "{step}" does not fit' },
    cure: { zh: '活动用 complete 或 fail，事件用 trigger', en: 'Use complete or fail for activities and trigger for events' },
  },
  'step-refused': {
    severity: 'error',
    message: { zh: '步骤被拒绝：{reasonZh}', en: 'The step was refused: {reason}' },
    cure: { zh: '对照输出的 waits 与 incidents 改正', en: 'Compare with waits and incidents of the output' },
  },
  'choice-unfit': {
    severity: 'error',
    message: { zh: '“{at}”没有流出的顺序流“{flow}”', en: 'Sequence flow "{flow}" does not leave "{at}"' },
    cure: { zh: '它流出的有：{known}', en: 'Those that do: {known}' },
  },
  'time-unreadable': {
    severity: 'error',
    message: { zh: '读不懂时间“{text}”：{reasonZh}', en: 'The time "{text}" is unreadable: {reason}' },
    cure: { zh: '写 PT10S、3 working days、日期时间，或 idle', en: 'Write PT10S, 3 working days, a date and time, or idle' },
  },
  'handler-failed': {
    severity: 'error',
    message: { zh: '“{at}”的替身表达式“{source}”算不出结果：{reasonZh}', en: 'The expression "{source}" standing in at "{at}" has no result: {reason}' },
    cure: { zh: '改正 handlers 里的 FEEL', en: 'Correct the FEEL in "handlers"' },
  },
  'simulation-endless': {
    severity: 'error',
    message: { zh: '自动办理 {count} 次还没有停下', en: '{count} automatic completions did not come to rest' },
    cure: { zh: '用 autocomplete 的 except 排除环路上的一个任务', en: 'Except a task of the loop from autocomplete' },
  },
  'stand-in': {
    severity: 'info',
    message: { zh: '“{name}”的{whatZh}由替身代替', en: '{what} of "{name}" is replaced by a stand-in' },
    cure: { zh: '用 choose、complete 或 trigger 推进，或在 handlers、expressions 里写明', en: 'Go on with choose, complete or trigger, or say it in "handlers" or "expressions"' },
  },
  'server-unreachable': {
    severity: 'error',
    message: { zh: '连不上服务器 {server}：{reason}', en: 'Cannot reach the server {server}: {reason}' },
    cure: { zh: '检查地址与端口，确认服务器已启动', en: 'Check address and port, and that the server is running' },
  },
  'start-open': {
    severity: 'error',
    message: { zh: '流程 {process} 有多个开始事件：{starts}', en: 'Process {process} has several start events: {starts}' },
    cure: { zh: '在 start 步骤里用 node 指明一个', en: 'Name one in the step: start with node' },
  },
  'server-refused': {
    severity: 'error',
    message: { zh: '服务器拒绝了（{code}）：{reasonZh}', en: 'The server refused ({code}): {reason}' },
    cure: { zh: '{cureZh}', en: '{cureEn}' },
  },
} satisfies CodeTable;

export type CliCode = keyof typeof CLI_CODES;
export const diagnose = diagnosticsOf(CLI_CODES);

/** The command was called wrongly, or something it needs is not there: ends the program with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.message.en);
  }
}

/** A {@link UsageError} of one code. */
export function misuse(code: CliCode, params: Parameters<typeof diagnose>[2] = {}): UsageError {
  return new UsageError(diagnose(code, {}, params));
}
