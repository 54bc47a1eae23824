/** The name of a segment to save, or of a segment or audience that has one already. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AudienceRow, commands, type Outcome, type SegmentView, useDraft, useWrite } from '../../../api';
import { Button, TextField } from '../../../shared';
import { ErrorNote } from '../../../wired';
import { useConditionDesk } from '../condition/ConditionContext';
import { conditionText } from '../condition/sentence';
import { added, conditionOf, finished, leaf, treeOf } from '../condition/tree';
import styles from './NameForm.module.css';
import type { SegmentDesk } from './SegmentHead';

const NAME_MAX = 200;

type Act =
  | { kind: 'save'; desk: SegmentDesk; onDesk: (part: Partial<SegmentDesk>) => void }
  | { kind: 'segment'; segment: SegmentView }
  | { kind: 'audience'; audience: AudienceRow };

export function NameForm({ act, onDone }: { act: Act; onDone: () => void }) {
  const { t } = useTranslation('audience');
  const { words } = useConditionDesk();
  const draft = useDraft(act.kind === 'save' ? 'own/segment' : null);
  const [renamed, setRenamed] = useState(
    act.kind === 'segment' ? act.segment.name : act.kind === 'audience' ? act.audience.name : '',
  );
  const save = useWrite(commands.saveSegment, { inPlace: true });
  const rename = useWrite(commands.renameAudience, { inPlace: true });
  const text = act.kind === 'save' ? draft.text : renamed;
  const name = text.replace(/\s+/gu, ' ').trim();
  const isFit = name !== '' && Array.from(name).length <= NAME_MAX;
  const isRunning = save.isRunning || rename.isRunning;
  const run = async (): Promise<Outcome<unknown>> => {
    switch (act.kind) {
      case 'segment':
        return save.run({ id: act.segment.id, name, condition: act.segment.condition });
      case 'audience':
        return rename.run(act.audience.id, name);
      case 'save': {
        const condition = withQuery(act.desk);
        const saved = await save.run({ id: null, name, condition });
        if (saved.ok) {
          draft.discard();
          act.onDesk({ query: '', condition, opened: { kind: 'segment', id: saved.value } });
        }
        return saved;
      }
    }
  };
  const submit = async () => {
    if (isFit && !isRunning && (await run()).ok) onDone();
  };
  const error = save.error ?? rename.error;
  return (
    <div className={styles.form}>
      <TextField
        label={t(act.kind === 'audience' ? 'bulk.keepName' : 'segment.name')}
        autoFocus
        placeholder={t(act.kind === 'audience' ? 'bulk.keepHint' : 'segment.nameHint')}
        maxLength={NAME_MAX}
        value={text}
        onChange={(typed) => {
          save.clearError();
          rename.clearError();
          if (act.kind === 'save') draft.setText(typed);
          else setRenamed(typed);
        }}
        onEnter={() => void submit()}
        {...(act.kind === 'save' ? { note: t('segment.live') } : {})}
      />
      {act.kind === 'save' && <p className={styles.note}>{conditionText(withQuery(act.desk), words)}</p>}
      {error && <ErrorNote error={error} small />}
      <div className={styles.acts}>
        <Button small kind="main" kbd="enter" isDisabled={!isFit || isRunning} onPress={() => void submit()}>
          {t('segment.saveNow')}
        </Button>
        <Button small kind="quiet" onPress={onDone}>
          {t('segment.cancel')}
        </Button>
      </div>
    </div>
  );
}

/** The conditions, with what is searched for as one more of them. */
function withQuery({ query, condition }: SegmentDesk) {
  const whole = finished(condition);
  const text = query.trim();
  if (text === '') return whole;
  const root = treeOf(whole);
  const searched = leaf({ about: 'text', of: text });
  // What is searched for holds besides, however the conditions are joined.
  return conditionOf(
    root.join === 'all'
      ? added(root, searched)
      : { kind: 'group', not: false, join: 'all', parts: [root, searched] },
  );
}
