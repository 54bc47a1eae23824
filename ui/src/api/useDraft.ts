/**
 * Text that is never lost. `text` starts as `initial`, or as the draft found under `key` (then `restored` is true);
 * `setText` keeps what is typed within a second, and at once when the window loses focus or the field goes away;
 * `discard` drops the draft and goes back to `initial`, after saving or giving up. Without a key nothing is kept.
 * `keeping` says truthfully whether what stands there is on the disk.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { DraftKeeper } from './draftKeeper';
import { discardDraft, draftOf, keepDraft, loadDrafts } from './drafts';

export interface DraftText {
  text: string;
  setText: (text: string) => void;
  restored: boolean;
  keeping: 'kept' | 'keeping' | 'failed';
  discard: () => void;
}

export function useDraft(key: string | null, initial = ''): DraftText {
  // `null` means untouched: then the text follows `initial`.
  const [typed, setTyped] = useState<string | null>(null);
  const [restored, setRestored] = useState(false);
  const [keeping, setKeeping] = useState<DraftText['keeping']>('kept');
  // Counts keys: an answer about an older text says nothing of the newer one.
  const version = useRef(0);
  const keeper = useRef<DraftKeeper | null>(null);
  const original = useRef(initial);
  original.current = initial;

  useEffect(() => {
    setTyped(null);
    setRestored(false);
    if (key === null) return;
    let here = true;
    const mine = new DraftKeeper((body) => {
      const saved = version.current;
      void keepDraft(key, body).then((kept) => {
        if (here && saved === version.current) setKeeping(kept ? 'kept' : 'failed');
      });
    });
    keeper.current = mine;
    void loadDrafts().then(() => {
      const body = draftOf(key);
      if (!here || body === undefined) return;
      if (body === original.current) discardDraft(key);
      else {
        setTyped((now) => now ?? body);
        setRestored(true);
      }
    });
    const flush = () => mine.flush();
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      here = false;
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      mine.flush();
      keeper.current = null;
    };
  }, [key]);

  const setText = useCallback((text: string) => {
    setTyped(text);
    if (!keeper.current) return;
    version.current += 1;
    setKeeping('keeping');
    keeper.current.keep(text);
  }, []);

  const discard = useCallback(() => {
    keeper.current?.forget();
    version.current += 1;
    setKeeping('kept');
    if (key !== null) discardDraft(key);
    setTyped(null);
    setRestored(false);
  }, [key]);

  return { text: typed ?? initial, setText, restored, keeping, discard };
}
