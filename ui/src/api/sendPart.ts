/**
 * Sends a part of a file: the body of the call is the bytes as they are, and a header says of which file. The generated
 * command knows no such body.
 */
import { invoke } from '@tauri-apps/api/core';
import type { AppError } from './bindings.gen';
import type { Answer } from './call';

export async function sendPart(upload: string, bytes: Uint8Array): Promise<Answer<null>> {
  try {
    await invoke('send_attachment_part', bytes, { headers: { upload } });
    return { status: 'ok', data: null };
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown;
    return { status: 'error', error: thrown as AppError };
  }
}
