import type { Browser } from 'webextension-polyfill';
import { matches, native, select } from '../../../core/dom';
import { isSeenFrame, pathOf } from '../../../page/consent/frames';
import { isAsking, refusalOf } from '../../../page/consent/reject';
import { contentBrowser } from '../../wire/content-browser';
import { answer, askBackground } from '../../wire/messages';
import type { ConsentProtocol } from '../../wire/protocol';
import { refuseByRules } from './by-rules';
import { press, refuseByWords } from './by-words';
import { type ConsentScene, type Deed, NOTHING, openScene, STEP } from './scene';

/** How long the page waits for a banner in one of its frames, and where the banner holds one, ms: rules come first there too. */
const FRAMES = 2000;
const OWN_FRAMES = 5000;
/** How long a tool takes to be ready once its banner stands there, ms. */
const READY = 700;
/** A frame asks so often whether it may answer, ms between: its banner may be put out of sight a moment later. */
const ASKS = 10;
const BETWEEN = 400;
const PRIVATE = 'input[type=password],input[type=file],[autocomplete^=cc-],[autocomplete=one-time-code]';

/** Refuses the consent banner of this frame: by autoconsent's rules, else by the words on its buttons. Never accepts. */
export async function runConsent(window: Window): Promise<void> {
  const browser = contentBrowser();
  const isTop = window.top === window;
  const scene = await openScene(window, browser);
  const { read, hasGone } = scene;
  if (isTop) answerFrames(scene);
  else if (!(await mayAct(scene))) return;
  const pays = () => read().some(({ verdict }) => verdict === 'pays');
  const deed = pays() ? NOTHING : await act(scene);
  if (isTop && !deed.isDone && window.length > 0) await waitForFrames(scene);
  // A banner that nobody has answered will not go.
  const isGone = deed.isDone || window.length > 0 ? await hasGone() : !read().some(isAsking);
  // A banner that turns into a wall when it is refused was one.
  const isWall = !deed.isDone && pays();
  if (!isTop && !deed.isDone && !isWall) return;
  await tell(browser, deed, isGone, isWall);
}

async function tell(browser: Browser, { isDone, pressed }: Deed, isGone: boolean, pays: boolean): Promise<void> {
  await askBackground(browser, { type: 'report:answered', isDone, pressed, isGone, pays }).catch(() => {});
}

async function waitForFrames({ banners, read, pause }: ConsentScene): Promise<void> {
  const isOwn = banners().some((banner) => matches(banner, 'iframe') || select(banner, 'iframe'));
  for (let waited = 0; waited < (isOwn ? OWN_FRAMES : FRAMES); waited += STEP) {
    if (isOwn && !read().some(isAsking)) return;
    await pause(STEP);
  }
}

/** The top page tells which of its frames the reader would have seen, and whether the banner went. */
function answerFrames({ window, browser, hasGone }: ConsentScene): void {
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
async function mayAct({ window, browser, pause }: ConsentScene): Promise<boolean> {
  for (let time = 0; time < ASKS; time++) {
    if (time > 0) await pause(BETWEEN);
    const path = pathOf(window);
    if (!path || native(window.document).querySelector(PRIVATE)) return false;
    if (await askBackground(browser, { type: 'report:frame', path }).catch(() => false)) return true;
  }
  return false;
}

async function act(scene: ConsentScene): Promise<Deed> {
  const { browser, first, hasGone, pause } = scene;
  // A button that says it refuses needs no rule, and a rule that no longer knows its tool may only hide the banner.
  // Nobody presses in a banner's first moment: tools show theirs before they can take an answer.
  await pause(READY);
  const plain = first(refusalOf);
  const said = plain ? await press(plain, scene) : NOTHING;
  if (said.isDone && (await hasGone())) return said;
  const compact = await askBackground(browser, { type: 'report:rules' }).catch(() => null);
  const known = compact ? await refuseByRules(compact, scene) : NOTHING;
  // A rule may know an older make of its tool.
  if (known.isDone && (await hasGone())) return known;
  return plain ? said : refuseByWords(scene);
}
