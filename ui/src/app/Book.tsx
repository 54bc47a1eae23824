/** The open book. Loaded while the vault is being unlocked, so that the first screen has less to read. */
import { RouterProvider } from '@tanstack/react-router';
import { router } from './routes';

export default function Book() {
  return <RouterProvider router={router} />;
}
