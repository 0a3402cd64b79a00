/**
 * Writes the latest of many values for an article once none has come for a while; at the latest when the page goes.
 * @param time how long that is, in milliseconds
 */
export function createHeld<Value extends { id: string }>(
  window: Window,
  time: number,
  write: (value: Value) => Promise<void>,
) {
  let timer = 0;
  let waiting: Value | null = null;
  const flush = async (): Promise<void> => {
    window.clearTimeout(timer);
    const value = waiting;
    waiting = null;
    if (value) await write(value);
  };
  window.addEventListener('pagehide', flush);
  return {
    /** @param isAtOnce true where it is not to wait */
    hold(value: Value, isAtOnce = false): void {
      if (waiting && waiting.id !== value.id) flush();
      waiting = value;
      window.clearTimeout(timer);
      if (isAtOnce) flush();
      else timer = window.setTimeout(flush, time);
    },
    /** Writes what is waiting at once. */
    flush,
  };
}
