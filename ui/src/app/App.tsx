/** The app: the screens of the vault until it is open, then the desk. */
import { lazy, Suspense, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { GateContext, useNewGate, VaultScreens } from '../features/vault';

const loadBook = () => import('./Book');
const Book = lazy(loadBook);

export function App() {
  const { i18n } = useTranslation();
  const gate = useNewGate();
  const isOpen = gate.state?.standing === 'open' || gate.state?.standing === 'openReadOnly';
  useEffect(() => {
    // Once the first screen stands and can be typed in.
    const timer = setTimeout(() => void loadBook(), 200);
    return () => clearTimeout(timer);
  }, []);
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
