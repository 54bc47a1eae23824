/**
 * Text that is never lost. `text` is `initial`, or the draft found under `key` (then `restored` is true until something
 * is typed); `setText` keeps what is typed within a second, and at once when the field goes away. It belongs to its key:
 * with another one, another text stands there from the first frame on. Without a key nothing is kept.
 *
 * `discard` drops the draft once it is saved. `giveUp` is the person's own act: it drops it too, says so, and can be taken
 * back. `keeping` says truthfully whether what stands there is on the disk.
 */
import i18next from 'i18next';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { didOnDesk } from './deskStep';
import {
  type DraftKey,
  discardDraft,
  draftOf,
  flushDraft,
  type KeptDraft,
  keepDraft,
  loadDrafts,
  onDraftChange,
} from './drafts';

export interface DraftText {
  text: string;
  setText: (text: string) => void;
  /** Something stands there that is not saved. */
  isTouched: boolean;
  restored: boolean;
  keeping: KeptDraft['keeping'];
  discard: () => void;
  giveUp: () => void;
}

const NOTHING: KeptDraft = { body: null, keeping: 'kept' };

export function useDraft(key: DraftKey | null, initial = ''): DraftText {
  const kept = useSyncExternalStore(onDraftChange, () => (key === null ? NOTHING : draftOf(key)));
  const [unkept, setUnkept] = useState<string | null>(null);
  const [found, setFound] = useState<{ key: DraftKey; body: string } | null>(null);
  const body = key === null ? unkept : kept.body;
  const original = useRef(initial);
  original.current = initial;

  useEffect(() => {
    setUnkept(null);
    if (key === null) return;
    let here = true;
    void loadDrafts().then(() => {
      const { body: left } = draftOf(key);
      if (!here || left === null || left === '') return;
      if (left === original.current) discardDraft(key);
      else setFound({ key, body: left });
    });
    return () => {
      here = false;
      flushDraft(key);
    };
  }, [key]);

  const setText = useCallback(
    (text: string) => {
      if (key === null) setUnkept(text);
      else keepDraft(key, text);
    },
    [key],
  );

  const discard = useCallback(() => {
    if (key === null) setUnkept(null);
    else discardDraft(key);
  }, [key]);

  const giveUp = useCallback(() => {
    const given = key === null ? null : discardDraft(key);
    if (key === null || given === null || given === original.current) return;
    didOnDesk({
      of: 'draft',
      what: i18next.t('shared:draft.discarded'),
      takeBack: () => keepDraft(key, given),
    });
  }, [key]);

  return {
    text: body ?? initial,
    setText,
    isTouched: body !== null && body !== initial,
    restored: found !== null && found.key === key && found.body === body,
    keeping: kept.keeping,
    discard,
    giveUp,
  };
}
