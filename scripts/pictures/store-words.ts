import type { Details } from '../browsers/library';

/** What the stores' pictures say and show in one language. */
export interface StoreWords {
  /** The fixture whose page is shown. */
  fixture: 'newsphere' | 'hafenblatt';
  host: string;
  path: string;
  before: string;
  after: string;
  /** Above each picture, in the order in which they are shown. */
  captions: Record<'cleaned' | 'popup' | 'reader' | 'look' | 'library', string>;
  /** Under the name on the small tile. */
  tile: string;
  articles: readonly Details[];
}

const HOUR = 3_600_000;

/** Titles of saved articles, each with its site, its minutes and how much of it is read. */
const articlesOf = (
  lang: string,
  ...rows: readonly (readonly [title: string, siteName: string, minutes: number, progress: number, ...tags: string[]])[]
): Details[] =>
  rows.map(([title, siteName, readingMinutes, progress, ...tags], i) => ({
    ...{
      id: `sample-${i}`,
      url: `https://paper.test/story-${i}`,
      title,
      siteName,
      lang,
      readingMinutes,
      progress,
      tags,
    },
    ...{ saved: new Date(Date.now() - i * 20 * HOUR).toISOString(), length: 1200 * (i + 1), isFavourite: i === 1 },
  }));

export const STORE_WORDS: Readonly<Record<'en' | 'de', StoreWords>> = {
  en: {
    fixture: 'newsphere',
    host: 'dispatch.test',
    path: '/shared-watch-over-cables.html',
    before: 'Without Lede',
    after: 'With Lede',
    captions: {
      cleaned: 'The story, without what stands in front of it',
      popup: 'Everything hidden is listed, and one click brings it back',
      reader: 'A quiet reader, over the page you are on',
      look: 'In the type, the width and the colours you like',
      library: 'What you save stays in your browser, offline too',
    },
    tile: 'News pages as the stories they are',
    articles: articlesOf(
      'en',
      ['The last ferry now waits for the train', 'The Harbour Post', 4, 0, 'harbour'],
      ['What the tide gauge of 1871 still tells the harbour', 'Gull & Anchor', 11, 0.4, 'harbour', 'history'],
      ['Nine bridges and the people who oil them', 'The Lock-Keeper', 7, 0],
      ['How to read a chart without falling asleep', 'Slack Water', 5, 0, 'maps'],
      ['A library that lends out winter coats', 'The Harbour Post', 3, 0, 'town'],
      ['The baker who counts in tides', 'Gull & Anchor', 6, 0],
    ),
  },
  de: {
    fixture: 'hafenblatt',
    host: 'hafenblatt.test',
    path: '/bahnhofsuhr-geht-wieder-richtig.html',
    before: 'Ohne Lede',
    after: 'Mit Lede',
    captions: {
      cleaned: 'Der Artikel, ohne das, was davor steht',
      popup: 'Alles Ausgeblendete ist mit einem Klick zurück',
      reader: 'Eine ruhige Leseansicht, direkt über der Seite',
      look: 'In der Schrift, der Breite und den Farben, die gefallen',
      library: 'Was gespeichert wird, bleibt im Browser, auch ohne Netz',
    },
    tile: 'Nachrichten ohne Drumherum',
    articles: articlesOf(
      'de',
      ['Die letzte Fähre wartet jetzt auf den Zug', 'Hafenblatt', 4, 0, 'Hafen'],
      ['Was der Pegel von 1871 noch immer erzählt', 'Möwe und Anker', 11, 0.4, 'Hafen', 'Geschichte'],
      ['Neun Brücken und die Leute, die sie ölen', 'Der Schleusenwärter', 7, 0],
      ['Seekarten lesen, ohne einzuschlafen', 'Stauwasser', 5, 0, 'Karten'],
      ['Eine Bücherei verleiht Wintermäntel', 'Hafenblatt', 3, 0, 'Stadt'],
      ['Der Bäcker, der in Gezeiten rechnet', 'Möwe und Anker', 6, 0],
    ),
  },
};
