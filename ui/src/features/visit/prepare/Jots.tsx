/** What the adviser means to ask or discuss, jotted down one by one. It stands beside the lines during the visit. */
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../api';
import { IconButton, TextField } from '../../../shared';
import styles from './Jots.module.css';
import { jotLines, jotsKey, withJot, withoutJot } from './jots';

export function Jots({ client, visit }: { client: string; visit: string }) {
  const { t } = useTranslation('visit');
  const jots = useDraft(jotsKey(client, visit));
  const typed = useDraft(`${jotsKey(client, visit)}/new`);

  function add(): void {
    jots.setText(withJot(jots.text, typed.text));
    typed.discard();
  }

  return (
    <div className={styles.jots}>
      <ul>
        {jotLines(jots.text).map((jot, at) => (
          <li key={jot} className={styles.jot}>
            <span>{jot}</span>
            <IconButton
              label={t('prepare.jotRemove', { text: jot })}
              icon={<X aria-hidden="true" />}
              onPress={() => jots.setText(withoutJot(jots.text, at))}
            />
          </li>
        ))}
      </ul>
      <TextField
        label={t('prepare.jot')}
        hideLabel
        placeholder={t('prepare.jotPlaceholder')}
        note={t('prepare.jotHint')}
        value={typed.text}
        onChange={typed.setText}
        onEnter={add}
        className={styles.field}
      />
    </div>
  );
}
