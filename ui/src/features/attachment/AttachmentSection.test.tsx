// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { type AttachmentView, newQueryClient } from '../../api';
import { initTexts } from '../../locales';
import { AttachmentSection } from './AttachmentSection';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: class {} }));
vi.mock('@tauri-apps/api/event', () => ({}));

const written = (value: unknown) => ({ value, changed: [], op: 'addAttachment', undo: null });
let answers: Record<string, () => unknown>;

beforeAll(() => initTexts('zh-CN'));
beforeEach(() => {
  answers = {
    day: () => ({ on: '2026-11-25' }),
    list_attachments: () => [],
    list_drafts: () => [],
    begin_attachment: () => null,
    send_attachment_part: () => null,
    drop_arrivals: () => null,
    attach_arrived: () => written([{ id: 'a', again: false }]),
  };
  invoke.mockReset();
  invoke.mockImplementation(async (name: string) => {
    const answer = answers[name];
    if (!answer) throw new Error(`nobody expected ${name}`);
    return answer();
  });
});
afterEach(cleanup);

const CONTRACT: AttachmentView = {
  id: 'a',
  client: 'c1',
  visit: null,
  name: '委托合同.pdf',
  note: '双方已签',
  kind: 'text',
  format: 'text',
  misnamed: true,
  bytes: 2048,
  addedAt: '2026-11-25T02:00:00Z',
};

function show(attachments: AttachmentView[] = [], isReadOnly = false) {
  answers.list_attachments = () => attachments;
  return render(
    <QueryClientProvider client={newQueryClient()}>
      <AttachmentSection owner={{ kind: 'client', id: 'c1' }} isReadOnly={isReadOnly} />
      <textarea aria-label="elsewhere" />
    </QueryClientProvider>,
  );
}

const called = (name: string) => invoke.mock.calls.filter(([command]) => command === name);
const carrying = (files: File[], types = ['Files']) => ({ files, types, dropEffect: 'none' });

it('teaches how to add the first one, and where nothing may change it does not', async () => {
  show();
  expect(await screen.findByText(/把合同、照片、表格拖到这里/)).toBeTruthy();
  cleanup();
  show([], true);
  expect(await screen.findByText('没有附件。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '添加文件' })).toBeNull();
});

it('tells what a file really is, shows it in place, and closes on Escape', async () => {
  answers.glance_attachment = () => ({ kind: 'text', text: '<b>甲方</b>', more: false });
  show([CONTRACT]);
  const row = await screen.findByRole('button', { name: /委托合同/ });
  expect(row.textContent).toContain('其实是文字');
  expect(row.textContent).toContain('2 KB');
  fireEvent.click(row);
  // Text, whatever stands in it.
  expect((await screen.findByText('<b>甲方</b>')).tagName).toBe('PRE');
  fireEvent.keyDown(screen.getByText('<b>甲方</b>'), { key: 'Escape' });
  expect(screen.queryByText('<b>甲方</b>')).toBeNull();
  expect(document.activeElement).toBe(row);
});

it('takes what is dropped a part at a time, as one step', async () => {
  const { container } = show();
  const place = container.firstElementChild as Element;
  const large = new File([new Uint8Array(1024 * 1024 + 7)], '大.pdf');
  const files = [large, new File(['x'], '小.txt')];
  fireEvent.dragEnter(place, { dataTransfer: carrying(files) });
  expect(screen.getByText('松手，放进附件')).toBeTruthy();
  fireEvent.drop(place, { dataTransfer: carrying(files) });
  expect(screen.queryByText('松手，放进附件')).toBeNull();
  await waitFor(() => expect(called('attach_arrived')).toHaveLength(1));
  const parts = called('send_attachment_part').map(([, bytes]) => (bytes as Uint8Array).byteLength);
  expect(parts).toEqual([1024 * 1024, 7, 1]);
  const uploads = called('begin_attachment').map(([, told]) => told.upload);
  expect(called('attach_arrived')[0]?.[1].uploads).toEqual(uploads);
  expect(called('send_attachment_part').map(([, , options]) => options.headers.upload)).toEqual([
    uploads[0],
    uploads[0],
    uploads[1],
  ]);
});

it('says why a file was not taken, and drops the ones before it', async () => {
  answers.begin_attachment = () => {
    throw { code: 'invalid', field: 'file', why: { rule: 'empty' } };
  };
  // What Tauri rejects with is no Error.
  invoke.mockImplementation((name: string) => {
    try {
      return Promise.resolve(answers[name]?.());
    } catch (thrown) {
      return Promise.reject(thrown);
    }
  });
  const { container } = show();
  fireEvent.drop(container.firstElementChild as Element, {
    dataTransfer: carrying([new File([], '空.pdf')]),
  });
  expect(await screen.findByText('这个文件是空的。')).toBeTruthy();
  expect(called('attach_arrived')).toHaveLength(0);
});

it('takes a pasted picture, but leaves text to the field it is pasted into', async () => {
  show();
  const picture = new File(['p'], 'image.png', { type: 'image/png' });
  fireEvent.paste(screen.getByLabelText('elsewhere'), {
    clipboardData: carrying([picture], ['text/plain', 'Files']),
  });
  expect(called('begin_attachment')).toHaveLength(0);
  await waitFor(() => expect(screen.getByRole('button', { name: '添加文件' })).toBeTruthy());
  fireEvent.paste(document.body, { clipboardData: carrying([picture]) });
  await waitFor(() => expect(called('begin_attachment')).toHaveLength(1));
  expect(called('begin_attachment')[0]?.[1].name).toMatch(/^粘贴的图片 .*\.png$/);
});

it('lets a picture leave as it is only when that is said', async () => {
  const heic: AttachmentView = { ...CONTRACT, kind: 'picture', format: 'heic', name: 'IMG.heic' };
  answers.glance_attachment = () => ({ kind: 'nothing', why: 'form' });
  let asItIs: boolean | null = null;
  invoke.mockImplementation((name: string, told: { asItIs: boolean }) => {
    if (name !== 'save_attachment_copy') return Promise.resolve(answers[name]?.());
    asItIs = told.asItIs;
    return told.asItIs
      ? Promise.resolve({ fileName: 'IMG.heic', folder: '/文档/知客' })
      : Promise.reject({ code: 'invalid', field: 'metadata', why: { rule: 'wrongState' } });
  });
  show([heic]);
  fireEvent.click(await screen.findByRole('button', { name: /IMG/ }));
  fireEvent.click(await screen.findByRole('button', { name: '另存副本' }));
  fireEvent.click(await screen.findByRole('button', { name: '原样另存' }));
  expect(await screen.findByText('已另存为“IMG.heic”，在 /文档/知客')).toBeTruthy();
  expect(asItIs).toBe(true);
});
