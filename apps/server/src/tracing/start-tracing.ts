type Environment = Readonly<Record<string, string | undefined>>;

/** Traces are exported when a standard `OTEL_*` variable says where to. */
export function isTracingWanted(environment: Environment): boolean {
  if (environment.OTEL_SDK_DISABLED === 'true' || environment.OTEL_TRACES_EXPORTER === 'none') return false;
  return environment.OTEL_TRACES_EXPORTER === 'otlp' || Boolean(environment.OTEL_EXPORTER_OTLP_ENDPOINT ?? environment.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT);
}

/**
 * Sends spans to an OTLP/HTTP collector as the `OTEL_*` variables say, and does nothing, not even load the packages for it, when none asks for it. To be
 * called before the application is made. Gives what sends the last spans and ends it.
 */
export async function startTracing(environment: Environment): Promise<() => Promise<void>> {
  if (!isTracingWanted(environment)) return () => Promise.resolve();
  const [{ BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, { defaultResource, detectResources, envDetector, resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const resource = defaultResource()
    .merge(resourceFromAttributes({ 'service.name': 'liuzhuan', 'process.pid': process.pid }))
    .merge(detectResources({ detectors: [envDetector] }));
  const provider = new NodeTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())] });
  provider.register();
  return () => provider.shutdown();
}
