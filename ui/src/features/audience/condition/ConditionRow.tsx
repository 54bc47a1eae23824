/** The parts of a group one after the other, the word between them, and groups within in brackets. */
import { Plus } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { cx, Menu } from '../../../shared';
import { AddCondition, type Put } from './AddCondition';
import { ConditionChip } from './ConditionChip';
import styles from './ConditionRow.module.css';
import type { Group, Path } from './tree';

/** What can be done to the tree. */
export interface TreeActs {
  put: (path: Path) => Put;
  addTo: (path: Path) => Put;
  remove: (path: Path) => void;
  /** Asks for another to join to a part. */
  join: (path: Path) => void;
  rejoin: (path: Path) => void;
  negate: (path: Path) => void;
}

interface ConditionRowProps {
  group: Group;
  path: Path;
  acts: TreeActs;
}

export function ConditionRow({ group, path, acts }: ConditionRowProps) {
  const { t } = useTranslation('audience');
  return group.parts.map((part, index) => {
    const here = [...path, index];
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part is told by its place
      <span key={index} className={styles.part}>
        {index > 0 && (
          <AriaButton
            className={styles.join ?? ''}
            aria-label={t(`bar.toggleJoin.${group.join}`)}
            onPress={() => acts.rejoin(path)}
          >
            <span title={t(`bar.toggleJoin.${group.join}`)}>{t(`join.${group.join}`)}</span>
          </AriaButton>
        )}
        {part.kind === 'leaf' ? (
          <ConditionChip
            leaf={part}
            join={group.join}
            onChange={acts.put(here)}
            onRemove={() => acts.remove(here)}
            onJoin={() => acts.join(here)}
          />
        ) : (
          <ConditionGroup group={part} path={here} acts={acts} />
        )}
      </span>
    );
  });
}

/** In brackets: what they do to the whole is in the menu under the first. */
function ConditionGroup({ group, path, acts }: ConditionRowProps) {
  const { t } = useTranslation('audience');
  const opening = (group.not ? t('bar.notMark') : '') + t('bar.opens');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not flow with the sentence
    <span role="group" aria-label={t('bar.group')} className={cx(styles.group, group.not && styles.not)}>
      <Menu
        label={t('bar.groupMenu')}
        placement="bottom start"
        trigger={
          <AriaButton className={styles.bracket ?? ''} aria-label={`${opening} ${t('bar.groupMenu')}`}>
            {opening}
          </AriaButton>
        }
        items={[
          { id: 'join', label: t(`bar.groupJoin.${group.join}`), onAction: () => acts.rejoin(path) },
          {
            id: 'not',
            label: t(`bar.groupNot.${group.not ? 'off' : 'on'}`),
            onAction: () => acts.negate(path),
          },
          { id: 'remove', label: t('bar.groupRemove'), danger: true, onAction: () => acts.remove(path) },
        ]}
      />
      <ConditionRow group={group} path={path} acts={acts} />
      <AddCondition
        label={t('bar.groupAdd')}
        trigger={
          <AriaButton className={styles.add ?? ''} aria-label={t('bar.groupAdd')}>
            <Plus aria-hidden="true" />
          </AriaButton>
        }
        onPut={acts.addTo(path)}
      />
      <span aria-hidden="true" className={styles.end}>
        {t('bar.closes')}
      </span>
    </span>
  );
}
