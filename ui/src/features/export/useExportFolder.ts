/** The folder documents go to, and how another is chosen. '' while none was chosen: then the app makes its own. */
import { commands, take, useRead, useWrite } from '../../api';

export interface ExportFolder {
  folder: string;
  /** Lets the person choose; whether another folder is in force now. */
  choose: () => Promise<boolean>;
  open: () => void;
}

export function useExportFolder(): ExportFolder {
  const settings = useRead(['setting'], commands.settings);
  const change = useWrite(commands.changeSetting, { tell: false });

  async function choose(): Promise<boolean> {
    const chosen = await take(commands.chooseExportFolder());
    return chosen !== null && (await change.run({ field: 'exportFolder', value: chosen })).ok;
  }

  return {
    folder: settings.data?.exportFolder ?? '',
    choose: () => choose().catch(() => false),
    open: () => void commands.openExportFolder(),
  };
}
