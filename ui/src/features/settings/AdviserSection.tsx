/** The adviser's data with the letterhead they make, and the folder documents go to. */
import { useTranslation } from 'react-i18next';
import { type Adviser, commands, useDraft, useRead, useWrite } from '../../api';
import { SettingGroup, TextArea, TextField } from '../../shared';
import { ErrorNote } from '../../wired';
import styles from './AdviserSection.module.css';
import { adviserFromDraft } from './adviserDraft';
import { ExportFolderSetting } from './ExportFolderSetting';
import { Letterhead } from './Letterhead';

const LINES = [
  'name',
  'title',
  'firm',
  'department',
  'licenceNumber',
  'phone',
  'email',
  'address',
  'signatureLine',
] as const;

export function AdviserSection() {
  const { t } = useTranslation('settings');
  const adviser = useRead(['adviser'], commands.adviser);
  if (adviser.error) return <ErrorNote error={adviser.error} />;
  return (
    <SettingGroup about={t('adviser.about')}>
      {adviser.data && <AdviserForm now={adviser.data} />}
      <ExportFolderSetting />
    </SettingGroup>
  );
}

function AdviserForm({ now }: { now: Adviser }) {
  const { t } = useTranslation('settings');
  const { t: tSheet } = useTranslation('visit');
  const edit = useWrite(commands.editAdviser);
  const draft = useDraft('own/adviser', JSON.stringify(now));
  const typed = adviserFromDraft(draft.text, now);
  const change = (field: keyof Adviser) => (value: string) =>
    draft.setText(JSON.stringify({ ...typed, [field]: value }));
  const save = async () => {
    if (JSON.stringify(typed) === JSON.stringify(now)) return;
    if ((await edit.run(typed)).ok) draft.discard();
  };
  return (
    <div className={styles.adviser}>
      <div className={styles.fields}>
        {LINES.map((field) => (
          <TextField
            key={field}
            label={t(`adviser.${field}`)}
            value={typed[field]}
            onChange={change(field)}
            onBlur={() => void save()}
            onEnter={() => void save()}
            maxLength={200}
            className={field === 'address' || field === 'signatureLine' ? styles.whole : undefined}
          />
        ))}
        <TextArea
          label={t('adviser.riskNotice')}
          value={typed.riskNotice}
          onChange={change('riskNotice')}
          onBlur={() => void save()}
          onSubmit={() => void save()}
          placeholder={tSheet('sheet.standardNotice')}
          note={t('adviser.riskNoticeNote')}
          className={styles.whole}
        />
      </div>
      <Letterhead adviser={typed} />
    </div>
  );
}
