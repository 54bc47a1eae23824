/**
 * Files on their way in: chosen in the dialog of the system, or dropped and pasted. Of these the window has no path, only
 * bytes; they are sent a part at a time, so that a large file is never held whole.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type AddedAttachment,
  type AppError,
  type AttachmentOwner,
  appErrorOf,
  commands,
  sendPart,
  take,
  useLongWrite,
  useWrite,
} from '../../api';
import { showToast } from '../../shared';

const PART = 1024 * 1024;
/** The most the core can be told of; it refuses less than that. */
const MOST_TOLD = 2 ** 32 - 1;

/** What the core says of a folder that comes by its path. */
const NO_FILE: AppError = { code: 'invalid', field: 'file', why: { rule: 'malformed' } };

/** What the core says of a file the disk does not give. */
const UNREAD: AppError = { code: 'storage', fault: 'other' };

export interface Coming {
  /** What is coming; '' while several are. */
  name: string;
  /** Hundredths. */
  done: number;
}

export interface Attaching {
  choose: () => Promise<void>;
  take: (files: readonly File[]) => Promise<void>;
  /** Says that a folder is no file. */
  refuseFolder: () => void;
  cancel: () => void;
  coming: Coming | null;
  isBusy: boolean;
  error: AppError | null;
}

export function useAttaching(owner: AttachmentOwner): Attaching {
  const { t } = useTranslation('attachment');
  const dialog = useLongWrite(commands.attachFiles);
  const arrive = useWrite(commands.attachArrived, { inPlace: true });
  const [coming, setComing] = useState<Coming | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const stopped = useRef(false);
  const stop = useCallback(() => {
    stopped.current = true;
  }, []);
  // Nobody would see it end: what the section began ends with it.
  useEffect(() => stop, [stop]);

  const tellAgain = (added: readonly AddedAttachment[]) => {
    const again = added.filter((one) => one.again).length;
    if (again === 0) return;
    const text = again === 1 && added.length === 1 ? t('again') : t('againSome', { count: again });
    showToast({ tone: 'done', text });
  };

  async function choose(): Promise<void> {
    setError(null);
    const outcome = await dialog.run(owner);
    if (outcome.ok) tellAgain(outcome.value);
    else if (outcome.error.code !== 'cancelled') setError(outcome.error);
  }

  async function bring(files: readonly File[]): Promise<void> {
    if (files.length === 0 || coming !== null) return;
    stopped.current = false;
    setError(null);
    const uploads: string[] = [];
    const all = files.reduce((sum, file) => sum + file.size, 1);
    let done = 0;
    try {
      for (const file of files) {
        if (stopped.current) break;
        setComing({ name: file.name, done: Math.floor((100 * done) / all) });
        const upload = crypto.randomUUID();
        await take(commands.beginAttachment(upload, file.name, Math.min(file.size, MOST_TOLD)));
        uploads.push(upload);
        for (let at = 0; at < file.size && !stopped.current; at += PART) {
          const bytes = await partOf(file, at);
          await take(sendPart(upload, new Uint8Array(bytes)));
          done += bytes.byteLength;
          setComing({ name: file.name, done: Math.floor((100 * done) / all) });
        }
      }
      if (stopped.current) {
        await commands.dropArrivals(uploads);
        return;
      }
      const outcome = await arrive.run(owner, uploads);
      if (outcome.ok) tellAgain(outcome.value);
      else setError(outcome.error);
    } catch (thrown) {
      void commands.dropArrivals(uploads);
      setError(appErrorOf(thrown));
    } finally {
      setComing(null);
    }
  }

  const chosen = dialog.progress && { name: '', done: dialog.progress.done };
  return {
    choose,
    take: bring,
    refuseFolder: () => setError(NO_FILE),
    cancel: () => {
      stop();
      dialog.cancel();
    },
    coming: coming ?? (dialog.isRunning ? chosen : null),
    isBusy: coming !== null || dialog.isRunning,
    error,
  };
}

/** The next bytes of a file. One that vanished since it was dropped is told as what the disk could not read. */
async function partOf(file: File, at: number): Promise<ArrayBuffer> {
  try {
    return await file.slice(at, at + PART).arrayBuffer();
  } catch {
    return take(Promise.resolve({ status: 'error', error: UNREAD }));
  }
}
