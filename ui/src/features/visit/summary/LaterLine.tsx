/** A line remembered after the visit; it can be marked once it stands there. */
import { useTranslation } from 'react-i18next';
import { commands, useDraft, useWrite } from '../../../api';
import { TextArea } from '../../../shared';
import { ErrorNote } from '../../../wired';

export function LaterLine({ client, visit }: { client: string; visit: string }) {
  const { t } = useTranslation('visit');
  const draft = useDraft(`client/${client}/visit/${visit}/line`);
  const add = useWrite(commands.addVisitLine, { tell: false, inPlace: true });

  async function save(): Promise<void> {
    const text = draft.text.trim();
    if (text === '' || add.isRunning) return;
    const saved = await add.run({
      visit,
      kind: 'note',
      text,
      dueOn: null,
      fabe: null,
      terms: null,
      need: null,
    });
    if (saved.ok) draft.discard();
  }

  return (
    <>
      <TextArea
        label={t('tidy.addLine')}
        hideLabel
        placeholder={t('tidy.addLine')}
        minRows={1}
        value={draft.text}
        onChange={draft.setText}
        onEnter={() => void save()}
      />
      {add.error && <ErrorNote error={add.error} small />}
    </>
  );
}
