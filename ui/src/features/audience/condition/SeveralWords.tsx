/** Any number of a closed list of words, kept in the order of the list. */
import { ToggleChips } from '../../../shared';

interface SeveralWordsProps<V extends string> {
  label: string;
  hideLabel?: boolean;
  all: readonly V[];
  chosen: readonly V[];
  name: (value: V) => string;
  onChange: (chosen: V[]) => void;
}

export function SeveralWords<V extends string>({ all, onChange, ...rest }: SeveralWordsProps<V>) {
  return (
    <ToggleChips {...rest} all={all} onChange={(to) => onChange(all.filter((one) => to.includes(one)))} />
  );
}
