/** A place where files can be dropped; it says so while they are over it. Pasted files come here too, while it is shown. */
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../api';
import styles from './FileDrop.module.css';
import { holdsFiles, holdsFolder, pastedFiles } from './filesOf';

interface FileDropProps {
  isDisabled: boolean;
  onFiles: (files: readonly File[]) => void;
  /** A folder was dropped. */
  onFolder: () => void;
  children: ReactNode;
}

export function FileDrop({ isDisabled, onFiles, onFolder, children }: FileDropProps) {
  const { t } = useTranslation('attachment');
  const today = useToday();
  // Entering a child is leaving its parent: what counts is how often it was entered more than left.
  const [depth, setDepth] = useState(0);
  const receive = useRef(onFiles);
  receive.current = onFiles;
  const pasted = t('pasted', { day: today });

  useEffect(() => {
    if (isDisabled) return;
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented) return;
      const files = pastedFiles(event.clipboardData, pasted);
      // Where text is written, text is pasted.
      if (
        files.length === 0 ||
        (isWriting(event.target) && event.clipboardData?.types.includes('text/plain'))
      )
        return;
      event.preventDefault();
      receive.current(files);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [isDisabled, pasted]);

  const over = (event: DragEvent) => {
    if (isDisabled || !holdsFiles(event.dataTransfer)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same is done with the button and by pasting
    <div
      className={styles.place}
      data-over={depth > 0 || undefined}
      onDragEnter={(event) => {
        over(event);
        if (event.defaultPrevented) setDepth((now) => now + 1);
      }}
      onDragOver={over}
      onDragLeave={() => setDepth((now) => Math.max(0, now - 1))}
      onDrop={(event) => {
        setDepth(0);
        if (isDisabled || !holdsFiles(event.dataTransfer)) return;
        event.preventDefault();
        if (holdsFolder(event.dataTransfer)) onFolder();
        else onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {depth > 0 && <div className={styles.over}>{t('dropHere')}</div>}
    </div>
  );
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
