import type { RejectionTable } from '@liuzhuan/kernel';

/** Problems that arise before the engine is asked. The engine's own are in its table. */
export const SERVER_REJECTIONS = {
  'request-invalid': {
    status: 400,
    message: { zh: '请求内容不符合约定：{first}', en: 'The request does not match the contract: {first}' },
    cure: { zh: '请按接口文档修改所列字段', en: 'Correct the fields listed, as the API description says' },
  },
  'calendar-invalid': {
    status: 400,
    message: { zh: '工作日历不能这样设：{reason}', en: 'The calendar cannot be like this: {reasonEn}' },
    cure: { zh: '请改正后再保存', en: 'Correct it and save again' },
  },
  'json-malformed': {
    status: 400,
    message: { zh: '请求正文不是合法的 JSON', en: 'The body is not valid JSON' },
    cure: { zh: '请检查引号、逗号和编码（UTF-8）', en: 'Check quotes, commas and encoding (UTF-8)' },
  },
  'json-too-deep': {
    status: 400,
    message: { zh: '请求正文嵌套超过 {limit} 层', en: 'The body is nested more than {limit} levels deep' },
    cure: { zh: '请减少嵌套', en: 'Send a flatter body' },
  },
  'body-type-refused': {
    status: 415,
    message: { zh: '不接受这种类型的请求正文：{type}', en: 'Bodies of this type are not accepted: {type}' },
    cure: { zh: '请用 application/json；附件用 multipart/form-data', en: 'Send application/json; files as multipart/form-data' },
  },
  'body-too-large': {
    status: 413,
    message: { zh: '请求正文超过上限 {limit}', en: 'The body is larger than the limit of {limit}' },
    cure: { zh: '请减小内容或拆分；附件请走文件上传', en: 'Send less, or split it; files go through the upload' },
  },
  'migration-versions-unfit': {
    status: 422,
    message: { zh: '请选择同一流程的两个不同版本', en: 'Choose two different versions of one process' },
    cure: { zh: '在“从”和“到”中分别选择旧版本和新版本', en: 'Choose the old and the new version' },
  },
  'migration-not-undoable': {
    status: 409,
    message: { zh: '只有已结束的正式迁移可以撤回', en: 'Only a finished migration that was carried out can be undone' },
    cure: { zh: '请等它结束，或先停止它', en: 'Wait until it is done, or stop it first' },
  },
  'idempotency-key-invalid': {
    status: 400,
    message: { zh: 'Idempotency-Key 须为 1 至 200 个可见的 ASCII 字符', en: 'Idempotency-Key must be 1 to 200 printable ASCII characters without spaces' },
    cure: { zh: '请为每次操作生成一个新的 UUID', en: 'Make a new UUID for each action' },
  },
  'idempotency-key-reused': {
    status: 422,
    message: { zh: '幂等键 {key} 已用于另一个请求', en: 'The idempotency key {key} belongs to another request' },
    cure: { zh: '请为每个新请求使用新的键；重发时请求内容须与第一次相同', en: 'Use a new key for each new request; a repeat must be the same as the first one' },
  },
  'if-match-invalid': {
    status: 400,
    message: { zh: 'If-Match 不是本系统给出的 ETag：{value}', en: 'If-Match is no ETag of this server: {value}' },
    cure: { zh: '请原样使用读取时收到的 ETag（如 "3"），或用 *', en: 'Send the ETag of your last read as it is (such as "3"), or *' },
  },
  'task-changed': {
    status: 412,
    message: { zh: '此待办已由 {by} 于 {at} 更新：{change}', en: 'This task was changed by {by} at {at}: {change}' },
    cure: { zh: '请重新载入，核对后再办理；您已填写的内容请先保留', en: 'Reload, look at what has changed and decide again; keep what you have written' },
  },
  'not-ready': {
    status: 503,
    message: { zh: '本节点暂不接收请求（数据库：{database}；迁移：{migrations}；正在退出：{draining}）', en: 'This node takes no requests now (database: {database}; migrations: {migrations}; ending: {draining})' },
    cure: { zh: '请由其他节点处理，稍后再试', en: 'Use another node, or try again later' },
  },
  'database-away': {
    status: 503,
    message: { zh: '数据库暂时无法访问', en: 'The database cannot be reached for the moment' },
    cure: { zh: '请稍后重试；带同一 Idempotency-Key 重发不会重复办理', en: 'Try again in a moment; the same Idempotency-Key makes sure that nothing is done twice' },
  },
  'metrics-refused': {
    status: 403,
    message: { zh: '不能从这里读取运行指标', en: 'Metrics are not to be read from here' },
    cure: { zh: '请在本机读取，或设置 LIUZHUAN_METRICS_TOKEN 后携带令牌', en: 'Read them on this machine, or set LIUZHUAN_METRICS_TOKEN and send it as a bearer token' },
  },
  'login-failed': {
    status: 401,
    message: { zh: '账号或密码不正确', en: 'Login or password is wrong' },
    cure: { zh: '请核对后重试；忘记密码请联系管理员', en: 'Check and try again; an administrator can set a new password' },
  },
  'login-throttled': {
    status: 429,
    message: { zh: '连续登录失败过多，请 {seconds} 秒后再试', en: 'Too many failed attempts; try again in {seconds} seconds' },
    cure: { zh: '请稍候，或联系管理员', en: 'Wait, or ask an administrator' },
  },
  'not-signed-in': {
    status: 401,
    message: { zh: '尚未登录或登录已过期', en: 'Not signed in, or the session has ended' },
    cure: { zh: '请重新登录', en: 'Sign in again' },
  },
  'role-missing': {
    status: 403,
    message: { zh: '此操作需要角色：{roles}', en: 'This needs one of the roles: {roles}' },
    cure: { zh: '请由具备该角色的人员办理', en: 'Ask somebody who holds the role' },
  },
  'origin-refused': {
    status: 403,
    message: { zh: '请求来自其他网站，已拒绝', en: 'The request came from another site and was refused' },
    cure: { zh: '请从本系统页面操作，或使用令牌调用', en: 'Use the pages of this system, or call with a token' },
  },
  'not-found': {
    status: 404,
    message: { zh: '没有找到：{what}', en: 'Not found: {what}' },
    cure: { zh: '请核对编号；无权查看的内容也会显示为未找到', en: 'Check the id; what you may not see is also reported as not found' },
  },
  'no-such-route': {
    status: 404,
    message: { zh: '没有这个接口：{path}', en: 'No such route: {path}' },
    cure: { zh: '接口说明见 /api/docs', en: 'See /api/docs for the API' },
  },
  'file-missing': {
    status: 400,
    message: { zh: '没有收到文件', en: 'No file was received' },
    cure: { zh: '请用 multipart/form-data 的 file 字段上传', en: 'Send it as the field `file` of multipart/form-data' },
  },
  'file-too-large': {
    status: 413,
    message: { zh: '文件超过上限 {limit}', en: 'The file is larger than {limit}' },
    cure: { zh: '请压缩或拆分后上传', en: 'Compress or split it' },
  },
  'file-type-refused': {
    status: 415,
    message: { zh: '不接受这种文件：{type}', en: 'Files of this type are not accepted: {type}' },
    cure: { zh: '可上传：{accepted}', en: 'Accepted: {accepted}' },
  },
  'upload-not-allowed': {
    status: 403,
    message: { zh: '您此时不能向案件 {number} 添加文稿', en: 'You may not add documents to case {number} now' },
    cure: { zh: '请由起草人或当前可以修改文稿的承办人上传', en: 'Its starter, or the holder of a task that may write documents, can upload them' },
  },
  'document-locked': {
    status: 409,
    message: { zh: '文稿已签发锁定，不能再改', en: 'The document was locked at signing and cannot be changed' },
    cure: { zh: '需修改时请先退回签发前的步骤', en: 'Return the case to a step before signing first' },
  },
  'deployment-refused': {
    status: 422,
    message: { zh: '部署未通过检查：{errors} 处错误', en: 'The deployment has {errors} errors' },
    cure: { zh: '请按所列位置修改后重新部署；未保存任何内容', en: 'Mend what is listed and deploy again; nothing was stored' },
  },
  'release-review-required': {
    status: 409,
    message: { zh: '本单位规定：发布须由另一位管理员复核，不能直接部署', en: 'In this organisation a second administrator reviews what comes into force: it cannot be deployed directly' },
    cure: { zh: '请在流程的“发布”页提交，由另一位管理员复核后生效', en: 'Hand it in on the page 发布 of the process (POST /api/releases); it comes into force when another administrator approves' },
  },
  'release-own-review': {
    status: 403,
    message: { zh: '提交人本人不能复核自己的发布', en: 'Nobody reviews a release of their own' },
    cure: { zh: '请由另一位管理员复核；同一人的另一个账号也不行', en: 'Ask another administrator; another account of the same person will not do' },
  },
  'release-pending': {
    status: 409,
    message: { zh: '“{name}”已有一个发布在等待复核或生效', en: '“{name}” has a release that waits for its review or its time' },
    cure: { zh: '请先撤回那一个，或等它生效', en: 'Withdraw that one first, or wait for it' },
  },
  'release-outdated': {
    status: 409,
    message: { zh: '其间“{name}”第 {version} 版已生效，不是提交时所依据的第 {base} 版', en: 'Version {version} of “{name}” has come into force meanwhile; this was made from version {base}' },
    cure: { zh: '请与第 {version} 版比较，确认后重新提交', en: 'Compare it with version {version} and hand it in again' },
  },
  'release-decided': {
    status: 409,
    message: { zh: '这个发布刚刚已有结果（{state}）', en: 'This release has been decided upon just now ({state})' },
    cure: { zh: '请刷新，查看它现在的状态', en: 'Reload to see how it stands' },
  },
  'release-not-yours': {
    status: 403,
    message: { zh: '只有提交人或管理员可以撤回发布', en: 'Only who handed a release in, or an administrator, may withdraw it' },
    cure: { zh: '请由提交人或管理员撤回', en: 'Ask one of them' },
  },
  'release-time-past': {
    status: 422,
    message: { zh: '定时生效的时间已过：{at}', en: 'The time at which it is to come into force is over: {at}' },
    cure: { zh: '请选择将来的时间，或选“立即生效”', en: 'Choose a time to come, or leave it out' },
  },
  'release-process-missing': {
    status: 422,
    message: { zh: '文件中没有可执行的流程 {process}', en: 'The files hold no executable process {process}' },
    cure: { zh: '请检查流程图中流程的编号，以及是否可执行', en: 'Check the id of the process in the drawing, and whether it is executable' },
  },
  'release-version-unfit': {
    status: 422,
    message: { zh: '不能回退到第 {version} 版：没有这一版，或它不早于现在生效的第 {base} 版', en: 'Cannot go back to version {version}: there is none, or it is not earlier than version {base} in force' },
    cure: { zh: '请选择更早的版本', en: 'Choose an earlier version' },
  },
  'release-review-lone': {
    status: 409,
    message: { zh: '本单位只有 {count} 位管理员，不能要求由另一位管理员复核', en: 'The organisation has {count} administrator(s): there is no second one to review' },
    cure: { zh: '请先增加一位管理员', en: 'Add another administrator first' },
  },
  'release-rule-other-needed': {
    status: 403,
    message: { zh: '取消复核须由另一位管理员同意，提出人本人不能同意', en: 'Lifting the review takes another administrator than the one who asked for it' },
    cure: { zh: '请由另一位管理员在“待复核”页同意，或恢复复核', en: 'Ask another administrator, or keep the review' },
  },
  'draft-base-unknown': {
    status: 422,
    message: { zh: '“{name}”没有第 {base} 版，现行是第 {version} 版', en: '“{name}” has no version {base}: version {version} is in force' },
    cure: { zh: '请写明草稿由哪一版画起，或不写', en: 'Name the version that the draft was drawn from, or leave it out' },
  },
  'draft-conflict': {
    status: 409,
    message: { zh: '草稿刚刚已由 {by} 保存（第 {revision} 版）', en: '{by} has just saved this draft (revision {revision})' },
    cure: { zh: '请先读取最新草稿再合并', en: 'Read the newest draft and merge' },
  },
  'job-failed': {
    status: 500,
    message: { zh: '系统内部错误：{reason}', en: 'An internal error: {reason}' },
    cure: { zh: '请把作业编号 {job} 告知管理员，在日志中查找；修正后重新投递', en: 'Look for job {job} in the log; send it again when it is mended' },
  },
  'defect': {
    status: 500,
    message: { zh: '系统内部错误，操作未生效（编号 {reference}）', en: 'An internal error; nothing was changed (reference {reference})' },
    cure: { zh: '请把编号告知管理员', en: 'Tell an administrator the reference' },
  },
} satisfies RejectionTable;
