import type { ChromiumUnderTest } from './chromium';

/** Runs an expression in the panel at the side of Chromium's window, which playwright knows no page for. */
export async function inSidePanel(browser: ChromiumUnderTest, expression: string): Promise<unknown> {
  const cdp = await browser.context().browser()?.newBrowserCDPSession();
  if (!cdp) throw new Error('no connection to the browser itself');
  const { targetInfos } = await cdp.send('Target.getTargets');
  const target = targetInfos.find(({ url }) => url === `${browser.extensionOrigin}/sidepanel.html`);
  if (!target) throw new Error('no panel at the side');
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  const answer = new Promise<unknown>((resolve) => {
    cdp.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { result } = JSON.parse(message);
      resolve(result?.result?.value ?? null);
    });
  });
  const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression, returnByValue: true } });
  await cdp.send('Target.sendMessageToTarget', { sessionId, message });
  const value = await answer;
  await cdp.detach();
  return value;
}
