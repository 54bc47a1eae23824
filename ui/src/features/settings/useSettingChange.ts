import { commands, type SettingEdit, useRead, useWrite } from '../../api';

/** The settings of the book and how one is changed. They are not journaled: nothing to undo, the screen shows it. */
export function useSettingChange() {
  const settings = useRead(['setting'], commands.settings);
  const write = useWrite(commands.changeSetting, { tell: false });
  return { settings: settings.data, error: settings.error, change: (edit: SettingEdit) => write.run(edit) };
}
