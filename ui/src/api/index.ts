/** The border to the core, as features see it. Only this folder imports `@tauri-apps`. */
export * from './bindings.gen';
export { type Answer, appErrorOf, Failure, onLocked, take } from './call';
export { forgetDrafts, loadDrafts } from './drafts';
export { type ErrorText, errorText } from './errors';
export { newQueryClient, refresh } from './queries';
export { sendPart } from './sendPart';
export { stepAbout } from './stepAbout';
export { type DraftText, useDraft } from './useDraft';
export { type FormDraft, useFormDraft } from './useFormDraft';
export { type Job, useJob } from './useJob';
export { useLongWrite } from './useLongWrite';
export { type Reading, type ReadKey, useRead } from './useRead';
export { useToday } from './useToday';
export { useUndo } from './useUndo';
export { useWindowed, type Windowed } from './useWindowed';
export { type Outcome, useWrite, type Writing } from './useWrite';
export { onVaultLocked } from './vaultLocked';
export * from './vocabulary';
