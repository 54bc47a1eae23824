/** The app: the screens of the vault until it is open, then the desk. */
import { lazy, Suspense, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { zoomBy } from '../features/appearance';
import { GateContext, useNewGate, VaultScreens } from '../features/vault';
import { useShortcut } from '../shared';

const loadBook = () => import('./Book');
const Book = lazy(loadBook);

export function App() {
  const { t, i18n } = useTranslation('app');
  const gate = useNewGate();
  const isOpen = gate.state?.standing === 'open' || gate.state?.standing === 'openReadOnly';
  useEffect(() => {
    // Once the first screen stands and can be typed in.
    const timer = setTimeout(() => void loadBook(), 200);
    return () => clearTimeout(timer);
  }, []);
  const zooming = { everywhere: true, inDialog: true } as const;
  useShortcut(['mod+plus', 'mod+='], () => zoomBy(1), { ...zooming, title: t('action.larger') });
  useShortcut('mod+-', () => zoomBy(-1), { ...zooming, title: t('action.smaller') });
  useShortcut('mod+0', () => zoomBy(0), { ...zooming, title: t('action.asDrawn') });
  return (
    <I18nProvider locale={i18n.language}>
      <GateContext.Provider value={gate}>
        {isOpen ? (
          <Suspense>
            <Book />
          </Suspense>
        ) : (
          <VaultScreens />
        )}
      </GateContext.Provider>
    </I18nProvider>
  );
}
