/** A name for the time something stays open: what is changed in it is one change. */
import { useState } from 'react';

let count = 0;

export function useSitting(): string {
  const [name] = useState(() => {
    count += 1;
    return `sitting ${count}`;
  });
  return name;
}
