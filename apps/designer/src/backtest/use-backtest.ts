import type { BacktestCase, DiagnosticDto, ResourceDto } from '@liuzhuan/contract';
import { useApi } from '@liuzhuan/ui';
import { useEffect, useRef, useState } from 'react';

/** How far a backtest is. */
export interface BacktestState {
  readonly running: boolean;
  readonly total: number;
  readonly items: readonly BacktestCase[];
  /** Errors of the draft, because of which nothing is played. */
  readonly mistakes: readonly DiagnosticDto[];
  readonly error?: Error;
  /** The files it was made with. */
  readonly resources?: readonly ResourceDto[];
}

const IDLE: BacktestState = { running: false, total: 0, items: [], mistakes: [] };

/** A backtest that asks for page after page, until the last one, a stop, or the end of the page it is shown on. */
export function useBacktest(process: string) {
  const client = useApi();
  const [state, setState] = useState(IDLE);
  const stopped = useRef(false);
  useEffect(() => () => void (stopped.current = true), []);
  const start = async (resources: readonly ResourceDto[], from: string, until: string): Promise<void> => {
    stopped.current = false;
    setState({ ...IDLE, running: true, resources });
    try {
      let cursor: string | undefined;
      do {
        const page = await client('backtest', { body: { process, resources: [...resources], from, until, limit: 25, ...(cursor !== undefined && { cursor }) } });
        const mistakes = page.diagnostics.filter(({ severity }) => severity === 'error');
        setState((before) => ({ ...before, total: page.total, items: [...before.items, ...page.items], mistakes }));
        cursor = page.next;
      } while (cursor !== undefined && !stopped.current);
      setState((before) => ({ ...before, running: false }));
    } catch (error) {
      setState((before) => ({ ...before, running: false, error: error instanceof Error ? error : new Error(String(error)) }));
    }
  };
  return { state, start, stop: () => void (stopped.current = true) };
}
