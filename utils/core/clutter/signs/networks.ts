import { attributeOf, hasAttribute, nameOf, native, select, textOf } from '../../dom';

/** Addresses that post the page elsewhere: a path of the network's own, never a profile. */
const SHARE_LINK =
  /(?:facebook\.com\/(?:sharer?|dialog)|(?:twitter|x)\.com\/(?:intent|share)|(?:wa\.me\/?\?|api\.whatsapp\.com|whatsapp:)|linkedin\.com\/(?:sharearticle|sharing|cws|share)|pinterest\.[a-z.]+\/pin\/create|reddit\.com\/(?:submit|r\/.+submit)|t(?:elegram)?\.me\/share|tg:\/\/|vk\.com\/share|xing\.com\/(?:social_plugins|spi|app)|tumblr\.com\/(?:share|widgets)|bsky\.app\/intent|threads\.net\/intent|flipboard\.com\/(?:bookmarklet|share)|share\.flipboard\.com|getpocket\.com\/(?:save|edit)|line\.me\/r|b\.hatena\.ne\.jp\/(?:entry|add)|connect\.ok\.ru|service\.weibo\.com\/share|news\.ycombinator\.com\/submitlink|mailto:\?|fb-messenger:)/i;
const NAMES =
  'facebook|twitter|x|x \\(twitter\\)|whatsapp|linkedin|pinterest|reddit|telegram|tumblr|bluesky|threads|flipboard|pocket|e-?mail|mail|copy(?: the)?(?: link| url)?|link|print|messenger|viber|line|xing|vk|sms|mastodon|threema|signal|weibo|wechat';
const NETWORK = new RegExp(`^(?:share (?:this .{0,20})?(?:on|via|to|with|by) .*|(?:${NAMES}))$`, 'i');
/** Words that say what a control does with a network's name: without them "Facebook" may be a way to sign in. */
const SHARES =
  /\b(?:share|tweet|post|pin|send|copy|print|e-?mail|teilen|partager|compartir|condividi|delen|dela|del|udostępnij|поделиться)\b/i;
/** Pages at social networks, the site's own as well as its authors'. */
const PROFILE =
  /^(?:https?:)?\/\/(?:[\w-]+\.)*(?:facebook|instagram|twitter|x|youtube|linkedin|tiktok|pinterest|threads|bsky|t|telegram|vk|weibo|flipboard|snapchat|whatsapp|mastodon)\.(?:com|net|app|social|me)\//i;
/** Stands among them as one more way to follow. */
const FEED = /(?:\/|\b)(?:rss|feeds?|atom)(?:\b|\/|\.xml)|^mailto:/i;
/** Icon fonts and sprites call a network's sign by its name. */
const SIGN =
  /(?:^|[-_#/])(?:facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|bluesky|tumblr|messenger|flipboard|weibo|wechat)(?=$|[-_.])/i;

const hrefOf = (control: Element): string => attributeOf(control, 'href') ?? '';

/** Whether a link posts the page at a network. */
export const isShareLink = (control: Element): boolean => SHARE_LINK.test(hrefOf(control));

/** Whether a link leads to a page at a network, or to a feed. */
export const isProfile = (link: Element): boolean => PROFILE.test(hrefOf(link)) || FEED.test(hrefOf(link));

/** Whether a text names a network or a way to pass the page on. */
export const isNetwork = (text: string): boolean => NETWORK.test(text);

/** Whether a control leads nowhere by itself: a script does what it says. */
export const isBlank = (control: Element): boolean => /^(?:#|javascript:|mailto:|$)/i.test(hrefOf(control));

/** Whether a control is a drawing without a word: what it does stands in a label beside it. */
export const isSign = (control: Element): boolean =>
  select(control, 'svg,i') !== null &&
  select(control, 'img') === null &&
  !textOf(control).trim() &&
  !hasAttribute(control, 'aria-label') &&
  !hasAttribute(control, 'title');

/** How a control without an address of a network is a share control: by what it says, or by its sign alone. */
export type Saying = 'shares' | 'names' | 'none';

/** What a button, or a link that leads nowhere, says of a network. */
export function sayingOf(control: Element): Saying {
  if (!/^(?:#|javascript:|$)/i.test(hrefOf(control))) return 'none';
  const label = attributeOf(control, 'aria-label') ?? attributeOf(control, 'title') ?? '';
  const name = (label || textOf(control) || '').trim();
  if (name.length < 60 && NETWORK.test(name)) {
    if (SHARES.test(name)) return /^(?:link|print|line|x|post|e-?mail|mail)$/i.test(name) ? 'names' : 'shares';
    return 'names';
  }
  if (name.length > 0 && name.length < 60 && SHARES.test(name) && NETWORK.test(name.split(/\s+/).at(-1) ?? ''))
    return 'shares';
  return name.length < 30 && SIGN.test(signOf(control)) ? 'names' : 'none';
}

/** The names of a control's icon. */
function signOf(control: Element): string {
  const use = select(control, 'use');
  const icon = select(control, 'i,svg,img,span[class]');
  return [
    attributeOf(control, 'class'),
    use?.getAttribute('href') ?? use?.getAttribute('xlink:href'),
    native(icon)?.getAttribute('class'),
    native(icon)?.getAttribute('data-icon'),
    icon && nameOf(icon) === 'IMG' ? attributeOf(icon, 'alt') : '',
  ]
    .filter(Boolean)
    .join(' ')
    .replace(/\s+/g, '-');
}
