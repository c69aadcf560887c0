export { type Json, type JsonObject, isJsonObject } from './json';
export {
  asId,
  type DefinitionId,
  type IncidentId,
  type InstanceId,
  type JobId,
  type OrganisationId,
  type PersonId,
  type TaskId,
  type UnitId,
} from './ids';
export { asInstant, type Instant, isInstant } from './instant';
export {
  type BilingualText,
  type CodeDescription,
  type CodeTable,
  type Diagnostic,
  diagnosticsOf,
  fillText,
  hasErrors,
  type Location,
  type Severity,
} from './diagnostic';
export { fail, ok, type Result } from './result';
export { type Rejection, type RejectionDescription, rejectionsOf, type RejectionTable } from './rejection';
export { Defect } from './defect';
