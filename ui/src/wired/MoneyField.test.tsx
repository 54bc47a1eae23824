// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReadMoney, TypedMoney } from '../api';
import { shell, show } from '../testing';
import { MoneyField } from './MoneyField';

const WAN = 1_000_000;
/** What the core reads, of what is typed here. */
const READ: Record<string, ReadMoney> = {
  '15 wan': { fen: 15 * WAN, fault: null, rather: null },
  '150000 wan': { fen: 150_000 * WAN, fault: null, rather: 15 * WAN },
  '150000 yuan': { fen: 15 * WAN, fault: null, rather: null },
  '150000元 wan': { fen: 15 * WAN, fault: null, rather: null },
  '-5 wan': { fen: null, fault: 'negative', rather: null },
  ' wan': { fen: null, fault: null, rather: null },
};
const core = ({ text, unit }: TypedMoney) => {
  const read = READ[`${text} ${unit}`];
  if (!read) throw new Error(`${text} ${unit}`);
  return read;
};

const onEnter = vi.fn();
const onValidity = vi.fn();
let kept: number | null;

function Field({ start }: { start: number | null }) {
  const [value, setValue] = useState(start);
  kept = value;
  return (
    <MoneyField
      label="资产"
      value={value}
      onChange={setValue}
      onValidity={onValidity}
      onEnter={() => onEnter(value)}
    />
  );
}

const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: '资产' });
const type = async (text: string) => {
  fireEvent.change(box(), { target: { value: text } });
  await act(async () => {});
};

beforeEach(() => {
  onEnter.mockReset();
  onValidity.mockReset();
  shell.answer({ readMoney: core });
});

describe('MoneyField', () => {
  it('reads back what is typed, to the yuan', async () => {
    show(<Field start={null} />);
    await type('15');
    expect(screen.getByText('即 150,000 元')).toBeTruthy();
    expect(kept).toBe(15 * WAN);
    await type('');
    expect(kept).toBeNull();
  });

  it('asks back where the unit makes too much of a number, and one press makes it yuan', async () => {
    show(<Field start={null} />);
    await type('150000');
    expect(screen.getByText(/读作 15亿？/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '改为 15万' }));
    await act(async () => {});
    expect(kept).toBe(15 * WAN);
    expect(screen.getByText('即 150,000 元')).toBeTruthy();
  });

  it('reads what was typed anew in another unit, and multiplies nothing', async () => {
    show(<Field start={null} />);
    await type('150000');
    fireEvent.click(screen.getByRole('button', { name: '万，改用元填写' }));
    await act(async () => {});
    expect([box().value, kept]).toEqual(['150000', 15 * WAN]);
  });

  it('writes an amount nobody touched in the other unit', async () => {
    show(<Field start={15 * WAN} />);
    expect(box().value).toBe('15');
    fireEvent.click(screen.getByRole('button', { name: '万，改用元填写' }));
    await act(async () => {});
    expect([box().value, kept]).toEqual(['150000', 15 * WAN]);
  });

  it('says why an amount is not taken, and keeps the one before', async () => {
    show(<Field start={null} />);
    await type('15');
    await type('-5');
    expect(screen.getByText('金额不能是负数')).toBeTruthy();
    expect([box().value, kept]).toEqual(['-5', 15 * WAN]);
    expect(onValidity).toHaveBeenLastCalledWith(false);
  });

  it('lets an Enter wait until what was typed is read', async () => {
    show(<Field start={null} />);
    fireEvent.change(box(), { target: { value: '15' } });
    fireEvent.keyDown(box(), { key: 'Enter' });
    expect(onEnter).not.toHaveBeenCalled();
    await act(async () => {});
    expect(onEnter.mock.calls).toEqual([[15 * WAN]]);
    await type('-5');
    fireEvent.keyDown(box(), { key: 'Enter' });
    await act(async () => {});
    expect(onEnter).toHaveBeenCalledTimes(1);
  });
});
