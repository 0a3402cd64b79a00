/** What the browser is at: nothing, fetching its model, making something, and how that ended. */
export interface Job {
  state: 'idle' | 'fetching' | 'working' | 'done' | 'failed' | 'again';
  /** How much of it is there, from 0 to 1; null where nobody tells. */
  part: number | null;
}

export const IDLE: Job = { state: 'idle', part: null };

/** Whether something is under way that can be stopped. */
export const isBusy = ({ state }: Job): boolean => state === 'fetching' || state === 'working';

/** Whether there may be some of it by now. */
export const hasBegun = ({ state }: Job): boolean => state === 'working' || state === 'done';

/** How a thing ended that failed. A browser that wants another press of the reader's says so by this name. */
export const failed = (error: unknown): Job => ({
  state: error instanceof Error && error.name === 'NotAllowedError' ? 'again' : 'failed',
  part: null,
});
