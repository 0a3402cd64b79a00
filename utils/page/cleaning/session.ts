import type { Detection } from '../../core/detect/detection';
import { native } from '../../core/dom';
import type { SiteCleaning } from '../../core/settings/cleaning';
import type { Lexicon } from '../../core/words/lexicon';
import type { Refusal } from '../consent/consent';
import type { HiddenPiece } from '../hiding/hide';
import { veilVendors } from '../hiding/veil-vendors';
import { whenLoaded, whenParsed } from '../when';
import type { Cleaner, CleanerOptions } from './cleaner';
import { intentOf } from './intent';
import { createVerdict } from './verdict';
import { createWatch, type Parts } from './watch';

export interface SessionOptions extends SiteCleaning {
  window: Window & typeof globalThis;
  detect(doc: Document, url: string): Detection;
  /** Makes what hides and brings back, once the page needs it. */
  createCleaner(options: CleanerOptions): Cleaner;
  /** Called when the verdict or the number of hidden pieces changed. */
  onChange(session: Session): void;
  /** Answers the page's banner for the reader; resolves to whether it was refused. */
  reject(): Promise<Refusal>;
  /** Called once when hiding cost some of the story; everything was brought back. */
  onLoss(): void;
  /** Ends everything the session started; what is hidden stays hidden. */
  signal: AbortSignal;
}

export interface Session {
  detection(): Detection;
  pieces(): readonly HiddenPiece[];
  /** Those that were hidden from somebody. */
  seen(): readonly HiddenPiece[];
  /** False after the reader asked for the page as it was. */
  isOn(): boolean;
  /** Shows everything as it was, or cleans again. */
  setOn(on: boolean): void;
  show(id: number): void;
  /** Lifts whatever keeps the page from scrolling, whether or not a cause was found. */
  free(): void;
  /** Applies the reader's choices, which may come after the first look. */
  configure(cleaning: SiteCleaning): void;
  /** Looks again with other words: the page turned out to speak another language beside English. */
  setLexicons(lexicons: readonly Lexicon[]): void;
}

/** Times after the load at which pop-ups that were there all along tend to open, ms. */
const CHECKS = [500, 2000, 5000];

/**
 * What the reader wants of one page, from its first element on: cleaned once it proves to be an article, for consent alone where it is
 * none, shown as it was, piece by piece or whole. `watch` decides when to look, `cleaner` does it, `verdict` says what the page is.
 */
export function startSession(options: SessionOptions): Session {
  const { window, signal } = options;
  const document = native(window.document);
  let wishes: SiteCleaning = options;
  let on = options.automatic;
  let lexicons: readonly Lexicon[] = [];
  let cleaner: Cleaner | null = null;
  const changed = () => options.onChange(session);
  const verdict = createVerdict(() => options.detect(window.document, document.URL));
  const intent = intentOf(window, (elements) => cleaner?.revive(elements));
  const onLoss = () => {
    on = false;
    options.onLoss();
    changed();
  };
  const needCleaner = (): Cleaner => {
    cleaner ??= options.createCleaner({
      ...{ window, signal, verdict, intent, lexicons, reject: options.reject, onChange: changed, onLoss },
      ...{ wishes: () => wishes, isOn: () => on, onOpen: (box) => watch.lookAt(box) },
    });
    return cleaner;
  };
  const pieces = () => cleaner?.pieces() ?? [];

  const worksHere = () => verdict.isArticle() || wishes.everywhere || wishes.own.length > 0;
  const lookAt = (parts: Parts): boolean => {
    if (document.readyState !== 'complete' && !verdict.isArticle()) verdict.judge();
    if (!on || !worksHere() || (!cleaner && wishes.own.length === 0 && isPlain(document))) return false;
    const before = pieces().length;
    const hasFound = needCleaner().clean(parts);
    // Pieces that grew together are fewer now.
    if (hasFound || pieces().length !== before) changed();
    return hasFound;
  };
  const watch = createWatch({
    window,
    signal,
    look: lookAt,
    onChanged: (elements) => cleaner?.forget(elements),
    onAdded(added) {
      if (!intent.isActing()) return;
      intent.note(added);
      cleaner?.revive(added);
    },
  });

  /** The page is parsed: the verdict stands now, unless scripts have yet to build the page. */
  const decide = () => {
    const isOther = verdict.judge();
    cleaner?.dropStrangers();
    // Where no story is expected, all that was there has been looked at for consent.
    if (isOther || (verdict.isArticle() && !cleaner?.story())) watch.lookNow();
    else watch.catchUp();
    changed();
  };
  const checkLater = (isLast: boolean) => {
    if (!worksHere()) return;
    const isNew = !verdict.isArticle() && verdict.judge();
    if (isNew) watch.lookNow();
    cleaner?.check();
    if (isNew) changed();
    if (verdict.isArticle() || !isLast) return;
    // No article: nothing is left behind but what a hidden banner needs.
    watch.rest(pieces().length > 0);
    if (pieces().length === 0) cleaner?.rest();
  };

  const session: Session = {
    detection: verdict.detection,
    pieces,
    seen: () => cleaner?.seen() ?? [],
    isOn: () => on,
    setOn(value) {
      on = value;
      if (on) verdict.ask();
      cleaner?.setOn(on);
      if (on) watch.lookNow();
      changed();
    },
    show: (id) => cleaner?.show(id),
    free: () => needCleaner().free(),
    configure(cleaning) {
      const before = wishes;
      wishes = cleaning;
      if (before.own.some((selector) => !cleaning.own.includes(selector))) cleaner?.dropOwn();
      cleaner?.dropStrangers();
      if (on !== cleaning.automatic) session.setOn(cleaning.automatic);
      else if (signOf(before) !== signOf(cleaning)) watch.lookNow();
    },
    setLexicons(more) {
      lexicons = more;
      cleaner?.setLexicons(more);
      watch.lookAtAll();
    },
  };

  veilVendors(window, signal);
  whenParsed(document, signal, decide);
  whenLoaded(window, document, signal, () => atTimes(window, signal, checkLater));
  return session;
}

/** @param check called at each of the times, unless it is over by then */
function atTimes(window: Window, signal: AbortSignal, check: (isLast: boolean) => void): void {
  for (const delay of CHECKS)
    window.setTimeout(() => {
      if (!signal.aborted) check(delay === CHECKS.at(-1));
    }, delay);
}

/** What a text, a picture or a list of files is shown in. */
const PLAIN = /^(?:P|H\d|PRE|IMG|BR|HR|A|UL|LI|SCRIPT|STYLE)$/;
const FEW = 12;

/** A page of a few such elements: there is nothing to clean, and nothing is made ready for it. */
function isPlain({ body }: Document): boolean {
  const elements = body?.getElementsByTagName('*') ?? [];
  return elements.length <= FEW && [...elements].every(({ nodeName }) => PLAIN.test(nodeName));
}

/** What tells choices from others. */
const signOf = ({ kindsOff, own, shown, everywhere }: SiteCleaning): string =>
  JSON.stringify([...kindsOff, own, shown, everywhere]);
