import type { Browser, Runtime } from 'webextension-polyfill';
import type { BackgroundProtocol, Incoming, Message, Outgoing } from './protocol';

type Sender = Runtime.MessageSender;

/** One answer a message type, each told who asks. */
export type Answers<Protocol> = {
  [Type in keyof Protocol]: (
    message: Incoming<Protocol, Type>,
    sender: Sender,
  ) => Promise<Outgoing<Protocol, Type>> | Outgoing<Protocol, Type>;
};

/**
 * Answers the messages of one protocol and leaves all others alone.
 * @param mayAsk refuses a sender before its message is looked at
 * @param signal ends it
 * @param read reads each message field by field, and gives null where it is none; missing where the extension alone may ask
 */
export function answer<Protocol>(
  browser: Browser,
  answers: Answers<Protocol>,
  mayAsk: (type: keyof Protocol, sender: Sender) => boolean,
  signal?: AbortSignal,
  read?: <Type extends keyof Protocol>(type: Type, raw: object) => Incoming<Protocol, Type> | null,
): void {
  const listen = (raw: unknown, sender: Sender, respond: (value: unknown) => void): true | undefined => {
    if (typeof raw !== 'object' || raw === null || !('type' in raw) || typeof raw.type !== 'string') return;
    const { type } = raw;
    if (!Object.hasOwn(answers as object, type) || !mayAsk(type as keyof Protocol, sender)) return;
    const message = (read ? read(type as keyof Protocol, raw) : raw) as Incoming<Protocol, keyof Protocol> | null;
    // `return true` and the callback: the one way both engines and the polyfill understand.
    const answered = message === null ? null : answers[type as keyof Protocol](message, sender);
    Promise.resolve(answered).then(respond, (error) => {
      console.error('lede:', type, error);
      respond(null);
    });
    return true;
  };
  // The types know a listener that always answers or never; this one answers what is its own.
  browser.runtime.onMessage.addListener(listen as Runtime.OnMessageListenerCallback);
  signal?.addEventListener('abort', () => {
    // Gone with its extension, where an update left this script behind.
    browser.runtime?.onMessage?.removeListener(listen as Runtime.OnMessageListenerCallback);
  });
}

/** Asks the background. Rejects when it cannot be reached. */
export function askBackground<Type extends keyof BackgroundProtocol>(
  browser: Browser,
  message: Message<BackgroundProtocol, Type>,
): Promise<Outgoing<BackgroundProtocol, Type>> {
  return browser.runtime.sendMessage(message) as Promise<Outgoing<BackgroundProtocol, Type>>;
}

/** How often the background is asked for what it may do twice, and how long it is given in between, in milliseconds. */
const TIMES = 4;
const PAUSE = 300;

/**
 * Asks the background for something that is the same when it is done twice, such as a save: again where there is no answer,
 * as when the background was stopped on the way.
 * @returns null where there was none in the end
 */
export async function askSurely<Type extends keyof BackgroundProtocol>(
  browser: Browser,
  message: Message<BackgroundProtocol, Type>,
): Promise<Outgoing<BackgroundProtocol, Type> | null> {
  for (let time = 1; time <= TIMES; time++) {
    if (time > 1) await new Promise((resolve) => setTimeout(resolve, PAUSE));
    const result = await askBackground(browser, message).catch(() => null);
    if (result !== null && result !== undefined) return result;
  }
  return null;
}

/** Asks the scripts of one tab's page; null where none of them is there to answer. */
export async function askTab<Protocol, Type extends keyof Protocol>(
  browser: Browser,
  tabId: number,
  message: Message<Protocol, Type>,
): Promise<Outgoing<Protocol, Type> | null> {
  try {
    return (await browser.tabs.sendMessage(tabId, message, { frameId: 0 })) as Outgoing<Protocol, Type>;
  } catch {
    return null;
  }
}
