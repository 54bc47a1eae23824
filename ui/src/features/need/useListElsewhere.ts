/** Whether the focus is in a list outside of here, such as the list of clients: then j and k are that list's. */
import { type RefObject, useEffect, useState } from 'react';

export function useListElsewhere(here: RefObject<HTMLElement | null>): boolean {
  const [isElsewhere, setElsewhere] = useState(false);
  useEffect(() => {
    const look = () => {
      const list = document.activeElement?.closest('[role="listbox"]') ?? null;
      setElsewhere(list !== null && !here.current?.contains(list));
    };
    look();
    document.addEventListener('focusin', look);
    document.addEventListener('focusout', look);
    return () => {
      document.removeEventListener('focusin', look);
      document.removeEventListener('focusout', look);
    };
  }, [here]);
  return isElsewhere;
}
