/**
 * The one-page brief of a client, written as PDF into the folder documents go to. What left the machine is on record, so
 * the views of exports refresh; the toast tells where it is, or the way to a folder that can be written to.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { appErrorOf, commands, errorText, refresh, take } from '../../../api';
import { showToast } from '../../../shared';
import { useExportFolder } from '../../export';

export interface Brief {
  write: () => Promise<void>;
  isRunning: boolean;
}

export function useBrief(client: string): Brief {
  const { t } = useTranslation(['client', 'export', 'gate']);
  const { t: tError } = useTranslation('errors');
  const queries = useQueryClient();
  const { folder, open, choose } = useExportFolder();
  const [isRunning, setRunning] = useState(false);

  async function write(letPass: string | null = null): Promise<void> {
    if (isRunning) return;
    setRunning(true);
    try {
      const leaving = await take(commands.exportClientBrief(client, letPass));
      if (leaving.state === 'held') {
        const { digest, findings } = leaving.report;
        showToast({
          tone: 'wrong',
          text: t('gate:briefHeld', { words: [...new Set(findings.map((one) => one.words))].join(' ') }),
          action: { label: t('gate:briefAnyway'), run: () => void write(digest) },
        });
        return;
      }
      refresh(queries, ['export']);
      showToast({
        tone: 'done',
        text: t('client:brief.written', { folder: leaving.file?.folder ?? folder }),
        action: { label: t('export:open'), run: open },
      });
    } catch (thrown) {
      const error = appErrorOf(thrown);
      const { what, now } = errorText(error, tError);
      showToast({
        tone: 'wrong',
        text: [what, now].filter(Boolean).join(' '),
        ...(error.code === 'storage' && {
          action: { label: t('export:another'), run: () => void choose() },
        }),
      });
    } finally {
      setRunning(false);
    }
  }

  return { write: () => write(), isRunning };
}
