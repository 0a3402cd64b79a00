import { describe, expect, it } from 'vitest';
import { clutterOn, pageWith } from './page-with';

interface Meant {
  what: string;
  html: string;
  language?: string;
}

/** What a rule's words mean in other matters: nothing here is to be hidden. */
const STAYS: readonly Meant[] = [
  // To sign up for something else than for letters.
  {
    what: 'a list of what one can sign up for',
    html: `<ul><li><a href="https://city.test/food">Sign up for a shift at the food bank</a></li><li><a href="https://city.test/beach">Sign up to clean the beach</a></li><li><a href="/times">Get the latest ferry times</a></li></ul>`,
  },
  {
    what: 'a box on what one can sign up for',
    html: `<div><h3>Sign up for the beach clean-up</h3><p>Sunday at nine, at the old quay.</p><a href="https://clean.test/">Sign up</a></div><div><h4>Join our community choir</h4><p>No audition needed.</p><a href="https://choir.test/">Register</a></div>`,
  },
  {
    what: 'a box on an election',
    language: 'fr',
    html: `<div><h3>Inscrivez-vous sur les listes électorales</h3><p>Avant le 5 février, en mairie.</p><a href="https://service.test/">Inscrivez-vous en ligne</a></div>`,
  },
  {
    what: 'whom a witness may call',
    language: 'de',
    html: `<div><strong>Zeugen gesucht</strong> <a href="https://polizei.test/hinweis">Melden Sie sich bei der Polizei</a></div>`,
  },
  {
    what: 'where to be vaccinated',
    language: 'es',
    html: `<div><h3>Recibe atención médica gratuita</h3><p>En estos centros, de nueve a dos.</p><a href="https://salud.test/">Ver los centros</a></div><ul><li><a href="https://salud.test/1">Regístrate para la vacuna</a></li><li><a href="https://salud.test/2">Apúntate a la limpieza de la playa</a></li></ul>`,
  },
  {
    what: 'where to subscribe to what the story lets hear',
    html: `<div class="player"><button>Play</button> <span>32 min</span> <a href="https://podcasts.apple.com/x">Subscribe</a> <a href="/e.mp3">Download</a></div>`,
  },
  {
    what: 'one entry of a list of services',
    html: `<ul><li><a href="/service/news">Newsletter</a></li><li><a href="/service/feed">RSS feed</a></li><li><a href="/service/tides">Tide tables</a></li></ul>`,
  },
  // Words in the cells of a table, and terms that are explained.
  {
    what: 'the head of a table that can be sorted, in German with days in it',
    language: 'de',
    html: `<table><tr><th>Tag</th><th><a href="?by=time">Uhrzeit</a></th><th><a href="?by=place">Ort</a></th></tr><tr><td>Montag</td><td>9</td><td>Kai</td></tr></table>`,
  },
  {
    what: 'what somebody was charged with, and took a degree in',
    language: 'de',
    html: `<table><tr><th class="header">Anzeige</th><td>wegen Diebstahls</td></tr><tr><th class="header">Promotion</th><td>1998 in Kiel</td></tr></table>`,
  },
  {
    what: 'an information box',
    language: 'it',
    html: `<table><tr><th>Stampa</th><td><a href="/e/x">La Nave</a></td></tr><tr><th>Categorie</th><td><a href="/c/1">Traghetti</a></td></tr><tr><th>Argomenti</th><td><a href="/c/2">Mare</a></td></tr></table>`,
  },
  {
    what: 'a table that compares',
    html: `<table><tr><th>Phone</th><th>A</th></tr>${['Notifications', 'Comments', 'Tags', 'Advertising'].map((what) => `<tr><td class="head">${what}</td><td><a href="/yes">Yes</a></td></tr>`).join('')}</table>`,
  },
  {
    what: 'terms with what is to be read on each',
    language: 'de',
    html: `<dl><dt>Themen</dt><dd><a href="/t/1">Fähre</a></dd><dt>Hintergrund</dt><dd><a href="/h">Die Geschichte der Fähre bis heute</a></dd></dl>`,
  },
  // What is to be done on a telephone.
  {
    what: 'steps to take',
    html: `<ul><li>Open <a href="/help">Settings</a></li><li>Notifications</li><li>Choose a style</li></ul>`,
  },
  {
    what: 'a drawing of a setting',
    html: `<div><b>Push notifications</b> <button>On</button><button>Off</button></div>`,
  },
  // Apps that a story tells of.
  {
    what: 'where two apps are to be had that the story tells of',
    html: [1, 2]
      .map(
        (at) =>
          `<h3>App ${at}</h3><p>The first of all is for those who would rather ask a telephone than the harbour master.</p><div><a href="https://apps.apple.com/app/${at}">App Store</a> <a href="https://play.google.com/store/apps/details?id=${at}">Google Play</a></div>`,
      )
      .join(''),
  },
  {
    what: 'what is to be known of one app',
    html: '<div><b>Tide Clock</b> Price: free. <a href="https://apps.apple.com/app/1">iOS</a>, <a href="https://play.google.com/store/apps/details?id=1">Android</a></div>',
  },
  // Gifts and prices that are not the site's.
  {
    what: 'where blood is given',
    html: `<div><h3>Where to donate blood</h3><p>At the town hall, Monday from nine.</p><a href="/service/blood-donation">Opening hours</a></div><div><h3>Organ donations</h3><p>In 2025 nine islanders waited.</p><a href="/data/organ-donation-2025">See the table</a></div>`,
  },
  {
    what: 'what a lantern costs that was tested',
    html: `<div><h4>Lantern 3000</h4><span>20% off</span> <b>$39</b> <a href="/go/offer/123">View deal at Lantern Shop</a></div><div><b>Tickets</b> from 20 €, half-price for children. <a href="/events/offer/9">Book at the box office</a></div>`,
  },
  // What a story rests on, elsewhere.
  {
    what: 'where a ruling, a ministry and a paper are to be read',
    html: '<p>Learn more: <a href="https://gov.test/ferries">the ministry’s page on ferries</a></p><p>Read: <a href="https://court.test/ruling">the ruling of the judge in full</a></p><p>Read: <a href="https://court.test/report.pdf">the report of the auditors (PDF)</a></p>',
  },
  {
    what: 'the legend of a chart',
    html: '<ul><li><span class="badge" id="b1"></span><span>Advertising</span></li><li><span class="badge" id="b2"></span><span>Ticket sales</span></li></ul><div><span class="leader"></span><span>Ads</span> <b>40 %</b></div>',
  },
];

/** The same words about the site's own: these go, wholly. */
const GOES: readonly Meant[] = [
  { what: 'a link to the newsletter', html: '<div><a data-goes href="/news">Sign up for our newsletter</a></div>' },
  {
    what: 'a box that calls for the letter',
    html: '<div data-goes><h3>Sign up for the morning briefing</h3><span>All of it before breakfast.</span><a href="/news">Sign up</a></div>',
  },
  {
    what: 'a box with a field',
    language: 'fr',
    html: '<div data-goes><h3>Inscrivez-vous</h3><span>Chaque matin.</span><form><input type="email"><button>Je m’inscris</button></form></div>',
  },
  {
    what: 'a list under its one term',
    html: '<dl data-goes><dt>Related articles</dt><dd><a href="/r/1">The channel that nobody would dredge</a></dd><dd><a href="/r/2">The old customs house is sold</a></dd></dl>',
  },
  {
    what: 'a list in a table that lays the page out',
    html: '<table><tr><td data-goes><h4>Related articles</h4><ul><li><a href="/r/1">The channel that nobody would dredge</a></li><li><a href="/r/2">The old customs house is sold</a></li></ul></td></tr></table>',
  },
  {
    what: 'a box that leads to the app of the site',
    html: '<div data-goes><b>Download our app</b> <a href="https://apps.apple.com/app/9">App Store</a></div>',
  },
  {
    what: 'a box that begs for the site',
    html: '<div data-goes><h4>We are paid by those who read.</h4> <a href="/donate">Donate</a></div>',
  },
  {
    what: 'a box that sells the site',
    html: '<div data-goes><h4>50% off a year of digital access.</h4> <a href="/offer">See the offers</a></div>',
  },
  {
    what: 'a pointer to another story',
    html: '<p data-goes>Read more: <a href="/r/1">The channel that nobody would dredge</a></p>',
  },
  {
    what: 'a pointer of more words before its link',
    language: 'es',
    html: '<p data-goes>Le puede interesar: <a href="/r/1">El canal que nadie quería dragar en el puerto</a></p>',
  },
  {
    what: 'a slot for an advertisement, with its label',
    html: '<div data-goes><span>Advertisement</span><div id="slot-7"></div></div>',
  },
];

describe('words that mean more than one thing', () => {
  it.each(STAYS)('stay: $what', ({ html, language }) => {
    const found = clutterOn(pageWith('inside', html, language), language);
    expect(found.map(({ reason, elements }) => [reason, elements[0]?.outerHTML.slice(0, 80)])).toEqual([]);
  });
  it.each(GOES)('go: $what', ({ html, language }) => {
    const document = pageWith('inside', html, language);
    const gone = clutterOn(document, language).flatMap(({ elements }) => elements);
    const meant = document.querySelector('[data-goes]');
    expect(meant && gone.some((element) => element.contains(meant))).toBe(true);
  });
});
