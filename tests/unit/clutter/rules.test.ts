import { describe, expect, it } from 'vitest';
import type { ClutterKind } from '../../../utils/core/clutter/findings/finding';
import { clutterOn, pageWith } from './page-with';

interface Case {
  kind: ClutterKind;
  what: string;
  place: 'before' | 'inside' | 'after';
  /** Holds `data-hide` on the piece that must go. */
  clutter: string;
  /** The same furniture where it is no clutter, with nothing to hide. */
  harmless: string;
}

const FIXED = 'style="position: fixed; bottom: 0"';
const CARDS = Array.from(
  { length: 4 },
  (_, at) => `<li><a href="/story-${at}">A headline of another story, number ${at}</a></li>`,
).join('');
const PROSE =
  'A long answer by a reader who was there that night and saw the lights go out along the quay one by one. ';

const CASES: Case[] = [
  {
    kind: 'consent',
    what: 'a banner that floats',
    place: 'after',
    clutter: `<div data-hide ${FIXED}><p>We use cookies to make this site better.</p><button>Accept all</button><button>Reject all</button></div>`,
    harmless: '<p>We use cookies to make this site better.</p>',
  },
  {
    kind: 'sign-in',
    what: 'a box with a password field that floats',
    place: 'after',
    clutter: `<div data-hide ${FIXED}><h3>Welcome back</h3><form><input type="text"><input type="password"><button>Sign in</button></form></div>`,
    harmless: '<a href="/sign-in">Sign in</a>',
  },
  {
    kind: 'newsletter',
    what: 'an invitation with an e-mail field',
    place: 'inside',
    clutter:
      '<div data-hide><h3>Subscribe to our newsletter</h3><form><input type="email"><button>Sign up</button></form></div>',
    harmless: '<p>The newsletter of the harbour board came out on Friday, for the first time in a year.</p>',
  },
  {
    kind: 'newsletter',
    what: 'a box named after its newsletter, its form yet to come',
    place: 'inside',
    clutter: '<div data-hide class="newsletter-incontent"><p>Sign up for the harbour newsletter.</p></div>',
    harmless: `<div class="newsletter-report"><p>The newsletter of the harbour board: ${PROSE}</p><p>${PROSE}${PROSE}</p></div>`,
  },
  {
    kind: 'newsletter',
    what: 'an invitation outside the story without a field',
    place: 'after',
    clutter:
      '<div data-hide><h3>Subscribe to the harbour letter</h3><p>Every Friday.</p><a href="/letter">Yes please</a></div>',
    harmless: `<div><h3>Letters to the editor</h3><p>${PROSE}</p><a href="/letters">Write one</a></div>`,
  },
  {
    kind: 'related',
    what: 'a long list outside the story, named and headed so',
    place: 'after',
    clutter: `<div data-hide class="related-wrap"><div><h2>Related posts</h2></div>${Array.from({ length: 8 }, (_, at) => `<div><a href="/more-${at}"><h3>A headline of another story, number ${at}</h3></a><p>${PROSE}${PROSE}</p></div>`).join('')}</div>`,
    harmless: `<div class="related-matter"><h2>Related</h2><p>${PROSE}${PROSE}</p><p>${PROSE}${PROSE}</p><a href="/one">One headline of another story</a></div>`,
  },
  {
    kind: 'newsletter',
    what: 'a link to a newsletter between paragraphs',
    place: 'inside',
    clutter: '<div><a data-hide href="/letter">Newsletter</a></div>',
    harmless:
      '<p>More of this in our <a href="/letter">newsletter</a>, which is free of charge and comes on Fridays.</p>',
  },
  {
    kind: 'share',
    what: 'a button beside a sentence to be passed on',
    place: 'inside',
    clutter: '<div data-hide><a href="https://twitter.com/intent/tweet?text=x">Tweet</a></div>',
    harmless: `<p><a href="https://twitter.com/intent/tweet?text=x">${PROSE}</a></p>`,
  },
  {
    kind: 'app-banner',
    what: 'a banner that leads to a store',
    place: 'before',
    clutter: `<div data-hide ${FIXED}><a href="https://apps.apple.com/app/id1">Open in app</a></div>`,
    harmless: '<p>See <a href="https://apps.apple.com/app/id1">the board’s tide tables</a> for the day.</p>',
  },
  {
    kind: 'chat',
    what: 'a chat widget',
    place: 'after',
    clutter: '<div data-hide id="intercom-container">Chat with us</div>',
    harmless: '<div id="chat">A chat with the harbour master</div>',
  },
  {
    kind: 'sticky-video',
    what: 'a player that floats',
    place: 'after',
    clutter: `<div data-hide ${FIXED}><video controls></video><span>Watch live</span></div>`,
    harmless: '<figure><video></video><figcaption>The channel at low tide</figcaption></figure>',
  },
  {
    kind: 'ads',
    what: 'a slot of an ad server with its label',
    place: 'inside',
    clutter: '<div data-hide><span>Advertisement</span><div id="div-gpt-ad-1"></div></div>',
    harmless: '<p>The board put an advertisement into three papers and heard from nobody.</p>',
  },
  {
    kind: 'share',
    what: 'a row of links that post the page',
    place: 'inside',
    clutter:
      '<div data-hide><a href="https://www.facebook.com/sharer.php?u=x"></a><a href="https://twitter.com/intent/tweet?url=x"></a></div>',
    harmless:
      '<p>Its <a href="https://www.facebook.com/quayharbour">page</a> and <a href="https://x.com/quay">account</a> say more.</p>',
  },
  {
    kind: 'share',
    what: 'one button by itself',
    place: 'after',
    clutter: '<button data-hide aria-label="Share on WhatsApp"></button>',
    harmless:
      '<p>Readers who want to <a href="https://twitter.com/intent/tweet?url=x">say so</a> may do so until Friday.</p>',
  },
  {
    kind: 'comments',
    what: 'a form to comment',
    place: 'after',
    clutter:
      '<div data-hide><h3>Leave a comment</h3><form><textarea></textarea><button>Post comment</button></form></div>',
    harmless: `<section><h3>Comments</h3><p>${PROSE.repeat(3)}</p><p>${PROSE.repeat(3)}</p></section>`,
  },
  {
    kind: 'related',
    what: 'a list under a heading that names it',
    place: 'after',
    clutter: `<section data-hide><h3>You might also like</h3><ul>${CARDS}</ul></section>`,
    harmless: `<nav><h3>Sections</h3><ul>${CARDS}</ul></nav>`,
  },
  {
    kind: 'related',
    what: 'a pointer inside the text',
    place: 'inside',
    clutter: '<p data-hide>See also <a href="/other">Tide gauge to be replaced before winter</a></p>',
    harmless:
      '<p>See also the <a href="/minutes">minutes</a> of the last meeting, where two members voted against.</p>',
  },
  {
    kind: 'related',
    what: 'a vendor’s widget',
    place: 'after',
    clutter: `<div data-hide id="taboola-below"><ul>${CARDS}</ul></div>`,
    harmless: '<div id="below-the-line"><p>Every line here was written by hand.</p></div>',
  },
  {
    kind: 'furniture',
    what: 'tags',
    place: 'after',
    clutter: '<div data-hide><span>Tags:</span> <a href="/t/harbour">Harbour</a> <a href="/t/quay">Quay</a></div>',
    harmless: '<p>Tags on the buoys tell their age.</p>',
  },
];

describe.each(CASES)('$kind: $what', ({ kind, place, clutter, harmless }) => {
  it('is found, whole and with a reason', () => {
    const document = pageWith(place, clutter);
    const findings = clutterOn(document).filter((finding) => finding.kind === kind);
    const wanted = document.querySelector('[data-hide]');
    expect(findings.flatMap(({ elements }) => elements)).toEqual([wanted]);
    expect(findings[0]?.reason).toMatch(/^[a-z-]+$/);
  });

  it('is left where it is no clutter', () => {
    expect(clutterOn(pageWith(place, harmless))).toEqual([]);
  });
});

describe('a header that follows the reader', () => {
  const HEADER = `<div style="position: sticky; top: 0"><a href="/">The Quay</a><ul>
    ${['Town', 'Harbour', 'Sport', 'Culture'].map((name) => `<li><a href="/${name}">${name}</a></li>`).join('')}</ul>
    <form><input type="text"></form><div data-hide><span>Notification</span> <a href="/n">Show more</a></div>
    <a href="/in">Sign in</a> <a href="/new">Register</a></div>`;

  it('keeps its menu, whatever else it holds', () => {
    const document = pageWith('before', HEADER);
    const touched = clutterOn(document).flatMap(({ elements }) => elements);
    expect(touched).toEqual([document.querySelector('[data-hide]')]);
  });
});

describe('the story', () => {
  it('is never in a finding, whatever its boxes are called', () => {
    const document = pageWith('inside', '<div class="share-buttons social-share related-posts"></div>');
    for (const box of document.querySelectorAll('main, article, article > div')) {
      box.setAttribute('class', 'share-bar related newsletter taboola comments ad-slot');
      box.setAttribute('id', 'taboola-story');
    }
    const paragraphs = [...document.querySelectorAll('p')];
    const touched = clutterOn(document).flatMap(({ elements }) => elements);
    expect(touched.filter((element) => paragraphs.some((paragraph) => element.contains(paragraph)))).toEqual([]);
  });

  it('is looked around without changing the page', () => {
    const document = pageWith('after', `<section><h3>Most read</h3><ul>${CARDS}</ul></section>`);
    const before = document.documentElement.outerHTML;
    expect(clutterOn(document)).not.toEqual([]);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
