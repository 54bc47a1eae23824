/**
 * Takes lines down one after another, in the order of Enter. A line stands on the screen at once and is marked as being
 * saved until the core has it. When one cannot be saved, it and those behind it go back to `onReturned`, so that no word
 * is lost and nothing is saved out of order.
 */
import { useRef, useState } from 'react';
import { type AddVisitLine, type AppError, commands, useWrite, type VisitLine } from '../../../api';

export interface TakenLine {
  key: number;
  request: AddVisitLine;
  /** The line the core made of it; null while it is being saved. */
  id: string | null;
}

export interface LineTaking {
  /** Lines the core does not show yet. */
  pending: TakenLine[];
  error: AppError | null;
  take: (request: AddVisitLine) => void;
  /** Resolves once nothing is under way: whether all was saved. */
  settled: () => Promise<boolean>;
}

export function useLineTaking(
  shown: readonly VisitLine[],
  onReturned: (lines: AddVisitLine[]) => void,
): LineTaking {
  const add = useWrite(commands.addVisitLine, { tell: false, inPlace: true });
  const [taken, setTaken] = useState<TakenLine[]>([]);
  const queue = useRef<TakenLine[]>([]);
  const work = useRef<Promise<boolean> | null>(null);
  const count = useRef(0);

  async function saveAll(): Promise<boolean> {
    for (let line = queue.current[0]; line !== undefined; line = queue.current[0]) {
      const { key, request } = line;
      const saved = await add.run(request);
      if (!saved.ok) {
        const returned = queue.current.splice(0);
        const keys = new Set(returned.map((one) => one.key));
        setTaken((lines) => lines.filter((one) => !keys.has(one.key)));
        onReturned(returned.map((one) => one.request));
        return false;
      }
      queue.current.shift();
      setTaken((lines) => lines.map((one) => (one.key === key ? { ...one, id: saved.value } : one)));
    }
    return true;
  }

  function take(request: AddVisitLine): void {
    count.current += 1;
    const line: TakenLine = { key: count.current, request, id: null };
    queue.current.push(line);
    setTaken((lines) => [...lines, line]);
    if (work.current) return;
    work.current = saveAll().finally(() => {
      work.current = null;
    });
  }

  return {
    pending: taken.filter((line) => line.id === null || !shown.some((one) => one.id === line.id)),
    error: add.error,
    take,
    settled: () => work.current ?? Promise.resolve(true),
  };
}
