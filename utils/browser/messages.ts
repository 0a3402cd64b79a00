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
 */
export function answer<Protocol>(
  browser: Browser,
  answers: Answers<Protocol>,
  mayAsk: (type: keyof Protocol, sender: Sender) => boolean,
): void {
  const listen = (raw: unknown, sender: Sender, respond: (value: unknown) => void): true | undefined => {
    if (typeof raw !== 'object' || raw === null || !('type' in raw) || typeof raw.type !== 'string') return;
    const { type } = raw;
    if (!Object.hasOwn(answers as object, type) || !mayAsk(type as keyof Protocol, sender)) return;
    const message = raw as unknown as Incoming<Protocol, keyof Protocol>;
    // `return true` and the callback: the one way both engines and the polyfill understand.
    Promise.resolve(answers[type as keyof Protocol](message, sender)).then(respond, (error) => {
      console.error('lede:', type, error);
      respond(null);
    });
    return true;
  };
  // The types know a listener that always answers or never; this one answers what is its own.
  browser.runtime.onMessage.addListener(listen as Runtime.OnMessageListenerCallback);
}

/** Asks the background. Rejects when it cannot be reached. */
export function askBackground<Type extends keyof BackgroundProtocol>(
  browser: Browser,
  message: Message<BackgroundProtocol, Type>,
): Promise<Outgoing<BackgroundProtocol, Type>> {
  return browser.runtime.sendMessage(message) as Promise<Outgoing<BackgroundProtocol, Type>>;
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
