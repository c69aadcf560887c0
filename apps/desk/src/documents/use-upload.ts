import { askAgain, formatSize, useAccount, useText } from '@liuzhuan/ui';
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { checkFile, type FileFault } from './check-file';
import { DOCUMENTS_TEXTS } from './documents-texts';
import { uploadFile } from './upload-file';

export interface RunningUpload {
  readonly name: string;
  readonly sent: number;
  readonly total: number;
}

const FAULTS = { empty: 'empty', 'too-large': 'tooLarge', 'type-refused': 'typeRefused' } as const satisfies Record<FileFault, keyof typeof DOCUMENTS_TEXTS>;

/** One upload at a time, with figures and a way to stop it. */
export function useUpload(instance: string) {
  const t = useText(DOCUMENTS_TEXTS);
  const queries = useQueryClient();
  const { message } = App.useApp();
  const limits = useAccount().uploads;
  const [running, setRunning] = useState<RunningUpload>();
  /** In words of ours, or as the server said it. */
  const [fault, setFault] = useState<string | Error>();
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);

  const upload = useCallback(
    async (file: File, document?: string) => {
      const found = checkFile(file, limits);
      if (found) {
        const params = { name: file.name, size: formatSize(file.size), limit: formatSize(limits?.maxBytes ?? 0), types: limits?.accept.join(' ') ?? '' };
        return setFault(t(FAULTS[found], params));
      }
      setFault(undefined);
      setRunning({ name: file.name, sent: 0, total: file.size });
      const controller = new AbortController();
      abort.current = controller;
      try {
        const onProgress = (sent: number, total: number) => setRunning({ name: file.name, sent, total });
        const stored = await uploadFile({ instance, document, file, onProgress, signal: controller.signal });
        void message.success(t('uploaded', { name: stored.name, version: Math.max(...stored.versions.map(({ version }) => version)) }));
      } catch (error) {
        if (controller.signal.aborted) void message.info(t('stopped'));
        else setFault(error instanceof Error ? error : new Error(String(error)));
      } finally {
        setRunning(undefined);
        await askAgain(queries, { queryKey: ['listDocuments'] });
      }
    },
    [instance, limits, message, queries, t],
  );
  return { upload, running, fault, stop: () => abort.current?.abort() };
}
