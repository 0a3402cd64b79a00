import { describe, expect, it } from 'vitest';
import { createUndoDesk } from '../../../utils/browser/background/desks/undo-desk';

describe('what a toast may take back', () => {
  const desk = () => {
    const done: string[] = [];
    const undos = createUndoDesk();
    const offer = (name: string, tabId = 7) =>
      undos.offer({ tabId, said: 'toastUnsaved', work: async () => done.push(name) });
    return { done, undos, offer };
  };

  it('is taken back by its word, in its tab, and once', async () => {
    const { done, undos, offer } = desk();
    const token = offer('a');
    expect(await undos.take(token, 8)).toBeNull();
    expect(await undos.take(token, undefined)).toBeNull();
    expect(await undos.take('a guess', 7)).toBeNull();
    expect(done).toEqual([]);
    expect(await undos.take(token, 7)).toBe('toastUnsaved');
    expect(await undos.take(token, 7)).toBeNull();
    expect(done).toEqual(['a']);
  });

  it('is the latest twenty alone', async () => {
    const { done, undos, offer } = desk();
    const tokens = Array.from({ length: 22 }, (_, at) => offer(String(at)));
    const said = await Promise.all(tokens.map((token) => undos.take(token, 7)));
    expect(said.filter((word) => word === null)).toHaveLength(2);
    expect(done).toEqual(Array.from({ length: 20 }, (_, at) => String(at + 2)));
  });
});
