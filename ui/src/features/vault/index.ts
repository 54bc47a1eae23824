/** The vault: its screens before it is open, and what the settings change of it. */
export { GateContext, useGate, useNewGate } from './gate';
export { NewPassword } from './NewPassword';
export { PasswordField } from './PasswordField';
export { ConfirmKey, ShownKey } from './RecoveryKeySteps';
export { RestoreForm } from './RestoreForm';
export { VaultScreens } from './VaultScreens';
