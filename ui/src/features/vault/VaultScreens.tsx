/** Every screen before the open book. */
import { useState } from 'react';
import type { AppError } from '../../api';
import { FirstRun } from './FirstRun';
import { useGate } from './gate';
import { Recover } from './Recover';
import { RestoreBackup } from './RestoreBackup';
import { Trouble } from './Trouble';
import { Unlock } from './Unlock';

export function VaultScreens() {
  const gate = useGate();
  const [way, setWay] = useState<'unlock' | 'recover' | 'restore'>('unlock');
  const [trouble, setTrouble] = useState<AppError | null>(null);
  const open = () => void gate.look();
  const error = trouble ?? gate.error;

  if (way === 'restore') return <RestoreBackup onBack={() => setWay('unlock')} onDone={open} />;
  if (error) {
    return (
      <Trouble
        error={error}
        onRetry={() => {
          setTrouble(null);
          open();
        }}
        onRestore={() => setWay('restore')}
        onRestored={() => {
          setTrouble(null);
          open();
        }}
      />
    );
  }
  // The first answer takes some milliseconds: nothing rather than a flash of something.
  if (!gate.state) return null;
  if (gate.state.standing === 'none') return <FirstRun onDone={open} />;
  if (way === 'recover') return <Recover onBack={() => setWay('unlock')} onOpen={open} />;
  return (
    <Unlock
      onOpen={open}
      onForgot={() => setWay('recover')}
      onRestore={() => setWay('restore')}
      onTrouble={setTrouble}
    />
  );
}
