import { Presets, SingleBar } from 'cli-progress';

/** How far long work has come, on stderr: a bar on a terminal, plain lines of whole tenths elsewhere. */
export interface Progress {
  advance(): void;
  stop(): void;
}

export function startProgress(what: string, total: number): Progress {
  return process.stderr.isTTY ? bar(what, total) : lines(what, total);
}

function bar(what: string, total: number): Progress {
  const format = `${what} {bar} {percentage} % | {value} of {total} | {eta_formatted} left`;
  // The bar would swallow Ctrl-C, which belongs to whoever started the work.
  const shown = new SingleBar({ format, noTTYOutput: false, gracefulExit: false }, Presets.shades_classic);
  shown.start(total, 0);
  return { advance: () => shown.increment(), stop: () => shown.stop() };
}

function lines(what: string, total: number): Progress {
  let done = 0;
  let said = 0;
  return {
    advance() {
      done++;
      const tenths = Math.floor((done / total) * 10);
      if (tenths <= said) return;
      said = tenths;
      console.error(`${what}: ${tenths * 10} % (${done} of ${total})`);
    },
    stop() {},
  };
}
