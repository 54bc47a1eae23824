import { describe, expect, it } from 'vitest';
import { holdsFiles, pastedFiles } from './filesOf';

const data = (files: File[]) => ({ files, types: ['Files'] }) as unknown as DataTransfer;

describe('what is pasted', () => {
  it('keeps its name, and a pasted picture gets one', () => {
    const files = [
      new File(['a'], '委托合同.pdf', { type: 'application/pdf' }),
      new File(['b'], 'image.png', { type: 'image/png' }),
      new File(['c'], '', { type: 'image/jpeg' }),
    ];
    expect(pastedFiles(data(files), '粘贴的图片').map((file) => file.name)).toEqual([
      '委托合同.pdf',
      '粘贴的图片.png',
      '粘贴的图片.jpg',
    ]);
  });

  it('is files only when it says so', () => {
    expect(holdsFiles(data([]))).toBe(true);
    expect(holdsFiles({ types: ['text/plain'] } as unknown as DataTransfer)).toBe(false);
    expect(holdsFiles(null)).toBe(false);
    expect(pastedFiles(null, '')).toEqual([]);
  });
});
