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
