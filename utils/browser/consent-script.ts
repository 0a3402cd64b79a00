import AutoConsent, {
  type ContentScriptMessage,
  filterCompactRules,
  type IndexedCMPRuleset,
} from '@duckduckgo/autoconsent';
import { takesRoom } from '../page/consent';
import { bannersOf, rejectButton } from '../page/reject';
import { contentBrowser } from './content-browser';
import { askBackground } from './messages';

/** Rules that know the tool get this long, those that do not this long; then the words on the buttons are read, ms. */
const KNOWN = 5000;
const UNKNOWN = 2500;
/** How long the page waits for a banner in one of its frames, ms. */
const FRAMES = 2000;
/** How long a tool takes to put its banner away once it was answered, ms. */
const CLOSING = 1500;
const STEP = 100;

/** Refuses the consent banner of this frame: by autoconsent's rules, else by the words on its buttons. Never accepts. */
export async function runConsent(window: Window, rules: IndexedCMPRuleset): Promise<void> {
  const browser = contentBrowser();
  const isTop = window.top === window;
  const banners = bannersOf(window, isTop);
  const rejected = (await byRules(window, rules, isTop)) || (await byWords());
  if (!rejected && isTop && window.length > 0) await pause(FRAMES);
  const isGone = !banners().some((banner) => takesRoom(banner));
  if (rejected || isTop) await askBackground(browser, { type: 'report:answered', rejected, isGone }).catch(() => {});

  /** Told before the button is pressed: the frame may go with it. */
  async function refusing(): Promise<void> {
    if (!isTop) await askBackground(browser, { type: 'report:refusing' }).catch(() => {});
  }

  function pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => window.setTimeout(resolve, milliseconds));
  }

  async function byWords(): Promise<boolean> {
    const button = banners().map(rejectButton).find(Boolean);
    if (!button) return false;
    await refusing();
    button.click();
    for (let waited = 0; waited < CLOSING; waited += STEP) {
      await pause(STEP);
      if (!button.isConnected || !button.checkVisibility()) return true;
    }
    return false;
  }

  function byRules(view: Window, all: IndexedCMPRuleset, mainFrame: boolean): Promise<boolean> {
    return new Promise((resolve) => {
      let isKnown = false;
      view.setTimeout(() => !isKnown && resolve(false), UNKNOWN);
      view.setTimeout(() => resolve(false), KNOWN);
      const hear = async (message: ContentScriptMessage) => {
        if (message.type === 'cmpDetected') isKnown = true;
        if (message.type === 'popupFound') await refusing();
        if (message.type === 'optOutResult') resolve(message.result);
        if (message.type === 'report' && message.state.lifecycle === 'nothingDetected') resolve(false);
        if (message.type === 'eval' && message.snippetId) {
          const result = await askBackground(browser, { type: 'report:eval', snippetId: message.snippetId });
          await engine.receiveMessageCallback({ type: 'evalResp', id: message.id, result });
        }
      };
      const compact = filterCompactRules(all, { url: view.location.href, mainFrame });
      const engine = new AutoConsent(
        hear,
        {
          enabled: true,
          autoAction: 'optOut',
          // What it would only hide, Lede hides itself and can show again.
          enablePrehide: false,
          enableCosmeticRules: false,
          // In a frame the words are read here: it has to be told of before the button takes the frame away.
          enableHeuristicDetection: mainFrame,
          heuristicMode: 'reject',
          detectRetries: 3,
        },
        { autoconsent: [], compact },
      );
    });
  }
}
