import type { DiagnosticDto } from '@liuzhuan/contract';
import type { Diagnostic } from '@liuzhuan/kernel';

/** What was found, and for which files: `checking` while newer ones are on their way. */
export interface Findings {
  readonly diagnostics: readonly DiagnosticDto[];
  readonly checking: boolean;
  /** Why these files could not be checked: the findings are still those of earlier ones. */
  readonly failed?: string;
}

/** What is known after a check: its findings; where it broke off, those of before with why. Never rejects. */
export async function findingsOfCheck(check: Promise<readonly Diagnostic[]>, before: Findings): Promise<Findings> {
  try {
    // The contract writes the same shape with mutable parts.
    return { diagnostics: (await check) as readonly unknown[] as readonly DiagnosticDto[], checking: false };
  } catch (error) {
    return { diagnostics: before.diagnostics, checking: false, failed: String(error) };
  }
}
