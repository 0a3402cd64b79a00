import { type LabelGroup, normalise } from '../words/match';
import { mayHide, overWrappers } from './boxes';
import type { Page } from './page';
import type { Rule } from './rule';

/** Addresses that post the page elsewhere: a path of the network's own, never a profile. */
const SHARE_LINK =
  /(?:facebook\.com\/(?:sharer?|dialog)|(?:twitter|x)\.com\/(?:intent|share)|(?:wa\.me|api\.whatsapp\.com|whatsapp:)|linkedin\.com\/(?:sharearticle|sharing|cws)|pinterest\.[a-z.]+\/pin\/create|reddit\.com\/(?:submit|r\/.+submit)|t(?:elegram)?\.me\/share|tg:\/\/|vk\.com\/share|xing\.com\/(?:social_plugins|spi|app)|tumblr\.com\/(?:share|widgets)|bsky\.app\/intent|threads\.net\/intent|flipboard\.com\/(?:bookmarklet|share)|getpocket\.com\/(?:save|edit)|line\.me\/r|b\.hatena\.ne\.jp\/(?:entry|add)|connect\.ok\.ru|mailto:\?)/i;
const NETWORK =
  /^(?:share (?:on|via|to|with) .*|facebook|twitter|x|x \(twitter\)|whatsapp|linkedin|pinterest|reddit|telegram|tumblr|bluesky|threads|flipboard|pocket|email|e-?mail|mail|copy( link)?|copy url|link|print|messenger|viber|line|xing|vk|sms|mastodon|threema|signal)$/i;
/** Pages at social networks, the site's own as well as its authors'. */
const PROFILE =
  /^(?:https?:)?\/\/(?:[\w-]+\.)*(?:facebook|instagram|twitter|x|youtube|linkedin|tiktok|pinterest|threads|bsky|t|telegram|vk|weibo|flipboard|snapchat|whatsapp|mastodon)\.(?:com|net|app|social|me)\//i;
/** Stands among them as one more way to follow. */
const FEED = /(?:\/|\b)(?:rss|feeds?|atom)(?:\b|\/|\.xml)|^mailto:/i;
const TOKENS =
  '[class*=share i],[class*=social i],[id*=share i],[class*=addtoany i],[class*=sharedaddy i],[class*=addthis i]';
const TOKEN =
  /(?:^|[\s_-])(?:(?:social[-_]?)?shar(?:e|ing)[-_]?(?:bar|box|buttons?|tools?|icons?|links?|list|widget|container|wrapper|row|menu|post|article|block)?s?|social[-_]?(?:share|sharing|bar|buttons?|icons?|links?|media|tools?|list)|addtoany\w*|a2a_kit|sharedaddy|addthis\w*|heateor\w*|jp-relatedposts|essb\w*)(?=$|[\s_-])/i;

/** A link that says more than a button would is a sentence of the story to be passed on, in characters. */
const BUTTON_LIMIT = 50;
/** Beside its controls a share row says this little, in characters. */
const STRAY_LIMIT = 12;

/** Share buttons: links that post the page, buttons that name networks, a "Share" label and its row. */
export const share: Rule = {
  kind: 'share',
  where: 'article',
  *find(page) {
    for (const control of page.all('a[href],button')) {
      const isLink = SHARE_LINK.test(control.getAttribute('href') ?? '');
      if (!isLink && !namesNetwork(control)) continue;
      if ((control.textContent?.trim().length ?? 0) > BUTTON_LIMIT && page.story?.root.contains(control)) continue;
      const row = rowOf(control, page);
      if (row) yield { elements: [row], reason: 'share-links', confidence: isLink ? 0.95 : 0.8 };
    }
    for (const { element } of page.labels.get('share') ?? []) {
      if (element.closest('nav,footer,p')) continue;
      yield { elements: [labelledRow(element, page)], reason: 'share-label', confidence: 0.8 };
    }
    for (const { element, text } of page.labels.get('follow') ?? []) {
      const line = element.closest('p');
      const row = line && normalise(line.textContent ?? '') !== text ? null : followRow(element, page);
      if (row) yield { elements: [row], reason: 'share-follow', confidence: 0.75 };
    }
    for (const element of page.all(TOKENS)) {
      if (!TOKEN.test(`${element.getAttribute('class')} ${element.id}`) || !element.querySelector('a,button')) continue;
      if (isRow(element, page)) yield { elements: [element], reason: 'share-name', confidence: 0.7 };
    }
  },
};

/** The row a "Share" label opens: the label's own box, or the first box around it that holds the controls. */
function labelledRow(label: Element, page: Page): Element {
  let row = label.closest('a,button') ?? label;
  for (let box = row.parentElement; box && mayHide(box, page); box = box.parentElement) {
    if (strayText(box, page) > STRAY_LIMIT) break;
    if (box.querySelector('a[href],button') ? !isRow(box, page) : box.querySelector('img,video,input')) break;
    row = box;
  }
  return row;
}

/** The row a "Follow us" opens: as far up as every link leads to a network and nothing else is said. */
function followRow(label: Element, page: Page): Element | null {
  let row: Element | null = null;
  for (let box: Element | null = label; box && mayHide(box, page); box = box.parentElement) {
    const links = [...box.querySelectorAll('a[href]')];
    if (box.nodeName === 'A') links.push(box);
    if (
      !links.every(
        (link) => PROFILE.test(link.getAttribute('href') ?? '') || FEED.test(link.getAttribute('href') ?? ''),
      ) ||
      strayText(box, page) > STRAY_LIMIT
    )
      break;
    if (box.querySelector('input,h1,video')) break;
    if (links.length > 0) row = box;
  }
  return row;
}

/** A button, or a link that leads nowhere, named after a network or a way to pass the page on. */
function namesNetwork(control: Element): boolean {
  const href = control.getAttribute('href');
  if (href && !/^(?:#|javascript:)/i.test(href)) return false;
  const name = control.getAttribute('aria-label') ?? control.textContent ?? '';
  return name.length < 40 && NETWORK.test(name.trim()) && !/^(?:link|print|line|x)$/i.test(name.trim());
}

/** The row around one share control: as far up as a box holds little but such controls; null in a line of text. */
function rowOf(control: Element, page: Page): Element | null {
  let row = control;
  for (let box = control.parentElement; box && mayHide(box, page) && isRow(box, page); box = box.parentElement) {
    row = box;
  }
  const line = row === control ? control.closest('p,li,blockquote,figcaption,td') : null;
  return line && strayText(line, page) > STRAY_LIMIT ? null : overWrappers(row, page);
}

/** Whether a box holds share controls and next to nothing else: a date or a byline beside them makes it more than a row. */
function isRow(box: Element, page: Page): boolean {
  if (box.querySelector('h1,time,input,textarea,video,figure')) return false;
  let others = 0;
  let own = 0;
  for (const control of box.querySelectorAll('a[href],button')) {
    const href = control.getAttribute('href') ?? '';
    if (SHARE_LINK.test(href) || namesNetwork(control)) own++;
    else if (/^(?:#|javascript:|mailto:|$)/i.test(href)) own += 0.5;
    else others++;
  }
  return own > 0 && others <= own / 2 && strayText(box, page) <= STRAY_LIMIT;
}

const isShare = (group: LabelGroup): boolean => group === 'share' || group === 'follow';

/** Characters in a box that are neither a control's name nor a share label. */
function strayText(box: Element, page: Page): number {
  let stray = 0;
  const texts = page.doc.createTreeWalker(box, 4);
  for (
    let text = texts.nextNode() as Text | null;
    text && stray <= STRAY_LIMIT;
    text = texts.nextNode() as Text | null
  ) {
    if (text.parentElement?.closest('a,button,svg,style,script')) continue;
    const label = normalise(text.data);
    if (label && !NETWORK.test(label) && !page.words.groupsOf(label).some(isShare)) stray += label.length;
  }
  return stray;
}
