import { connect, type Socket } from 'node:net';

type Answer = [kind: 1, id: number, error: { error: string; message: string } | null, result: unknown];

/**
 * Firefox's own remote protocol: JSON with its length in front, on loopback. WebDriver BiDi would do, but it refuses
 * the pages of an extension.
 */
export class Marionette {
  #socket: Socket;
  #rest = Buffer.alloc(0);
  #last = 0;
  #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk) => this.#read(Buffer.from(chunk)));
    socket.on('close', () => this.#fail(new Error('Firefox closed the connection')));
    socket.on('error', (error) => this.#fail(error));
  }

  /** Connects to the port Firefox wrote into its profile, and begins a session. */
  static async connect(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    const marionette = new Marionette(socket);
    await marionette.command('WebDriver:NewSession', { pageLoadStrategy: 'normal', acceptInsecureCerts: true });
    return marionette;
  }

  /** Sends one command and returns its result, without the `{value}` that wraps most. */
  command(name: string, parameters: object = {}): Promise<unknown> {
    const id = ++this.#last;
    const sent = JSON.stringify([0, id, name, parameters]);
    const answer = new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    });
    this.#socket.write(`${Buffer.byteLength(sent)}:${sent}`);
    return answer;
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const colon = this.#rest.indexOf(':');
      const length = Number(this.#rest.subarray(0, colon).toString());
      if (colon < 0 || this.#rest.length < colon + 1 + length) return;
      const text = this.#rest.subarray(colon + 1, colon + 1 + length).toString();
      this.#rest = this.#rest.subarray(colon + 1 + length);
      this.#settle(JSON.parse(text));
    }
  }

  #settle(message: unknown): void {
    // The first message is a greeting, not an answer.
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message as Answer;
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
    else waiting?.resolve(isWrapped(result) ? result.value : result);
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

function isWrapped(result: unknown): result is { value: unknown } {
  return typeof result === 'object' && result !== null && Object.keys(result).join() === 'value';
}
