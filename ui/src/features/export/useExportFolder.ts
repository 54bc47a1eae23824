/** The folder documents go to, and how another is chosen. */
import { useTranslation } from 'react-i18next';
import { appErrorOf, commands, errorText, take, useRead, useWrite } from '../../api';
import { showToast } from '../../shared';

export interface ExportFolder {
  /** Where the next one goes; '' until it is known. */
  folder: string;
  /** Lets the person choose; whether another folder is in force now. */
  choose: () => Promise<boolean>;
  open: () => void;
}

export function useExportFolder(): ExportFolder {
  const { t } = useTranslation('errors');
  const folder = useRead(['setting', 'exportFolder'], commands.exportFolder);
  const change = useWrite(commands.changeSetting, { tell: false });

  function tell(thrown: unknown): void {
    const { what, now } = errorText(appErrorOf(thrown), t);
    showToast({ tone: 'wrong', text: [what, now].filter(Boolean).join(' ') });
  }
  async function choose(): Promise<boolean> {
    const chosen = await take(commands.chooseExportFolder());
    return chosen !== null && (await change.run({ field: 'exportFolder', value: chosen })).ok;
  }
  return {
    folder: folder.data ?? '',
    choose: () =>
      choose().catch((thrown) => {
        tell(thrown);
        return false;
      }),
    open: () => void take(commands.openExportFolder()).catch(tell),
  };
}
