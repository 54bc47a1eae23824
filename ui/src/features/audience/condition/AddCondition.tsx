/** Adds a clause: first which, then what it asks. What is ready as it is needs no second step. */
import { type ReactElement, useState } from 'react';
import { Popover } from '../../../shared';
import { ClauseEditor } from './ClauseEditor';
import { ConditionMenu } from './ConditionMenu';
import { isBare } from './clause';
import type { Choice } from './search';
import type { Leaf } from './tree';
import { useSitting } from './useSitting';

/** Puts the clause where it belongs, in the place of what the same sitting put before. */
export type Put = (leaf: Leaf, sitting: string) => void;

interface AddConditionProps {
  label: string;
  trigger: ReactElement;
  isOpen?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** A clause to begin with, instead of the menu. */
  start?: Leaf | undefined;
  onPut: Put;
}

export function AddCondition({ label, trigger, isOpen, onOpenChange, start, onPut }: AddConditionProps) {
  return (
    <Popover
      label={label}
      trigger={trigger}
      {...(isOpen === undefined ? {} : { isOpen })}
      {...(onOpenChange ? { onOpenChange } : {})}
    >
      {(close) => <AddSteps label={label} start={start} onPut={onPut} onDone={close} />}
    </Popover>
  );
}

interface AddStepsProps {
  label: string;
  start?: Leaf | undefined;
  onPut: Put;
  onDone: () => void;
}

export function AddSteps({ label, start, onPut, onDone }: AddStepsProps) {
  const [leaf, setLeaf] = useState<Leaf | null>(start ?? null);
  const sitting = useSitting();
  // Where it belongs was settled when this was opened: what is put since may have moved things.
  const [putThere] = useState(() => onPut);
  const put = (to: Leaf) => {
    setLeaf(to);
    putThere(to, sitting);
  };
  const choose = (choice: Choice) => {
    put(choice.leaf);
    if (choice.isReady || isBare(choice.leaf.clause)) onDone();
  };
  return leaf === null ? (
    <ConditionMenu label={label} onChoose={choose} />
  ) : (
    <ClauseEditor leaf={leaf} onChange={put} onDone={onDone} />
  );
}
