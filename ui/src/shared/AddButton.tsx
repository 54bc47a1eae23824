/** The quiet way to add one more of what stands above it; its plus lines up with the text around. */
import { Plus } from 'lucide-react';
import styles from './AddButton.module.css';
import { Button } from './Button';

export function AddButton({ label, kbd, onPress }: { label: string; kbd?: string; onPress: () => void }) {
  return (
    <Button
      kind="quiet"
      small
      className={styles.add ?? ''}
      icon={<Plus aria-hidden="true" />}
      onPress={onPress}
      {...(kbd === undefined ? {} : { kbd })}
    >
      {label}
    </Button>
  );
}
