import { describe, expect, it } from 'vitest';
import { clutterOn, pageWith } from './page-with';

const FIXED = 'style="position: fixed; bottom: 0"';
const links = (names: readonly string[]) => names.map((name) => `<li><a href="/${name}">${name}</a></li>`).join('');
const MENU = links(['News', 'Town', 'Harbour', 'Sport', 'Culture']);
const LEGAL = links(['Privacy policy', 'Terms of use', 'Contact', 'Imprint']);
const PROSE = `<p>${'The pool was dug by hand in the summer of 1951, and those who dug it swam in it first, before it had a floor. '.repeat(2)}</p>`;

interface Harmless {
  what: string;
  place: 'before' | 'inside' | 'after';
  html: string;
}

/** Each is a page on which there is nothing to hide. */
const CASES: readonly Harmless[] = [
  {
    what: 'a header with a search field, a logo and a way to subscribe',
    place: 'before',
    html: `<div class="bar"><a href="/"><img alt="The Quay"></a><h4>Subscribe to The Quay</h4><form action="/search"><input name="q"></form></div>`,
  },
  {
    what: 'a header made of boxes, with a menu',
    place: 'before',
    html: `<div><nav><ul>${MENU}</ul></nav><h4>Subscribe to our newsletter</h4><input type="email"></div>`,
  },
  {
    what: 'an entry of a menu that leads to the newsletters, in a list that nothing calls a menu',
    place: 'before',
    html: `<div class="top"><ul>${MENU}<li><a href="/weekly">Weekly newsletter</a></li><li><a href="/join">Subscribe</a></li></ul></div>`,
  },
  {
    what: 'an entry of a short menu in the footer, whose other entries lead to other hosts',
    place: 'after',
    html: `<footer><nav><ul><li><a href="/about">About</a></li><li><a href="https://accounts.quay.test/">Manage your subscription</a></li><li><a href="https://weekly.quay.test/">Weekly newsletter</a></li><li><a href="/privacy">Privacy</a></li></ul></nav></footer>`,
  },
  {
    what: 'the word for sharing as a heading of the story’s own',
    place: 'inside',
    html: `<h3>Share</h3>${PROSE}<p>Share it</p><ul><li>half a loaf of bread</li><li>two onions</li></ul>${PROSE}<span>Share this</span> ${PROSE}`,
  },
  {
    what: 'a form to write to the site, brought by a script',
    place: 'after',
    html: '<section><h3>Write to the harbour board</h3><p>The board answers within a week.</p><script src="//tools.test/forms/embed.js"></script><form></form></section>',
  },
  {
    what: 'a piece about newsletters above an empty box that is called a form',
    place: 'inside',
    html: `<div><h3>Newsletters of the harbour</h3><p>The newsletter of the harbour board reached 400 boats last year.</p><div class="poll-form"></div></div>${PROSE}`,
  },
  {
    what: 'a piece about newsletters, with a script that builds the form of a poll',
    place: 'inside',
    html: `<div class="newsletter-report"><p>The newsletter of the harbour board reached 400 boats last year.</p><script>polls.forms.create({})</script></div>${PROSE}`,
  },
  {
    what: 'a wall before the rest of the story, with a field for the address and stories beside it',
    place: 'after',
    html: `<section><h3>Continue reading with a subscription</h3><form><p>Subscribe for the rest of it.</p><input type="email"><button>Subscribe</button></form><p>Read us free:</p><a href="/s/1">A headline of another story, number one</a> <a href="/s/2">A headline of another story, number two</a></section>`,
  },
  {
    what: 'prose in a box that is called after what the prose speaks of',
    place: 'inside',
    html: `${PROSE}<div class="subscribe"><p>Shareholders were asked to subscribe for new shares in 1951.</p></div>${PROSE}<section class="newsletter-history"><h2>The first issue</h2><p>Members could subscribe for a shilling a year.</p></section>${PROSE}<blockquote class="newsletter">Subscribe for the shares before May, the circular said.</blockquote>${PROSE}`,
  },
  {
    what: 'a heading with one link to what it speaks of, a file or a page',
    place: 'inside',
    html: `${PROSE}<div><h3>The council report</h3><a href="/files/report.pdf">Council report (PDF, 2 MB)</a></div>${PROSE}<section><h3>Winner</h3><a href="/people/margaret-ellis">Margaret Ellis, 41.2 seconds</a></section>${PROSE}<div><h3>Hear the vote</h3><a href="/audio/vote.mp3">The vote in the old hall (MP3)</a></div>${PROSE}`,
  },
  {
    what: 'three pictures side by side that lead to parts of the story’s own',
    place: 'inside',
    html: `<h2>The itinerary</h2><p>Three days are enough for the coast, if the ferries run and nobody minds a long walk along the quay in the rain.</p>
      ${['the coast and the old harbour road', 'over the hills to the lighthouse', 'back by the slow boat from the isles'].map((day, at) => `<div><a href="/days/day-${at}-of-three"><img src="/${at}.jpg" alt=""><h3>Day ${at + 1}: ${day}</h3></a></div>`).join('')}${PROSE}`,
  },
  {
    what: 'what the writer says to read on a matter',
    place: 'inside',
    html: `${PROSE}<h2>Further reading</h2><ul><li><a href="/books/history-of-lidos">Ellis, A History of Lidos (1999)</a></li><li><a href="/books/cold-water">Bell, Cold Water and the Town (2004)</a></li></ul>${PROSE}`,
  },
  {
    what: 'a form of the story’s own, to help and not to be written to',
    place: 'inside',
    html: `${PROSE}<div><h3>Volunteer for the clean-up</h3><p>Sign up for a shift on Saturday.</p><form><input type="email"><button>Sign up</button></form></div>${PROSE}<div><h3>How to give</h3><p>The family asks for gifts to the lifeboat fund.</p><form action="https://lifeboats.test/give"><label><input type="radio" name="a"> £5</label><label><input type="radio" name="a"> £10</label><button>Donate now</button></form></div>${PROSE}`,
  },
  {
    what: 'a bar above the header, with ways to the site’s alerts and newsletters',
    place: 'before',
    html: '<div><a href="/alerts">Alerts</a> <a href="/newsletters">Newsletters</a></div>',
  },
  {
    what: 'a way to the newsletter among the ways at the page’s foot',
    place: 'after',
    html: '<p><a href="/letter">Newsletter</a> · <a href="/about">About us</a></p>',
  },
  {
    what: 'tools for reading: to listen, to print, to keep',
    place: 'before',
    html: '<div><button>Listen</button> <button>Print</button> <button>Save</button></div>',
  },
  {
    what: 'a gallery of the story, each picture with its name and a page of its own',
    place: 'inside',
    html: `<p>${'The marks were drawn again from pictures no larger than a stamp, one after the other, by hand and by eye. '.repeat(2)}</p>
      <div class="gallery"><h3>Marks that were drawn again</h3><div><a href="/marks/all">See all marks that were drawn</a>
      ${['Harbour', 'Mill', 'Tram', 'Quay'].map((name) => `<div><a href="/marks/${name}"><img src="/${name}.png" alt=""><h4>${name} works</h4></a></div>`).join('')}</div></div>
      <p>${'What was left of the paper went into the drawers of the museum, where it may be seen on the first Sunday. '.repeat(2)}</p>`,
  },
  {
    what: 'a gallery of the story whose builder says the same of each picture',
    place: 'inside',
    html: `<p>${'The marks were drawn again from pictures no larger than a stamp, one after the other, by hand and by eye. '.repeat(2)}</p>
      <div class="gallery"><h3><a href="/marks/all-1234567890">All marks</a></h3><div>
      ${['Harbour', 'Mill', 'Tram', 'Quay'].map((name) => `<div><a href="/marks/${name}-1234567890"><img src="/${name}.png" alt=""><span>Drag the picture to move it</span> <b>Move</b> ${name}</a></div>`).join('')}</div></div>
      <p>${'What was left of the paper went into the drawers of the museum, where it may be seen on the first Sunday. '.repeat(2)}</p>`,
  },
  {
    what: 'a header that stays in the window and offers a subscription beside the menu',
    place: 'before',
    html: `<div style="position: sticky; top: 0"><a href="/"><svg></svg></a><ul>${MENU}</ul><p>50 % off today, only for readers</p></div>`,
  },
  {
    what: 'an account offered over the page, with its small print',
    place: 'after',
    html: `<div ${FIXED}><h3>Create an account</h3><p>By continuing to use The Quay you agree to our privacy policy.</p><button>Continue</button></div>`,
  },
  {
    what: 'terms that are to be agreed to in a dialog',
    place: 'after',
    html: `<div ${FIXED} role="dialog"><p>By using this site you agree to our terms and our privacy policy.</p><button>I agree</button></div>`,
  },
  {
    what: 'a field that stays in the window, with its small print',
    place: 'after',
    html: `<div ${FIXED}><label>Report an error <textarea></textarea></label><p>By using this site you agree to our privacy policy.</p><button>OK</button></div>`,
  },
  {
    what: 'a message that something was done',
    place: 'after',
    html: `<div ${FIXED}><p>Your comment waits for approval. See our privacy policy.</p><button>OK</button></div>`,
  },
  {
    what: 'a call of the chat with its small print',
    place: 'after',
    html: `<div ${FIXED}><img alt="Ada"><p>Ask us. By continuing to chat you agree to our privacy policy.</p><button>Close</button></div>`,
  },
  {
    what: 'a choice between two ways to go on',
    place: 'after',
    html: `<div ${FIXED}><p>By using this site you agree to our privacy policy.</p><button>Accept</button><button>Decline</button></div>`,
  },
  {
    what: 'a footer made of boxes that leads to the rules about cookies',
    place: 'after',
    html: `<div><a href="/about">About us</a> · <a href="/privacy">Privacy policy</a> · <a href="/cookies">Cookies</a> · <a href="/choices">Cookie settings</a> · © The Quay</div>`,
  },
  {
    what: 'a footer made of boxes with a button for the choice of cookies',
    place: 'after',
    html: `<div><p>The Quay is made by the people of the harbour, since 1911.</p><ul>${LEGAL}</ul><button>Cookie settings</button><p>© The Quay</p></div>`,
  },
  {
    what: 'drawings that lead somewhere, beside a word that is not sharing',
    place: 'inside',
    html: '<div><span>Route</span> <a href="/map"><svg></svg></a> <a href="/boats"><svg></svg></a></div>',
  },
  {
    what: 'a header with a link and a button for the newsletter',
    place: 'before',
    html: `<header><a href="/"><img alt="The Quay"></a><nav><a href="/newsletters">Newsletter</a></nav><button>Subscribe</button></header>`,
  },
  {
    what: 'a button that opens a list yet to come',
    place: 'inside',
    html: `<div><button aria-expanded="false" aria-controls="m">Related coverage</button><div id="m" hidden></div></div>`,
  },
  {
    what: 'a button that opens the ways to share',
    place: 'inside',
    html: '<div><button>Share</button></div>',
  },
  {
    what: 'a paragraph about newsletters in a box that is called after them',
    place: 'inside',
    html: `<div class="newsletter-example"><p>“Sign up for our newsletter” is the sentence most often read on the web, the study says.</p></div>`,
  },
  {
    what: 'a question about an account in a box named like a tool’s',
    place: 'after',
    html: `<div ${FIXED} class="cc-window" role="dialog"><p>Delete my account? All your data and cookies will be erased.</p><button>Keep account</button><button>Reject and delete my account</button></div>`,
  },
  {
    what: 'a footer made of boxes',
    place: 'after',
    html: `<div><h3>Popular</h3><ul>${MENU}${LEGAL}</ul><p>© The Quay</p></div>`,
  },
  {
    what: 'lists of sections at the foot of the page',
    place: 'after',
    html: `<footer><h3>More from The Quay</h3><ul>${MENU}</ul><h3>Comments</h3><a href="/rules">Rules</a></footer>`,
  },
  {
    what: 'a byline with its date and its count of comments',
    place: 'before',
    html: '',
  },
  {
    what: 'a newsletter named in a sentence, between the story’s end and the footer',
    place: 'after',
    html: '<div>The letter comes on Fridays. You may <a href="/letter">subscribe to our newsletter</a> or stop by at the quay.</div>',
  },
  {
    what: 'an offer named in a sentence of the story',
    place: 'inside',
    html: '<p>Whoever wants to help may <a href="/donate">donate to the board</a> until Friday, says the harbour master.</p>',
  },
  {
    what: 'a table of contents',
    place: 'inside',
    html: '<div><h4>In this article</h4><ul><li><a href="#p0">The long way of the channel</a></li><li><a href="#p1">What the board has to say</a></li><li><a href="#p3">The dredger and its crew</a></li></ul></div>',
  },
  {
    what: 'a table of contents that floats',
    place: 'after',
    html: `<div ${FIXED}><b>In this article</b><a href="#p0">The long way</a><a href="#p1">The board</a><a href="#p3">The crew</a></div>`,
  },
  {
    what: 'a wall before the rest of the story',
    place: 'after',
    html: '<div><h3>Continue reading</h3><p>Subscribe today for half the price.</p><a href="/subscribe">Subscribe now</a></div>',
  },
  {
    what: 'a wall over the page',
    place: 'after',
    html: `<div ${FIXED}><p>You have read 3 of 3 free articles.</p><a href="/subscribe">Subscribe now</a><a href="/in">Sign in</a><a href="/in">Log in</a></div>`,
  },
  {
    what: 'a wall over the page in other words, with a way in',
    place: 'after',
    html: `<div ${FIXED}><h2>Read all of it</h2><p>From 2.90 a month with a subscription.</p><a href="/sub">See the offers</a> <a href="/login">Sign in</a> <a href="/register">Register</a></div>`,
  },
  {
    what: 'a bar with a way home, to the sections and to sign in',
    place: 'before',
    html: '<div style="position: sticky; top: 0"><a href="/">Gazette</a> <a href="/news">News</a> <a href="/city">City</a> <a href="/login">Sign in</a> <a href="/register">Register</a></div>',
  },
  {
    what: 'ways to sign in below the story',
    place: 'after',
    html: '<section class="talk"><h2>Talk about it</h2><p>Log in to write here.</p><div class="login-with"><button>Facebook</button> <button>X</button> <button>Email</button></div></section>',
  },
  {
    what: 'a box to report an error, with the address to answer to',
    place: 'after',
    html: `<div ${FIXED}><h4>Report an error</h4><form><input type="email"><textarea></textarea><button>Send</button></form></div>`,
  },
  {
    what: 'a box to send the story as a gift',
    place: 'after',
    html: `<div ${FIXED}><h4>Send this story</h4><form><input type="email" placeholder="Their e-mail"><button>Send</button></form></div>`,
  },
  {
    what: 'an order with a newsletter to be ticked',
    place: 'after',
    html: `<div ${FIXED}><h4>Your tide table</h4><form><input type="email"><label><input type="checkbox"> Subscribe to our newsletter</label><button>Order</button></form></div>`,
  },
  {
    what: 'ways to sign in, named after networks',
    place: 'inside',
    html: '<div><p>Sign in to comment</p><button>Facebook</button><button>Twitter</button><button>LinkedIn</button></div>',
  },
  {
    what: 'subheadings of a story that are labels elsewhere',
    place: 'inside',
    html: '<h2>Share</h2><p>Everyone took a share of the catch.</p><h2>Newsletter</h2><p>It came on Fridays.</p><h2>Related</h2><p>The boats were of one family.</p>',
  },
  {
    what: 'a live list of the story’s own',
    place: 'inside',
    html: '<h3>Latest</h3><ul><li>08:10 <a href="/l/1">The lorry has come through the gate at last</a></li><li>08:40 <a href="/l/2">The crane is late, says the driver</a></li></ul>',
  },
  {
    what: 'quotations in boxes with names of clutter',
    place: 'inside',
    html: '<div class="ad-container"><p>“Good loaves, daily.”</p></div><div class="newsletter-quote"><p>From the newsletter of the guild: bread is dear.</p></div><p class="jp-relatedposts">It tasted as before.</p><p class="share">A share each.</p>',
  },
  {
    what: 'a picture that leads to its own page',
    place: 'inside',
    html: '<div><a href="/pictures/harbour-at-low-tide"><img></a><p>The harbour at low tide, seen from the customs house</p></div>',
  },
  {
    what: 'a roundup of many linked pictures',
    place: 'inside',
    html: Array.from(
      { length: 6 },
      (_, at) =>
        `<div><a href="/hotel-${at}"><img><h3>The old hotel on the quay, number ${at}</h3></a></div><p>It has stood there since the customs house was built, and its rooms look out over the water and the cranes.</p>`,
    ).join(''),
  },
  {
    what: 'the pages of one story',
    place: 'after',
    html: '<div><a rel="prev" href="?page=1">1</a><a rel="next" href="?page=3">Next page</a></div>',
  },
  {
    what: 'prose whose every clause is a link',
    place: 'after',
    html: '<section><p>The Quay protects <a href="/a">all of the harbour networks</a>, helps skippers to find <a href="/b">a berth before the winter</a>, speeds up <a href="/c">every way over the water</a> and keeps <a href="/d">the small boats from harm</a>.</p></section>',
  },
  {
    what: 'a poll and a sum to work out',
    place: 'inside',
    html: '<div><h3>What do you think?</h3><form><input type="radio"> Yes <input type="radio"> No<button>Vote</button></form></div><div><h3>What does it cost?</h3><form><input type="number"><input type="email" placeholder="Send the result by e-mail"><button>Go</button></form></div>',
  },
  {
    what: 'a player in a dialog, and one of the story’s own that moves',
    place: 'inside',
    html: `<div role="dialog" ${FIXED}><video></video></div><div ${FIXED}><video></video></div>`,
  },
  {
    what: 'a label that says who paid for the story',
    place: 'before',
    html: '<div><span>Sponsored</span></div>',
  },
  {
    what: 'links to the papers a story rests on, at its end',
    place: 'after',
    html: '<section><h3>Documents</h3><ul><li><a href="/d/1">Minutes of the meeting</a></li><li><a href="/d/2">Plan of the channel</a></li><li><a href="/d/3">Tide table for May</a></li></ul></section>',
  },
  {
    what: 'a word on who wrote it, beside the story',
    place: 'after',
    html: '<div class="author"><h3>Ada Bell</h3><p>has written about harbours, quays and cranes since 2005, most of the time from the water.</p><a href="/ada">All stories</a></div>',
  },
];

describe('what is no clutter', () => {
  it.each(CASES)('stays: $what', ({ place, html }) => {
    expect(
      clutterOn(pageWith(place, html)).map(({ elements }) => elements.map((element) => element.outerHTML)),
    ).toEqual([]);
  });

  it('is a byline in one line with its date and its count of comments', () => {
    const document = pageWith('after', '');
    document
      .querySelector('h1')
      ?.insertAdjacentHTML(
        'afterend',
        '<div class="meta">By <a rel="author" href="/ada">Ada Bell</a> · <time>4 May 2025</time> · <a href="#comments">40 Comments</a> · <a href="https://twitter.com/intent/tweet?url=x">Share</a></div>',
      );
    const touched = clutterOn(document).flatMap(({ elements }) => elements);
    expect(touched.filter((element) => element.querySelector('time,[rel=author]'))).toEqual([]);
    expect(touched.map(({ textContent }) => textContent)).not.toContain('40 Comments');
  });
});
