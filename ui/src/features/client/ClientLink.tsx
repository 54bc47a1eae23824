/** The name of a client, leading to the page of that client. */
import { Link } from '@tanstack/react-router';
import type { ClientRef } from '../../api';
import { TierDot } from '../../shared';
import styles from './ClientLink.module.css';

export function ClientLink({ client }: { client: ClientRef }) {
  return (
    <Link to="/client/$id" params={{ id: client.id }} className={styles.link}>
      <TierDot tier={client.tier} />
      <bdi className={styles.name}>{client.name}</bdi>
    </Link>
  );
}
