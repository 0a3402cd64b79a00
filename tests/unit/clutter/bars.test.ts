import { describe, expect, it } from 'vitest';
import { clutterOn, pageWith } from './page-with';

const FIXED = 'style="position: fixed; bottom: 0"';
const PAID = Array.from(
  { length: 4 },
  (_, at) =>
    `<a rel="sponsored nofollow" href="https://click.tab.test/${at}"><img><b>The car that nobody wants, no. ${at}</b></a>`,
).join('');

interface Piece {
  what: string;
  place: 'before' | 'inside' | 'after';
  html: string;
  language?: string;
}

const SERIES = [
  'the island that was lost in the storm',
  'the harbour and the town behind it',
  'the sea and those who live by it',
  'the way back to the island',
]
  .map((what, at) => `<li><a href="/s/${at + 1}">Part ${at + 1}: ${what}</a></li>`)
  .join('');

/** `data-hide` stands on what must go. */
const CLUTTER: readonly Piece[] = [
  {
    what: 'a bar that sells in words of its own',
    place: 'after',
    html: `<div data-hide ${FIXED}>Unlimited access for €1 a month. <a href="/subscribe">Subscribe</a> <a href="/offers">All offers</a> <button>×</button></div>`,
  },
  {
    what: 'a bar that is one link and its cross',
    place: 'after',
    html: `<div data-hide ${FIXED}><a href="/subscribe">Support us from €1: subscribe today</a> <button>×</button></div>`,
  },
  {
    what: 'a bar that is pressed as a whole, with its link and its cross',
    place: 'after',
    html: `<div data-hide ${FIXED}><div role="button"><strong>Give the gift of The Quay.</strong> <button>×</button></div><a href="/gift">GIVE THE QUAY</a></div>`,
  },
  {
    what: 'a survey that may wait',
    place: 'after',
    language: 'es',
    html: `<div data-hide ${FIXED}><h4>¿Nos ayudas a mejorar?</h4><p>Responde a nuestra encuesta de dos minutos.</p><button>Ahora no</button> <button>Empezar</button></div>`,
  },
  {
    what: 'a box about ad blockers that may be passed by',
    place: 'after',
    html: `<div data-hide ${FIXED}><h2>You are using an ad blocker</h2><p>Ads pay our journalists.</p><button>I have disabled it</button> <button>Continue without supporting us</button></div>`,
  },
  {
    what: 'a prompt to send notifications, one long sentence',
    place: 'after',
    language: 'fr',
    html: `<div data-hide ${FIXED}><p>Souhaitez-vous recevoir les notifications du Quai pour ne rien manquer de l’actualité du port ?</p><button>Plus tard</button> <button>Autoriser</button></div>`,
  },
  {
    what: 'an invitation over the whole story that lets the reader go on',
    place: 'after',
    html: `<div data-hide ${FIXED}><h2>Discover more from The Quay</h2><form><input type="email"><button>Subscribe</button></form><button>Continue reading</button></div>`,
  },
  {
    what: 'an account offered by a frame over the page',
    place: 'after',
    html: `<div data-hide ${FIXED}><iframe src="https://accounts.google.com/gsi/iframe/select"></iframe></div>`,
  },
  {
    what: 'a button at the edge of the window that opens a chat',
    place: 'after',
    html: `<div data-hide ${FIXED}><button aria-label="Open live chat">?</button></div>`,
  },
  {
    what: 'a list of other sites’ stories, paid for',
    place: 'after',
    html: `<div data-hide><h4>Around the web</h4><div>${PAID}</div></div>`,
  },
  {
    what: 'a row of buttons that name networks',
    place: 'inside',
    html: '<div data-hide><button>Facebook</button> <button>LinkedIn</button> <button>WhatsApp</button></div>',
  },
  {
    what: 'a small film over the page, with its cross',
    place: 'after',
    html: `<div data-hide ${FIXED}><video muted autoplay></video><button>Mute</button> <button>×</button></div>`,
  },
  {
    what: 'the same with nothing but its cross',
    place: 'after',
    html: `<div data-hide ${FIXED}><video muted autoplay></video><button>×</button></div>`,
  },
  {
    what: 'what was written last, with this story among it',
    place: 'after',
    html: `<aside data-hide><h3>From the quay</h3><ul>${SERIES.replace('href="/s/2"', 'aria-current="page" href="/s/2"')}</ul></aside>`,
  },
  {
    what: 'a numbered list of what others read',
    place: 'after',
    html: `<aside data-hide><h3>The harbour in numbers</h3><ol>${SERIES}</ol></aside>`,
  },
];

/** Each is like one of those above, and nothing on its page may go. */
const HARMLESS: readonly Piece[] = [
  {
    what: 'a header of a menu button, a name and a way to subscribe',
    place: 'before',
    html: `<div ${FIXED}><button aria-label="Open menu">☰</button> <a href="/">The Quay</a> <a href="/subscribe">Subscribe</a></div>`,
  },
  {
    what: 'the ways around a site at the foot of the window',
    place: 'after',
    html: `<div ${FIXED}><button>Home</button> <button>Sections</button> <button>Saved</button> <button>Subscribe</button></div>`,
  },
  {
    what: 'a bar of tools over a story',
    place: 'inside',
    html: '<div style="position: sticky; top: 0"><button>Listen</button> <button>A+</button> <button>Save story</button> <button>Subscribe</button></div>',
  },
  {
    what: 'the name of the site beside what it sells',
    place: 'after',
    html: `<div ${FIXED}>Since 1911, every morning: <a href="/">The Quay</a> <a href="/gift">Gift a subscription</a></div>`,
  },
  {
    what: 'a word on a survey, with a button to put it away',
    place: 'after',
    html: `<div ${FIXED}>The harbour survey of 2026 is out of date: the new one is on page 4. <button>OK</button></div>`,
  },
  {
    what: 'a notice about ships that hold up the ferries',
    place: 'after',
    html: `<div ${FIXED}><b>Service notice:</b> survey ships are in the north channel until noon. <a href="/ferry">Ferry times</a> <button>Dismiss</button></div>`,
  },
  {
    what: 'a newer page that may wait',
    place: 'after',
    html: `<div ${FIXED}>A new version of this page is there. <button>Not now</button> <button>Reload</button></div>`,
  },
  {
    what: 'a wall whose form is the way on',
    place: 'after',
    html: `<div ${FIXED}><h3>You have read your last free article</h3><form><input type="email"><button>Continue reading</button></form><a href="/in">Already a subscriber? Sign in</a></div>`,
  },
  {
    what: 'a wall with one button to its offer',
    place: 'after',
    html: `<div ${FIXED}><h3>Subscribe to continue reading</h3><button>Continue reading</button> <a href="/in">Already a subscriber? Sign in</a></div>`,
  },
  {
    what: 'a chat among the ways around a site',
    place: 'after',
    html: `<div ${FIXED}><button>Home</button> <button>Search</button> <button aria-label="Chat with the newsroom">Chat</button></div>`,
  },
  {
    what: 'shops that a story names, paid for',
    place: 'inside',
    html: `<h3>Where to buy</h3><div>${PAID}</div>`,
  },
  {
    what: 'buttons that do something else beside one to share',
    place: 'inside',
    html: '<div><button>Share</button> <button>Save</button> <button>Listen</button></div>',
  },
  {
    what: 'a site’s pages at networks, in a footer that nothing calls one',
    place: 'after',
    html: '<div><div><a href="/about">About us</a> <a href="/contact">Contact</a> <a href="/privacy">Privacy policy</a> <a href="/terms">Terms of use</a></div><div><h4>Follow us</h4><a href="https://facebook.com/q">Facebook</a> <a href="https://x.com/q">X</a></div><div><h4>Newsletter</h4><form><input type="email"><button>Subscribe</button></form></div><p>© 2026 The Quay</p></div>',
  },
  {
    what: 'the same in a footer',
    place: 'after',
    html: '<footer><a href="/about">About us</a> <a href="/contact">Contact</a><div><h4>Follow us</h4><a href="https://facebook.com/q">Facebook</a> <a href="https://x.com/q">X</a></div><div><h4>Newsletter</h4><form><input type="email"><button>Subscribe</button></form></div></footer>',
  },
  {
    what: 'a bar with the headline of the story between a menu and a way to subscribe',
    place: 'before',
    html: `<div ${FIXED}><button>Menu</button> <span>Harbour board agrees to dredge the channel</span> <a href="/subscribe">Subscribe</a> <button>Save</button></div>`,
  },
  {
    what: 'a film behind the page',
    place: 'after',
    html: '<div style="position: fixed; inset: 0"><video autoplay muted loop></video></div>',
  },
  {
    what: 'a button that opens a film',
    place: 'after',
    html: `<div ${FIXED}><button>Watch live</button><video hidden></video></div>`,
  },
  {
    what: 'a film that stands still while its captions go by',
    place: 'before',
    html: '<div style="position: sticky; top: 0"><video muted></video><p>The quay, 1921</p></div>',
  },
  {
    what: 'the parts of a series with this one among them',
    place: 'before',
    html: `<aside><h3>The long way: all parts</h3><ol>${SERIES.replace('/s/2', 'about:blank')}</ol></aside>`,
  },
  {
    what: 'the chapters of a book with the one that is read',
    place: 'after',
    html: `<aside><ol><li>Part one<ol>${SERIES.replace('href="/s/2"', 'aria-current="page" href="/s/2"')}</ol></li><li>Part two<ol>${SERIES.replaceAll('/s/', '/t/')}</ol></li></ol></aside>`,
  },
];

describe('a box over a story or beside it', () => {
  it.each(CLUTTER)('goes: $what', ({ place, html, language }) => {
    const document = pageWith(place, html, language);
    const touched = clutterOn(document, language).flatMap(({ elements }) => elements);
    expect(touched).toEqual([document.querySelector('[data-hide]')]);
  });

  it.each(HARMLESS)('stays: $what', ({ place, html }) => {
    const touched = clutterOn(pageWith(place, html)).flatMap(({ elements }) => elements);
    expect(touched.map(({ outerHTML }) => outerHTML)).toEqual([]);
  });
});
