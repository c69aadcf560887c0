import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { context, propagation, SpanKind, trace } from '@opentelemetry/api';
import { InMemorySpanExporter, NodeTracerProvider, type ReadableSpan, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { startTracing } from '../../../apps/server/src/tracing/start-tracing';
import { drawing, userTask } from './drawings';
import { openOffice, type Office } from './office';

const SERVER = join(__dirname, '../../../apps/server');
const COMPILED = join(SERVER, 'dist/tracing/start-tracing.js');
const OFFICER = 'dz-zhifadui-keyuan-1';
const CALLER = { traceId: '4bf92f3577b34da6a3ce929d0e0e4736', spanId: '00f067aa0ba902b7' };
const TIMED = drawing(
  'timed',
  `<startEvent id="s"/>${userTask('first', { rule: 'starter' })}<intermediateCatchEvent id="wait"><timerEventDefinition><timeDuration>PT0.2S</timeDuration></timerEventDefinition></intermediateCatchEvent>${userTask('last', { rule: 'starter' })}<endEvent id="e"/>`,
  ['s>first', 'first>wait', 'wait>last', 'last>e'],
);

function forgetTracing(): void {
  trace.disable();
  context.disable();
  propagation.disable();
}

describe('one command', () => {
  const exporter = new InMemorySpanExporter();
  let office: Office;
  beforeAll(async () => {
    new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).register();
    office = await openOffice();
    await (await office.as('dz-admin')).call('deploy', { body: { resources: [TIMED], note: '试用' } });
  });
  afterAll(async () => {
    await office.close();
    forgetTracing();
  });

  const spans = (name: string) => exporter.getFinishedSpans().filter((span) => span.name === name);
  const parentOf = (span: ReadableSpan | undefined) => exporter.getFinishedSpans().find((one) => one.spanContext().spanId === span?.parentSpanContext?.spanId);
  const arrived = async (name: string) => {
    for (let turn = 0; spans(name).length === 0; turn += 1) {
      if (turn > 100) throw new Error(`Expected a span ${name} but there is none`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return spans(name)[0];
  };

  it('gives spans from the request through the command to its SQL, and to the job that is done later', async () => {
    const desk = await office.as(OFFICER);
    const { instance, next } = await desk.call('startInstance', { body: { definition: 'timed' } });
    exporter.reset();
    await desk.post(`/api/tasks/${next[0]?.task ?? ''}/complete`).set('traceparent', `00-${CALLER.traceId}-${CALLER.spanId}-01`).send({ outcome: 'agree' });
    const job = await arrived('job timer');

    const [command] = spans('command completeTask');
    const request = parentOf(command);
    expect(request).toMatchObject({ name: 'POST /api/tasks/:id/complete', kind: SpanKind.SERVER, attributes: { 'http.response.status_code': 200 }, parentSpanContext: { spanId: CALLER.spanId } });
    expect(request?.spanContext().traceId).toBe(CALLER.traceId);
    expect(command?.attributes).toMatchObject({ 'liuzhuan.organisation': 'dz', 'liuzhuan.case': instance, 'liuzhuan.outcome': 'done' });
    const transaction = spans('transaction').find((span) => parentOf(span) === command);
    expect(transaction?.attributes).toEqual({ 'liuzhuan.commands': 1 });
    const statements = exporter.getFinishedSpans().filter((span) => parentOf(span) === transaction);
    expect(statements.map((span) => [span.name, span.kind, span.attributes['db.system.name']])).toEqual([
      ['sql load', SpanKind.CLIENT, 'postgresql'],
      ['sql write', SpanKind.CLIENT, 'postgresql'],
    ]);

    expect(job?.links.map((link) => link.context.spanId)).toEqual([command?.spanContext().spanId]);
    expect(job?.spanContext().traceId).not.toBe(CALLER.traceId);
    const fired = spans('command fireJob')[0];
    expect(parentOf(fired)).toBe(job);
    expect(fired?.attributes).toMatchObject({ 'liuzhuan.case': instance, 'liuzhuan.outcome': 'done' });
  });

  it('shares its transaction with others, which are linked to it', async () => {
    const desk = await office.as(OFFICER);
    await desk.call('startInstance', { body: { definition: 'timed' } });
    exporter.reset();
    const tasks = (await Promise.all([1, 2, 3, 4].map(() => desk.call('startInstance', { body: { definition: 'timed' } })))).map(({ next }) => next[0]?.task ?? '');
    await Promise.all(tasks.map((id) => desk.call('completeTask', { path: { id }, body: { outcome: 'agree' } })));
    const carried = spans('transaction').reduce((sum, span) => sum + 1 + span.links.length, 0);
    expect(carried).toBeGreaterThanOrEqual(8);
    for (const span of spans('transaction')) expect(span.links.length + 1).toBe(span.attributes['liuzhuan.commands']);
  });
});

describe('tracing', () => {
  it('is off unless a variable asks for it, and remembers nothing with the jobs then', async () => {
    await (await startTracing({}))();
    await (await startTracing({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1', OTEL_SDK_DISABLED: 'true' }))();
    const office = await openOffice();
    await (await office.as('dz-admin')).call('deploy', { body: { resources: [TIMED], note: '试用' } });
    const desk = await office.as(OFFICER);
    const { next } = await desk.call('startInstance', { body: { definition: 'timed' } });
    await desk.call('completeTask', { path: { id: next[0]?.task ?? '' }, body: { outcome: 'agree' } });
    expect((await office.pool.query('SELECT trace FROM job WHERE trace IS NOT NULL')).rows).toEqual([]);
    await office.close();
  });

  it('sends OTLP over HTTP to the collector that the standard variables name', async () => {
    const received: { readonly path: string | undefined; readonly body: string }[] = [];
    const collector = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => (body += text)).on('end', () => {
        received.push({ path: request.url, body });
        response.setHeader('content-type', 'application/json').end('{}');
      });
    });
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
    // In a process of its own: the exporter loads what it needs in a way that Jest's modules do not allow.
    const program = `require(${JSON.stringify(COMPILED)}).startTracing(process.env).then((end) => { require('@opentelemetry/api').trace.getTracer('test').startSpan('alone').end(); return end(); })`;
    const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
    await promisify(execFile)(process.execPath, ['-e', program], { cwd: SERVER, env: { ...process.env, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: 'liuzhuan-test' } });
    collector.closeAllConnections();
    await new Promise((resolve) => collector.close(resolve));
    expect(received).toEqual([{ path: '/v1/traces', body: expect.stringContaining('alone') }]);
    expect(received[0]?.body).toContain('liuzhuan-test');
  });
});
