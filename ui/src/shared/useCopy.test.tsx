// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { show, use } from '../testing';
import { ToastRegion } from './ToastRegion';
import { useCopy } from './useCopy';

afterEach(() => vi.unstubAllGlobals());

it.each([
  [() => Promise.resolve(), '已复制'],
  [() => Promise.reject(new Error('denied')), '没能复制：剪贴板没有接受。请再试一次。'],
])('says what came of it', async (writeText, told) => {
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
  show(<ToastRegion />);
  await use(useCopy).result.current('138', '已复制');
  await waitFor(() => expect(screen.getByText(told)).toBeTruthy());
});
