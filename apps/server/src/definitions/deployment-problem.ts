import type { DiagnosticDto } from '@liuzhuan/contract';
import type { Diagnostic } from '@liuzhuan/kernel';
import { ProblemException } from '../problems/problem-exception';

/** A diagnostic as it goes over the wire. */
export function diagnosticDto(diagnostic: Diagnostic): DiagnosticDto {
  return diagnostic as unknown as DiagnosticDto;
}

/** Why nothing was deployed: the mistakes in the files, each located and with its cure. */
export function deploymentProblem(diagnostics: readonly Diagnostic[]): ProblemException {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  return ProblemException.of('deployment-refused', { errors }, { diagnostics: diagnostics.map(diagnosticDto) });
}
