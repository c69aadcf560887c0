export { checkCollaboration, type CollaborationVerdict } from './explore/collaboration';
export { checkSoundness } from './check-soundness';
export { SOUNDNESS_CODES, type SoundnessCode } from './codes';
export type { Finding, PathStep, PathStepKind, SoundnessOptions, SoundnessVerdict } from './verdict';
