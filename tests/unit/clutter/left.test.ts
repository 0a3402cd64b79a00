import { describe, expect, it } from 'vitest';
import { clutterOn, pageWith, STORY } from './page-with';

const FIXED = 'style="position: fixed; bottom: 0"';
const stories = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `<li><a href="/s/${at}">A headline of another story, number ${at}</a></li>`,
  ).join('');

interface Left {
  what: string;
  place: 'before' | 'inside' | 'after';
  /** `data-hide` stands on what must go. */
  html: string;
}

const CASES: readonly Left[] = [
  {
    what: 'the word for sharing with drawings beside it that say nothing',
    place: 'inside',
    html: '<div data-hide><span>Share</span> <a href="/x1"><svg></svg></a> <a href="/x2"><svg></svg></a></div>',
  },
  {
    what: 'a list of other stories under a heading nobody knows',
    place: 'after',
    html: `<aside data-hide><h3>From the cranes</h3><ul>${stories(4)}</ul></aside>`,
  },
  {
    what: 'a list of other stories with pictures, without a heading',
    place: 'before',
    html: `<div data-hide>${Array.from({ length: 3 }, (_, at) => `<div><a href="/s/${at}"><img></a><a href="/s/${at}">Boats in the fog, part ${at}</a><span>4 May</span></div>`).join('')}</div>`,
  },
  {
    what: 'a heading that goes with its list, and the dots of the row below',
    place: 'after',
    html: `<section data-hide><div><h2>Trending in The Quay</h2></div><div><ul>${stories(3)}</ul></div><div><button></button><button></button><button></button><button></button></div></section>`,
  },
  {
    what: 'cards that a link without words lies over',
    place: 'after',
    html: `<div data-hide><h2>More on this story</h2>${Array.from({ length: 3 }, (_, at) => `<div><h3>Boats in the fog, part ${at}</h3><a href="/s/${at}"></a></div>`).join('')}</div>`,
  },
  {
    what: 'a heading whose list never came',
    place: 'after',
    html: '<section data-hide><div><h2>Most viewed</h2></div></section>',
  },
  {
    what: 'a card between the paragraphs',
    place: 'inside',
    html: '<div data-hide><a href="/fog"><img><h4>The night the fog came in over the quay</h4></a></div>',
  },
  {
    what: 'the neighbours of a story',
    place: 'after',
    html: '<nav data-hide><a rel="prev" href="/a">The crane that fell in the night</a><a rel="next" href="/b">The crane that stood for ever</a></nav>',
  },
  {
    what: 'a bar that sells at the window’s edge',
    place: 'after',
    html: `<div data-hide ${FIXED}><p>Give the gift of The Quay.</p><a href="/gift">Give now</a></div>`,
  },
  {
    what: 'a box that begs in the page',
    place: 'after',
    html: '<div data-hide><h3>Support our journalism</h3><p>The Quay lives from its readers.</p><a href="/donate">Donate</a></div>',
  },
  {
    what: 'a row of signs without words, known by where they post',
    place: 'inside',
    html: '<ul data-hide><li><a href="https://www.facebook.com/sharer/sharer.php?u=x"><svg></svg></a></li><li><a href="https://bsky.app/intent/compose?text=x"><svg></svg></a></li></ul>',
  },
  {
    what: 'a row of signs known by their names',
    place: 'inside',
    html: '<div data-hide><button><svg><use href="#icon-facebook"></use></svg></button><button><svg><use href="#icon-whatsapp"></use></svg></button><button><i class="fa-linkedin"></i></button></div>',
  },
  {
    what: 'the word for sharing before its row, in the middle of the story',
    place: 'inside',
    html: '<span data-hide>Share this on:</span> <ul data-hide><li><a href="https://www.facebook.com/sharer/sharer.php?u=x">Facebook</a></li><li><a href="https://bsky.app/intent/compose?text=x">Bluesky</a></li></ul>',
  },
  {
    what: 'a line that says to share, with the row below it',
    place: 'inside',
    html: '<p data-hide>Share this article:</p><div data-hide><a href="https://www.facebook.com/sharer/sharer.php?u=x"><svg></svg></a><a href="https://bsky.app/intent/compose?text=x"><svg></svg></a></div>',
  },
  {
    what: 'an invitation whose form a script will bring',
    place: 'after',
    html: '<aside data-hide><h3>Subscribe to our newsletter</h3><p>Ahead of the tide with The Quay.</p><script>hsb.forms.create({ id: 1 })</script></aside>',
  },
  {
    what: 'an invitation above an empty box that is called a form',
    place: 'after',
    html: '<aside data-hide><div>Subscribe to our newsletter</div><div>Ahead of the tide with The Quay.</div><div class="mail-form"></div></aside>',
  },
  {
    what: 'a box named after a newsletter, its form empty so far',
    place: 'after',
    html: '<section data-hide class="newsletter"><h3>Want more from the harbour?</h3><p>Sign up for the latest word from the quay, the cranes and the boats.</p><form id="form_1"></form></section>',
  },
  {
    what: 'an invitation below other stories that one may go on with',
    place: 'after',
    html: `<div><h2 data-hide>Continue reading</h2><ul data-hide>${stories(3)}</ul><div data-hide><h3>Subscribe to our newsletter</h3><form><input type="email"><button>Subscribe</button></form></div></div>`,
  },
  {
    what: 'a box that leads to the stores',
    place: 'after',
    html: '<div data-hide><p>The Quay in your pocket</p><a href="https://apps.apple.com/app/id1"><img></a><a href="https://play.google.com/store/apps/details?id=q"><img></a></div>',
  },
  {
    what: 'an invitation with its heading and small print',
    place: 'after',
    html: '<div data-hide><h3>The harbour letter</h3><p>In your inbox every Friday.</p><div><form><input type="email"><button>Sign up</button></form></div><p>No more than that, and no less.</p></div>',
  },
  {
    what: 'other readers’ words, with the form to add some',
    place: 'after',
    html: '<section data-hide id="comments"><h3>2 comments</h3><div class="comment"><time>4 May</time><p>I was there that night.</p></div><div class="comment"><time>5 May</time><p>So was I.</p></div></section>',
  },
];

describe('what is left on real pages', () => {
  it.each(CASES)('goes: $what', ({ place, html }) => {
    const document = pageWith(place, html);
    const touched = clutterOn(document).flatMap(({ elements }) => elements);
    expect(new Set(touched)).toEqual(new Set(document.querySelectorAll('[data-hide]')));
  });

  it('goes: the story that follows on an endless page, and nothing of this one', () => {
    const document = pageWith('after', '');
    document.title = 'Harbour board agrees to dredge the channel - The Quay';
    const next = STORY.replace(/Harbour board agrees.*?</, 'Crane to be replaced before the winter<').replace(
      /id="p/g,
      'id="n',
    );
    document.querySelector('main')?.insertAdjacentHTML('beforeend', `<article id="next">${next}</article>`);
    const touched = clutterOn(document);
    expect(touched.map(({ reason }) => reason)).toEqual(['following-story']);
    expect(touched[0]?.elements[0]?.id).toBe('next');
  });

  it('stays: the parts of one story, each with a lesser headline', () => {
    const document = pageWith('after', '');
    document.title = 'Harbour board agrees to dredge the channel';
    const part = STORY.replace(/<h1>.*?<\/h1>/, '<h2>What the skippers had to say of it</h2>');
    document.querySelector('main')?.insertAdjacentHTML('beforeend', `<article>${part}</article>`);
    expect(clutterOn(document)).toEqual([]);
  });
});
