/** One attachment: what it is, and when it is open what is in it and what can be done with it. Escape closes it. */
import { ChevronDown } from 'lucide-react';
import { useId, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type AttachmentView, useToday } from '../../api';
import { Chip, cx, dayText, localDay, sizeText } from '../../shared';
import { AttachmentPane } from './AttachmentPane';
import styles from './AttachmentRow.module.css';
import { KindIcon } from './KindIcon';

interface AttachmentRowProps {
  attachment: AttachmentView;
  /** Says which come from a visit. */
  showsVisit: boolean;
  isOpen: boolean;
  onToggle: () => void;
  isReadOnly: boolean;
  narrow: boolean;
}

export function AttachmentRow({
  attachment,
  showsVisit,
  isOpen,
  onToggle,
  isReadOnly,
  narrow,
}: AttachmentRowProps) {
  const { t, i18n } = useTranslation('attachment');
  const today = useToday();
  const pane = useId();
  const head = useRef<HTMLButtonElement>(null);
  const { name, kind, format } = attachment;
  const facts = [
    format === kind || kind === 'other'
      ? t(`kind.${kind}`)
      : `${t(`kind.${kind}`)} ${FORMAT[format] ?? ''}`.trim(),
    sizeText(Math.ceil(attachment.bytes / 1024)),
    dayText(localDay(attachment.addedAt), i18n.language, today),
    showsVisit && attachment.visit !== null && t('ofVisit'),
  ].filter(Boolean);
  const close = () => {
    onToggle();
    head.current?.focus();
  };
  return (
    <li
      className={styles.row}
      data-open={isOpen || undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen || event.defaultPrevented) return;
        event.stopPropagation();
        close();
      }}
    >
      <Button
        ref={head}
        className={cx(styles.head, narrow && styles.narrow)}
        aria-expanded={isOpen}
        aria-controls={isOpen ? pane : undefined}
        onPress={onToggle}
      >
        <span className={styles.icon}>
          <KindIcon kind={kind} />
        </span>
        <span className={styles.what}>
          <span className={styles.title}>
            <bdi className={styles.name}>{name}</bdi>
            {attachment.misnamed && (
              <span title={t('misnamedHint')}>
                <Chip tone="amber">{t('misnamed', { kind: t(`kind.${kind}`) })}</Chip>
              </span>
            )}
          </span>
          <span className={styles.facts}>{facts.join(' · ')}</span>
          {!isOpen && attachment.note !== '' && <span className={styles.note}>{attachment.note}</span>}
        </span>
        <ChevronDown aria-hidden="true" className={styles.turn} />
      </Button>
      {isOpen && (
        <div id={pane} className={styles.pane}>
          <AttachmentPane attachment={attachment} isReadOnly={isReadOnly} />
        </div>
      )}
    </li>
  );
}

/** The form by the name people know it by, where the kind alone does not tell. */
const FORMAT: Partial<Record<AttachmentView['format'], string>> = {
  jpeg: 'JPEG',
  png: 'PNG',
  gif: 'GIF',
  webp: 'WebP',
  bmp: 'BMP',
  tiff: 'TIFF',
  heic: 'HEIC',
  docx: 'Word',
  xlsx: 'Excel',
  pptx: 'PowerPoint',
  oldOffice: 'Office 97',
  zip: 'ZIP',
};
