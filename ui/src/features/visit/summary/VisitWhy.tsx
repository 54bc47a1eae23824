/** Where and why the visit was, mended in place: place and matter are printed for the client, the aim is not. */
import { useTranslation } from 'react-i18next';
import { commands, useWrite, type VisitView } from '../../../api';
import { InPlaceArea } from '../../../wired';
import { placeOf } from './findingWay';
import styles from './VisitWhy.module.css';

export function VisitWhy({ visit }: { visit: VisitView }) {
  const { t } = useTranslation('visit');
  const edit = useWrite(commands.editVisit, { inPlace: true });
  return (
    <dl className={styles.why}>
      {(['place', 'matter', 'aim'] as const).map((field) => (
        <div key={field} {...(field !== 'aim' && placeOf(field))} className={styles.fact}>
          <dt>{t(`prepare.${field}`)}</dt>
          <dd>
            <InPlaceArea
              label={t(`prepare.${field}`)}
              value={visit[field]}
              empty={t('prepare.notKnown')}
              draftKey={`client/${visit.client.id}/visit/${visit.id}/${field}`}
              onSave={(value) => edit.run(visit.id, { field, value })}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}
