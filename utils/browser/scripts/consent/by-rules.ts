import AutoConsent, { type CompactCMPRuleset, type Config, type ContentScriptMessage } from '@duckduckgo/autoconsent';
import { attributeOf, textOf } from '../../../core/dom';
import { askBackground } from '../../wire/messages';
import { LABEL } from './by-words';
import type { ConsentScene, Deed } from './scene';

/** Rules that know the tool get this long, those that do not this long; then the words on the buttons are read, ms. */
const KNOWN = 5000;
const UNKNOWN = 2500;

const CONFIG: Partial<Config> = {
  enabled: true,
  autoAction: 'optOut',
  // What it would only hide, Lede hides itself and can show again.
  enablePrehide: false,
  enableCosmeticRules: false,
  // Words are read by Lede: only in what is out of sight, and only where it asks about cookies.
  enableHeuristicDetection: false,
  heuristicMode: 'off',
  detectRetries: 3,
};

/** Refuses by autoconsent's rules for the tool that a site uses. */
export function refuseByRules(compact: CompactCMPRuleset, { window, browser, refusing }: ConsentScene): Promise<Deed> {
  return new Promise((resolve) => {
    let isKnown = false;
    let isOpen = false;
    let pressed: string | undefined;
    let hasActed = false;
    // What its rules press is seen as any press is; what they only hide is no answer.
    const see = (event: Event) => {
      const [target] = event.composedPath();
      if (event.isTrusted || !isOpen || !(target instanceof HTMLElement)) return;
      hasActed = true;
      pressed = labelOf(target) || pressed;
    };
    window.addEventListener('click', see, { capture: true });
    const end = (isDone: boolean) => {
      window.removeEventListener('click', see, { capture: true });
      resolve({ isDone: isDone && hasActed, pressed });
    };
    window.setTimeout(() => !isKnown && end(false), UNKNOWN);
    window.setTimeout(() => end(hasActed), KNOWN);
    const hear = async (message: ContentScriptMessage) => {
      if (message.type === 'cmpDetected') isKnown = true;
      if (message.type === 'popupFound') {
        isOpen = true;
        await refusing();
      }
      if (message.type === 'optOutResult') end(message.result);
      if (message.type === 'report' && message.state.lifecycle === 'nothingDetected') end(false);
      if (message.type === 'eval' && message.snippetId) {
        const result = await askBackground(browser, { type: 'report:eval', snippetId: message.snippetId });
        // A tool that is told by its own function was answered without a button.
        hasActed ||= isOpen && result;
        await engine.receiveMessageCallback({ type: 'evalResp', id: message.id, result });
      }
    };
    const engine = new AutoConsent(hear, CONFIG, { autoconsent: [], compact });
  });
}

const labelOf = (element: HTMLElement): string =>
  (textOf(element).trim() || attributeOf(element, 'aria-label') || '').replace(/\s+/g, ' ').slice(0, LABEL);
