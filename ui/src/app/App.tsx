/** The app: the screens of the vault until it is open, then the desk. */
import { RouterProvider } from '@tanstack/react-router';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { GateContext, useNewGate } from '../features/vault/gate';
import { VaultScreens } from '../features/vault/VaultScreens';
import { router } from './routes';

export function App() {
  const { i18n } = useTranslation();
  const gate = useNewGate();
  const isOpen = gate.state?.standing === 'open' || gate.state?.standing === 'openReadOnly';
  return (
    <I18nProvider locale={i18n.language}>
      <GateContext.Provider value={gate}>
        {isOpen ? <RouterProvider router={router} /> : <VaultScreens />}
      </GateContext.Provider>
    </I18nProvider>
  );
}
