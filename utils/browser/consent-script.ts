import AutoConsent, { type CompactCMPRuleset, type ContentScriptMessage } from '@duckduckgo/autoconsent';
import { attributeOf, matches, native, select, textOf } from '../core/dom';
import { en } from '../core/words/en';
import { compileWords, type Words } from '../core/words/match';
import { bannersOf } from '../page/banners';
import { isSeenFrame, pathOf } from '../page/frames';
import { type Asked, choicesOf, isAsking, keepNothing, opened, readBanner, refusalOf } from '../page/reject';
import { contentBrowser } from './content-browser';
import { answer, askBackground } from './messages';
import type { ConsentProtocol } from './protocol';
import { languagesOf, readWords, wordsKey } from './words';

/** Rules that know the tool get this long, those that do not this long; then the words on the buttons are read, ms. */
const KNOWN = 5000;
const UNKNOWN = 2500;
/** How long the page waits for a banner in one of its frames, and where the banner holds one, ms: rules come first there too. */
const FRAMES = 2000;
const OWN_FRAMES = 5000;
/** How long a tool takes to put its banner away once it was answered, ms. */
const CLOSING = 1500;
const STEP = 100;
/** How long a tool takes to be ready once its banner stands there, ms. */
const READY = 700;
/** A frame asks so often whether it may answer: its banner may be put out of sight a moment later. */
const ASKS = 10;
const BETWEEN = 400;
/** A label says more than this on no button, in characters. */
const LABEL = 80;

/** What was done in a frame: whether something that refuses was pressed, and what it says. */
interface Deed {
  isDone: boolean;
  pressed?: string | undefined;
}

const NOTHING: Deed = { isDone: false };
const PRIVATE = 'input[type=password],input[type=file],[autocomplete^=cc-],[autocomplete=one-time-code]';

/** Refuses the consent banner of this frame: by autoconsent's rules, else by the words on its buttons. Never accepts. */
export async function runConsent(window: Window): Promise<void> {
  const browser = contentBrowser();
  const document = native(window.document);
  const isTop = window.top === window;
  const words = await wordsOf();
  const read = (): Asked[] => banners().map((banner) => readBanner(banner, words));
  if (isTop) answerFrames();
  else if (!(await mayAct())) return;
  const pays = () => read().some(({ verdict }) => verdict === 'pays');
  const deed = pays() ? NOTHING : await act();
  if (isTop && !deed.isDone && window.length > 0) await waitForFrames();
  // A banner that nobody has answered will not go.
  const isGone = deed.isDone || window.length > 0 ? await hasGone() : !read().some(isAsking);
  // A banner that turns into a wall when it is refused was one.
  const isWall = !deed.isDone && pays();
  if (isTop || deed.isDone || isWall) {
    const told = { type: 'report:answered' as const, isDone: deed.isDone, pressed: deed.pressed, isGone, pays: isWall };
    await askBackground(browser, told).catch(() => {});
  }

  async function waitForFrames(): Promise<void> {
    const isOwn = banners().some((banner) => matches(banner, 'iframe') || select(banner, 'iframe'));
    for (let waited = 0; waited < (isOwn ? OWN_FRAMES : FRAMES); waited += STEP) {
      if (isOwn && !read().some(isAsking)) return;
      await pause(STEP);
    }
  }

  function banners(): readonly Element[] {
    return isTop ? bannersOf(window) : document.body ? [document.body] : [];
  }

  /** The top page tells which of its frames the reader would have seen, and whether the banner went. */
  function answerFrames(): void {
    const scope = window as Window & { answersFrames?: boolean };
    if (scope.answersFrames) return;
    scope.answersFrames = true;
    answer<ConsentProtocol>(
      browser,
      { 'consent:seen': ({ path }) => isSeenFrame(window, path), 'consent:gone': hasGone },
      (_type, sender) => sender.id === browser.runtime.id && !sender.tab,
    );
  }

  /** A frame answers where it is a banner by itself or a tool's, and the page around it has put it out of the reader's sight. */
  async function mayAct(): Promise<boolean> {
    for (let time = 0; time < ASKS; time++) {
      if (time > 0) await pause(BETWEEN);
      const path = pathOf(window);
      if (!path || document.querySelector(PRIVATE)) return false;
      if (await askBackground(browser, { type: 'report:frame', path }).catch(() => false)) return true;
    }
    return false;
  }

  async function act(): Promise<Deed> {
    // A button that says it refuses needs no rule, and a rule that no longer knows its tool may only hide the banner.
    // Nobody presses in a banner's first moment: tools show theirs before they can take an answer.
    await pause(READY);
    const plain = first(refusalOf);
    const said = plain ? await press(plain) : NOTHING;
    if (said.isDone && (await hasGone())) return said;
    const compact = await askBackground(browser, { type: 'report:rules' }).catch(() => null);
    const known = compact ? await byRules(compact) : NOTHING;
    // A rule may know an older make of its tool.
    if (known.isDone && (await hasGone())) return known;
    return plain ? said : byWords();
  }

  async function hasGone(): Promise<boolean> {
    for (let waited = 0; waited < CLOSING; waited += STEP) {
      if (!read().some(isAsking)) return true;
      await pause(STEP);
    }
    return !read().some(isAsking);
  }

  /** Told before the button is pressed: the frame, or the whole page, may go with it. */
  async function refusing(pressed?: string): Promise<boolean> {
    const path = pathOf(window);
    if (!path) return false;
    return askBackground(browser, { type: 'report:refusing', path, pressed }).catch(() => false);
  }

  function pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => window.setTimeout(resolve, milliseconds));
  }

  async function press({ element, label }: { element: HTMLElement; label: string }): Promise<Deed> {
    const pressed = label.replace(/\s+/g, ' ').slice(0, LABEL);
    if (!(await refusing(pressed))) return NOTHING;
    native(element).click();
    return { isDone: true, pressed };
  }

  async function byWords(): Promise<Deed> {
    const refusal = first(refusalOf);
    if (refusal) return press(refusal);
    const at = read().find(choicesOf);
    const choices = at && choicesOf(at);
    if (!choices || !(await refusing(choices.label))) return NOTHING;
    native(choices.element).click();
    const inOpened =
      <Result>(find: (asked: Asked) => Result) =>
      (asked: Asked) =>
        find(asked.banner === at.banner ? opened(asked) : asked);
    for (let waited = 0; waited < CLOSING; waited += STEP) {
      await pause(STEP);
      const inside = first(inOpened(refusalOf)) ?? first(inOpened(keepNothing));
      if (inside) return press(inside);
    }
    return NOTHING;
  }

  function first<Result>(find: (asked: Asked) => Result | null): Result | null {
    for (const asked of read()) {
      const result = find(asked);
      if (result) return result;
    }
    return null;
  }

  function byRules(compact: CompactCMPRuleset): Promise<Deed> {
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
      const engine = new AutoConsent(
        hear,
        {
          enabled: true,
          autoAction: 'optOut',
          // What it would only hide, Lede hides itself and can show again.
          enablePrehide: false,
          enableCosmeticRules: false,
          // Words are read here: only in what is out of sight, and only where it asks about cookies.
          enableHeuristicDetection: false,
          heuristicMode: 'off',
          detectRetries: 3,
        },
        { autoconsent: [], compact },
      );
    });
  }

  /** English, and the words of the page's own language. */
  async function wordsOf(): Promise<Words> {
    const tongues = languagesOf(window.document);
    const stored = await browser.storage.local.get(tongues.map(wordsKey)).catch(() => ({}));
    return compileWords([en, ...(await readWords(browser, tongues, stored).catch(() => []))]);
  }
}

const labelOf = (element: HTMLElement): string =>
  (textOf(element).trim() || attributeOf(element, 'aria-label') || '').replace(/\s+/g, ' ').slice(0, LABEL);
