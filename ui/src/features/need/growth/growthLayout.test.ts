import { describe, expect, it } from 'vitest';
import { dayShown, endOfMonth, layGrowth, monthText, monthTowards } from './growthLayout';

const point = (month: string, cells: number, notes: number) => ({ month, noted: 0, cells, notes });

describe('layGrowth', () => {
  it('draws cells of fifteen as columns and notes as dots, from the left', () => {
    const { columns } = layGrowth(
      [point('2025-11-01', 3, 4), point('2025-12-01', 15, 8), point('2026-01-01', 0, 0)],
      300,
      30,
    );
    expect(columns.map((column) => column.bar.height)).toEqual([6, 30, 1]);
    expect(columns.map((column) => column.dot)).toEqual([15, 2, 28]);
    expect(columns.map((column) => column.year)).toEqual(['2025', null, '2026']);
  });

  it('keeps columns between too thin and too wide', () => {
    expect(layGrowth([point('2026-11-01', 1, 1)], 600, 30).width).toBe(30);
    const many = Array.from({ length: 36 }, (_, at) => point(`20${20 + Math.floor(at / 12)}-01-01`, 1, 1));
    expect(layGrowth(many, 100, 30).columns[1]?.slot.width).toBe(6);
  });

  it('has nothing to draw of nothing', () => {
    expect(layGrowth([], 300, 30)).toEqual({ width: 0, columns: [] });
  });
});

describe('months', () => {
  it('are told in either language', () => {
    expect(monthText('2026-03-01', 'zh-CN')).toBe('2026年3月');
    expect(monthText('2026-03-01', 'en-US')).toBe('Mar 2026');
  });

  it('end on their last day, leap years too', () => {
    expect(endOfMonth('2026-03-01')).toBe('2026-03-31');
    expect(endOfMonth('2024-02-01')).toBe('2024-02-29');
    expect(endOfMonth('2025-12-01')).toBe('2025-12-31');
  });

  it('show their end, and the one that runs shows today', () => {
    expect(dayShown('2026-03-01', '2026-11-25')).toBe('2026-03-31');
    expect(dayShown('2026-11-01', '2026-11-25')).toBeNull();
  });

  it('are gone through with the arrows', () => {
    expect(monthTowards(0, 'ArrowLeft', 5)).toBe(0);
    expect(monthTowards(0, 'ArrowRight', 5)).toBe(1);
    expect(monthTowards(2, 'End', 5)).toBe(4);
    expect(monthTowards(2, 'Enter', 5)).toBeNull();
  });
});
