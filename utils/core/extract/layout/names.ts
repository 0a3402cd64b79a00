/** What a class or an id can say about a piece of a page; the order is the bit in a mask. */
export const NAME_KINDS = {
  caption: 'caption captions figcaption imgdesc legend bildunterschrift',
  credit: 'credit credits copyright source sources photographer photocredit',
  byline: 'byline bylines author authors writer writtenby contributor contributors vcard autor auteur autore redakteur',
  bio: 'bio biography authorbox aboutauthor authorbio profile',
  date: 'date dateline time timestamp published posted updated datetime pubdate datum fecha',
  meta: 'meta postmeta entrymeta info details metadata articlemeta',
  share:
    'share shares sharing sharer social sharedaddy addthis addtoany a2a facebook twitter whatsapp follow sociable shariff ' +
    'linkedin pinterest sns ssba heateor',
  related:
    'related recirc recirculation recommend recommended recommendation recommendations readmore outbrain taboola similar ' +
    'suggested trending popular latest mostread next previous prev also yarpp crp teaser teasers upnext readnext ' +
    'morestories relacionadas relacionados',
  more: 'more',
  newsletter:
    'newsletter newsletters subscribe subscription subscriptions signup optin mailchimp email mail inbox mailing',
  promo: 'promo promos promotion promoted cta banner offer callout upsell marketing promobox',
  ad: 'ad ads advert adverts advertisement advertising adsense dfp gpt sponsor sponsored sponsors affiliate anzeige werbung',
  comment: 'comment comments disqus respond reply replies discussion commentlist',
  tag: 'tag tags taglist category categories topic topics keywords keyword cat cats tagcloud',
  footer: 'footer foot bottom colophon',
  sidebar: 'sidebar side rail widget widgets aside secondary complementary',
  nav: 'nav navigation menu menus breadcrumb breadcrumbs pagination pager toolbar topbar navbar submenu',
  content:
    'content article body story entry text main articlebody richtext prose copy paragraph rte single wysiwyg ' +
    'articletext storybody maincontent',
  post: 'post blog page news hentry',
  title: 'title headline heading hed kicker eyebrow h1',
  lead:
    'lead lede intro introduction standfirst summary dek deck excerpt subtitle subheadline subhead subheading abstract ' +
    'vorspann sapo chapo entradilla description',
  consent: 'cookie cookies consent gdpr cmp onetrust privacy',
  toc: 'toc contents jump anchors index tableofcontents',
  notice: 'disclaimer disclosure legal notice note notes editor editors editorial',
  paywall: 'paywall piano premium login register regwall meter gate registration signin',
  gallery: 'gallery slideshow carousel slider slide slides swiper lightbox',
  picture: 'photo photos image images img picture media video videos player figure thumb thumbnail',
  quote: 'pullquote quote blockquote pull pullout',
  embed: 'tweet embed instagram youtube oembed iframe',
  box: 'box infobox factbox sidebox module fact facts inset',
  card: 'card cards grid list lists items item tile tiles listing',
  header: 'header head masthead hero',
  modal: 'modal popup overlay dialog toast tooltip dropdown',
  product: 'product products price prices shop buy deal deals store cart review rating',
} as const;

export type NameKind = keyof typeof NAME_KINDS;
export const NAME_LIST = Object.keys(NAME_KINDS) as NameKind[];

const KIND_OF = new Map<string, number>();
NAME_LIST.forEach((kind, index) => {
  for (const token of NAME_KINDS[kind].split(' ')) KIND_OF.set(token, index);
});

const known = new Map<string, readonly number[]>();
/** Names are kept for the pages to come, up to this many. */
const MOST_KNOWN = 5000;

/** Kinds named by a class or id, as indices into NAME_LIST. camelCase, dashes and underscores part the words. */
export function namedKinds(name: string): readonly number[] {
  let kinds = known.get(name);
  if (!kinds) {
    if (known.size >= MOST_KNOWN) known.clear();
    kinds = readKinds(name);
    known.set(name, kinds);
  }
  return kinds;
}

function readKinds(name: string): number[] {
  const kinds: number[] = [];
  for (const part of name.split(/[^A-Za-z0-9]+/)) {
    if (!part) continue;
    const whole = KIND_OF.get(part.toLowerCase());
    if (whole !== undefined) {
      kinds.push(whole);
      continue;
    }
    if (!/[a-z][A-Z]/.test(part)) continue;
    for (const token of part.split(/(?<=[a-z])(?=[A-Z])/)) {
      const kind = KIND_OF.get(token.toLowerCase());
      if (kind !== undefined) kinds.push(kind);
    }
  }
  return kinds;
}
