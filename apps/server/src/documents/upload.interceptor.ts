import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import multer, { MulterError } from 'multer';
import type { Observable } from 'rxjs';
import { CONFIGURATION, type Configuration } from '../configuration/configuration';
import { ProblemException } from '../problems/problem-exception';

/** A file as it came in, its name in UTF-8. */
export interface UploadedDocument {
  readonly name: string;
  readonly content: Buffer;
}

/** Reads one file of a multipart body into memory, up to the limit of the configuration. */
@Injectable()
export class UploadInterceptor implements NestInterceptor {
  private readonly limit: number;
  private readonly read: ReturnType<ReturnType<typeof multer>['single']>;

  constructor(@Inject(CONFIGURATION) configuration: Configuration) {
    this.limit = configuration.uploadLimitBytes;
    this.read = multer({ storage: multer.memoryStorage(), limits: { fileSize: this.limit, files: 1, fields: 5 } }).single('file');
  }

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<Omit<Request, 'file'> & { file?: unknown }>();
    await new Promise<void>((resolve, reject) => {
      this.read(request as Request, http.getResponse<Response>(), (error: unknown) => (error ? reject(this.problemOf(error)) : resolve()));
    });
    const file = request.file as { originalname: string; buffer: Buffer } | undefined;
    request.file = file && { name: utf8Name(file.originalname), content: file.buffer };
    return next.handle();
  }

  private problemOf(error: unknown): ProblemException {
    if (error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE') {
      return ProblemException.of('file-too-large', { limit: `${Math.round(this.limit / 1024 / 1024)} MiB` });
    }
    return ProblemException.of('request-invalid', { first: error instanceof Error ? error.message : 'multipart' });
  }
}

/** Browsers send file names in UTF-8; the multipart parser reads them byte by byte as Latin-1. */
function utf8Name(name: string): string {
  return Buffer.from(name, 'latin1').toString('utf8');
}
