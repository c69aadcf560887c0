import { type DocumentDto, documentSchema, fillPath, IDEMPOTENCY_KEY, ProblemError, problemSchema, ROUTES } from '@liuzhuan/contract';
import { newKey } from '@liuzhuan/ui';

interface Upload {
  readonly instance: string;
  /** Id of the document to add a version to; absent: a new document. */
  readonly document?: string;
  readonly file: File;
  readonly onProgress: (sent: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** Uploads with progress, which `fetch` cannot tell. Throws {@link ProblemError}, or a plain error when the server cannot be reached. */
export function uploadFile({ instance, document, file, onProgress, signal }: Upload): Promise<DocumentDto> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', fillPath(ROUTES.uploadDocument.path, { id: instance }));
    request.responseType = 'json';
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader(IDEMPOTENCY_KEY, newKey());
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded, total);
    request.onload = () => {
      const stored = documentSchema.safeParse(request.response);
      if (request.status < 400 && stored.success) return resolve(stored.data);
      const problem = problemSchema.safeParse(request.response);
      reject(problem.success ? new ProblemError(problem.data) : new Error(`upload answered ${request.status}`));
    };
    request.onerror = () => reject(new Error('upload did not reach the server'));
    request.onabort = () => reject(new DOMException('upload stopped', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    const body = new FormData();
    // The name goes before the file: a server that reads the stream in order knows it in time.
    if (document) body.append('document', document);
    body.append('file', file, file.name);
    request.send(body);
  });
}
