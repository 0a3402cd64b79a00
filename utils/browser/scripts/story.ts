import { extractInSteps } from '../../core/extract';
import { findInPlace } from '../../core/extract/in-place';
import { findPieces } from '../../core/extract/story-source';
import { alternatesOf } from '../../core/library/record/alternates';
import { createSanitiser } from '../../core/sanitise';
import { storyCutsOn } from '../../core/settings/story-cuts';
import { storyPlacesOn } from '../../core/settings/story-places';
import type { Lexicons } from '../../core/words/lexicon';
import { isPage } from '../../page/is-page';
import { createReading } from '../../page/reading/reading';
import { readStoryCuts } from '../stores/story-cuts';
import { readStoryPlaces } from '../stores/story-places';
import { lexiconsOf } from '../stores/words';
import { contentBrowser } from '../wire/content-browser';
import { answer } from '../wire/messages';
import type { StoryProtocol } from '../wire/protocol';
import { leaveStory, type StoryKit, takeStory } from './story-handover';

/** Reads the story of a page for whoever asks: the reader, the focus, a save. What was read is read once. */
export function runStory(window: Window & typeof globalThis): void {
  const browser = contentBrowser();
  const { document } = window;
  const make = (): StoryKit => {
    const sanitise = createSanitiser(window);
    let lexicons: Lexicons = {};
    let places: string[] = [];
    let cuts: string[] = [];
    return {
      reading: createReading(
        window,
        () => extractInSteps(document, document.URL, sanitise, lexicons, places, cuts),
        () => [...places, '', ...cuts].join('\n'),
      ),
      async learn() {
        [lexicons, places, cuts] = await Promise.all([
          lexiconsOf(browser, document),
          readStoryPlaces(browser).then((all) => storyPlacesOn(all, document.URL)),
          readStoryCuts(browser).then((all) => storyCutsOn(all, document.URL)),
        ]);
      },
      inPlace: () => findInPlace(document, document.URL, lexicons, places, cuts),
      pieces: (shown) => findPieces(document, document.URL, lexicons, shown, places, cuts),
      sanitise,
    };
  };
  if (!leaveStory(make)) return;
  answer<StoryProtocol>(
    browser,
    {
      'story:article': async () => {
        if (!isPage(document)) return { ok: false, why: 'no-story' };
        const { learn, reading } = takeStory();
        await learn();
        const extraction = reading.now();
        if (!extraction.ok) return extraction;
        return { ...extraction, article: { ...extraction.article, alternates: alternatesOf(document) } };
      },
    },
    (_type, sender) => sender.id === browser.runtime.id && !sender.tab,
  );
}
