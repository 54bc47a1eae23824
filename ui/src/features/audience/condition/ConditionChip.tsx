/**
 * One clause as a chip that reads as its part of the sentence. Pressed, it opens what it asks; Delete takes it out. From
 * there another can be joined to it by the other word: 甲 且 乙 becomes 甲 且（乙 或 丙）.
 */
import { TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button, cx, Popover } from '../../../shared';
import type { Put } from './AddCondition';
import { ClauseEditor } from './ClauseEditor';
import styles from './ConditionChip.module.css';
import { useConditionDesk } from './ConditionContext';
import { isFinished } from './clause';
import { fieldOf, fieldText } from './fields';
import { clauseText, SPACES } from './sentence';
import { type Join, type Leaf, otherJoin } from './tree';
import { useSitting } from './useSitting';

interface ConditionChipProps {
  leaf: Leaf;
  /** The word between it and the parts beside it. */
  join: Join;
  onChange: Put;
  onRemove: () => void;
  /** Asks for another to join to it. */
  onJoin: () => void;
}

export function ConditionChip({ leaf, join, onChange, onRemove, onJoin }: ConditionChipProps) {
  const { t } = useTranslation(SPACES);
  const { words, troubleOf, countOf } = useConditionDesk();
  const [isOpen, setOpen] = useState(false);
  const trouble = troubleOf(leaf);
  const says = isFinished(leaf.clause);
  const field = fieldText(fieldOf(leaf.clause), t);
  const text = says ? clauseText(leaf, words) : t('bar.pick', { field });
  const count = countOf(leaf);
  const toggle = (open: boolean) => {
    setOpen(open);
    // What was emptied and left is not kept as a riddle.
    if (!open && !says) onRemove();
  };
  return (
    <span className={cx(styles.chip, leaf.not && styles.not, trouble !== null && styles.wrong)}>
      <Popover
        label={t('edit.label', { what: text })}
        isOpen={isOpen}
        onOpenChange={toggle}
        trigger={
          <AriaButton
            data-chip=""
            className={styles.text ?? ''}
            onKeyDown={(event) => {
              if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
              else event.continuePropagation();
            }}
          >
            {trouble !== null && <TriangleAlert aria-hidden="true" />}
            <span title={count === undefined ? undefined : t('bar.holds', { count })}>{text}</span>
          </AriaButton>
        }
      >
        {(close) => (
          <EditStep
            leaf={leaf}
            join={join}
            onChange={onChange}
            onJoin={() => {
              close();
              onJoin();
            }}
            onRemove={() => {
              close();
              onRemove();
            }}
            onDone={close}
          />
        )}
      </Popover>
      <AriaButton
        className={styles.cross ?? ''}
        aria-label={t('bar.remove', { what: text })}
        onPress={onRemove}
      >
        <X aria-hidden="true" />
      </AriaButton>
    </span>
  );
}

interface EditStepProps extends ConditionChipProps {
  onDone: () => void;
}

function EditStep({ leaf, join, onChange, onJoin, onRemove, onDone }: EditStepProps) {
  const { t } = useTranslation('audience');
  const sitting = useSitting();
  return (
    <ClauseEditor
      leaf={leaf}
      onChange={(to) => onChange(to, sitting)}
      onDone={onDone}
      acts={
        <>
          <Button small onPress={onJoin}>
            {t(`edit.${otherJoin(join) === 'any' ? 'or' : 'and'}`)}
          </Button>
          <Button small kind="danger" onPress={onRemove}>
            {t('edit.remove')}
          </Button>
        </>
      }
    />
  );
}
