/** What is in a file: a picture, the pages of a paper, the beginning of a text; or why it cannot be shown. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AttachmentGlance, type AttachmentView, commands, useRead } from '../../api';
import { IconButton, useLate } from '../../shared';
import { ErrorNote } from '../../wired';
import styles from './Glance.module.css';

export function Glance({ attachment }: { attachment: AttachmentView }) {
  const { t } = useTranslation('attachment');
  const [page, setPage] = useState(0);
  const seen = useRead(
    ['attachment', 'glance', attachment.id, page],
    () => commands.glanceAttachment(attachment.id, page),
    { keep: true },
  );
  const waiting = useLate(seen.isLoading);
  if (seen.error) {
    const fault = seen.error.code === 'storage' ? seen.error.fault : null;
    if (fault === 'missing' || fault === 'damaged') {
      return (
        <p role="alert" className={styles.gone}>
          {t(`gone.${fault}`)}
        </p>
      );
    }
    return <ErrorNote error={seen.error} small />;
  }
  if (!seen.data) return <div className={styles.hold}>{waiting && <p>{t('looking')}</p>}</div>;
  return <Seen seen={seen.data} name={attachment.name} page={page} onPage={setPage} />;
}

interface SeenProps {
  seen: AttachmentGlance;
  name: string;
  page: number;
  onPage: (page: number) => void;
}

function Seen({ seen, name, page, onPage }: SeenProps) {
  const { t } = useTranslation('attachment');
  switch (seen.kind) {
    case 'picture':
      return (
        <figure className={styles.figure}>
          <img className={styles.picture} src={seen.src} alt={name} draggable={false} />
          <figcaption className={styles.caption}>
            {t('size', { width: seen.width, height: seen.height })}
          </figcaption>
        </figure>
      );
    case 'page':
      return (
        <figure className={styles.figure}>
          <img
            className={styles.page}
            src={seen.src}
            alt={t('pageAlt', { name, page: page + 1 })}
            draggable={false}
          />
          <figcaption className={styles.caption}>
            <IconButton
              label={t('earlier')}
              icon={<ChevronLeft aria-hidden="true" />}
              isDisabled={page === 0}
              onPress={() => onPage(page - 1)}
            />
            {t('page', { page: page + 1, pages: seen.pages })}
            <IconButton
              label={t('later')}
              icon={<ChevronRight aria-hidden="true" />}
              isDisabled={page + 1 >= seen.pages}
              onPress={() => onPage(page + 1)}
            />
          </figcaption>
        </figure>
      );
    case 'text':
      return (
        <figure className={styles.figure}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
          <pre className={styles.text} data-selectable tabIndex={0}>
            {seen.text}
          </pre>
          {seen.more && <figcaption className={styles.caption}>{t('more')}</figcaption>}
        </figure>
      );
    case 'nothing':
      return <p className={styles.nothing}>{t(`nothing.${seen.why}`)}</p>;
  }
}
