/** Beginning a visit. Only one can be under way: when another is, the adviser is led to it. */
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type AppError, commands, type Outcome, take, useWrite } from '../../api';
import { showToast } from '../../shared';

export interface Begin {
  planned: (visit: string) => Promise<void>;
  unplanned: (client: string) => Promise<void>;
  isRunning: boolean;
}

export function useBegin(): Begin {
  const { t } = useTranslation('visit');
  const navigate = useNavigate();
  const start = useWrite(commands.startVisit, { tell: false, inPlace: true });
  const startUnplanned = useWrite(commands.startUnplannedVisit, { tell: false, inPlace: true });

  function toCapture(id: string): void {
    void navigate({ to: '/visit/$id/capture', params: { id } });
  }

  async function begun(outcome: Outcome<unknown>, visit: string | null): Promise<void> {
    if (outcome.ok) {
      if (visit !== null) toCapture(visit);
      return;
    }
    const other = isAnotherUnderWay(outcome.error) ? await visitUnderWay() : null;
    showToast(
      other
        ? {
            tone: 'wrong',
            text: t('begin.another', { name: other.name }),
            action: { label: t('begin.toIt'), run: () => toCapture(other.id) },
          }
        : { tone: 'wrong', text: t('begin.failed') },
    );
  }

  return {
    planned: async (visit) => begun(await start.run(visit), visit),
    unplanned: async (client) => {
      const outcome = await startUnplanned.run(client);
      await begun(outcome, outcome.ok ? outcome.value : null);
    },
    isRunning: start.isRunning || startUnplanned.isRunning,
  };
}

function isAnotherUnderWay(error: AppError): boolean {
  return error.code === 'invalid' && error.field === 'underWay';
}

async function visitUnderWay(): Promise<{ id: string; name: string } | null> {
  try {
    const [visit] = await take(
      commands.listVisits({ client: null, from: null, to: null, states: ['underWay'], limit: 1 }),
    );
    return visit ? { id: visit.id, name: visit.client.name } : null;
  } catch {
    return null;
  }
}
