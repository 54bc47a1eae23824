/** A time of day that is saved when it is left or on Enter, not with every figure typed. */
import { useState } from 'react';
import { TimeField } from '../../shared';

interface TimeInPlaceProps {
  label: string;
  hideLabel?: boolean;
  /** HH:MM */
  value: string;
  onSave: (time: string) => void;
  className?: string;
}

export function TimeInPlace({ value, onSave, ...rest }: TimeInPlaceProps) {
  const [typed, setTyped] = useState<string | null>(null);

  function save(): void {
    if (typed !== null && typed !== value) onSave(typed);
    setTyped(null);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys and the focus belong to the segments inside
    <div
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) save();
      }}
      onKeyDownCapture={(event) => {
        if (event.key === 'Enter') save();
        if (event.key === 'Escape') setTyped(null);
      }}
    >
      <TimeField {...rest} value={typed ?? value} onChange={setTyped} />
    </div>
  );
}
