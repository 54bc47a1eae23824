/** What the client holds: the account, the household, and the products by kind with their share. */
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientProfile, commands, type HoldingView, useWrite } from '../../api';
import { AddButton, Empty, Figure, IconButton, Money, Section, useCurtain } from '../../shared';
import { InPlaceMoney } from '../../wired';
import { useFieldEdit } from '../client/profile';
import { SuitsNote, TermsText } from '../product';
import styles from './AssetsTab.module.css';
import { HoldingForm } from './HoldingForm';
import { shares, totalOf } from './shares';

/** No id of a holding is empty. */
const NEW = '';

export function AssetsTab({ profile }: { profile: ClientProfile }) {
  const { t } = useTranslation(['holding', 'client']);
  const [editing, setEditing] = useState<string | null>(null);
  const save = useFieldEdit(profile.id);
  const frozen = profile.trashedAt !== null;
  const holdings = profile.holdings;
  const share = shares(holdings);
  const close = () => setEditing(null);
  const add = <AddButton label={t('add')} onPress={() => setEditing(NEW)} />;
  return (
    <div className={styles.tab}>
      <dl className={styles.figures}>
        <div>
          <dt>{t('accountAssets')}</dt>
          <dd className={styles.figure}>
            <InPlaceMoney
              label={t('accountAssets')}
              value={profile.assets}
              empty={t('client:field.unknown')}
              draftKey={`client/${profile.id}/assets`}
              isReadOnly={frozen}
              show={(fen) => <Money fen={fen} />}
              onSave={(value) => save({ field: 'assets', value })}
            />
          </dd>
        </div>
        {profile.household && (
          <div>
            <dt>{t('householdAssets')}</dt>
            <dd className={styles.figure}>
              <Money fen={profile.household.assets} />
            </dd>
          </div>
        )}
        {holdings.length > 0 && (
          <div>
            <dt>{t('total')}</dt>
            <dd className={styles.figure}>
              <Money fen={totalOf(holdings)} />
            </dd>
          </div>
        )}
      </dl>
      <Section
        title={t('title')}
        {...(holdings.length > 0 ? { count: holdings.length } : {})}
        {...(frozen || editing === NEW || holdings.length === 0 ? {} : { action: add })}
      >
        {holdings.length > 0 && profile.gradeFault && <SuitsNote unsuited={[profile.gradeFault]} />}
        {editing === NEW && <HoldingForm client={profile.id} holding={null} onClose={close} />}
        {holdings.length === 0 && editing === null && (
          <Empty small {...(frozen ? {} : { action: add })}>
            {t('empty')}
          </Empty>
        )}
        <ul>
          {holdings.map((holding) => (
            <li key={holding.id}>
              {editing === holding.id ? (
                <HoldingForm client={profile.id} holding={holding} onClose={close} />
              ) : (
                <HoldingLine
                  holding={holding}
                  share={share.get(holding.id) ?? null}
                  frozen={frozen}
                  onEdit={() => setEditing(holding.id)}
                />
              )}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

interface HoldingLineProps {
  holding: HoldingView;
  /** Of all that has an amount, 0 to 1. */
  share: number | null;
  frozen: boolean;
  onEdit: () => void;
}

function HoldingLine({ holding, share, frozen, onEdit }: HoldingLineProps) {
  const { t } = useTranslation('holding');
  // The length of a bar is a figure too.
  const curtain = useCurtain();
  const remove = useWrite(commands.removeHolding);
  const kind = t(`kinds.${holding.kind}`);
  const name = holding.name || kind;
  return (
    <div className={styles.holding}>
      <span className={styles.kind}>{kind}</span>
      <span className={styles.product}>
        <bdi className={styles.name}>{holding.name}</bdi>
        <TermsText terms={holding.terms} className={styles.terms} />
        {holding.unsuited && <SuitsNote unsuited={[holding.unsuited]} />}
      </span>
      <svg className={styles.bar} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.rest} width="100" height="6" />
        {share !== null && !curtain && <rect className={styles.part} width={share * 100} height="6" />}
      </svg>
      <span className={styles.share}>{share !== null && <Figure>{Math.round(share * 100)}%</Figure>}</span>
      <Money className={styles.amount} fen={holding.amount} />
      <span className={styles.acts}>
        {!frozen && (
          <>
            <IconButton label={t('edit', { name })} icon={<Pencil aria-hidden="true" />} onPress={onEdit} />
            <IconButton
              label={t('remove', { name })}
              icon={<Trash2 aria-hidden="true" />}
              onPress={() => void remove.run(holding.id)}
            />
          </>
        )}
      </span>
    </div>
  );
}
