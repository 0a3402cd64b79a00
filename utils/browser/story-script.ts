import { extractInSteps } from '../core/extract';
import { findInPlace } from '../core/extract/in-place';
import { alternatesOf } from '../core/library/alternates';
import { createSanitiser } from '../core/sanitise';
import { storyPlacesOn } from '../core/settings/story-places';
import type { Lexicons } from '../core/words/lexicon';
import { isPage } from '../page/is-page';
import { createReading } from '../page/reading';
import { contentBrowser } from './content-browser';
import { answer } from './messages';
import type { StoryProtocol } from './protocol';
import { leaveStory, type StoryKit, takeStory } from './story-handover';
import { readStoryPlaces } from './story-places';
import { lexiconsOf } from './words';

/** Reads the story of a page for whoever asks: the reader, the focus, a save. What was read is read once. */
export function runStory(window: Window & typeof globalThis): void {
  const browser = contentBrowser();
  const { document } = window;
  const make = (): StoryKit => {
    const sanitise = createSanitiser(window);
    let lexicons: Lexicons = {};
    let places: string[] = [];
    return {
      reading: createReading(
        window,
        () => extractInSteps(document, document.URL, sanitise, lexicons, places),
        () => places.join('\n'),
      ),
      async learn() {
        [lexicons, places] = await Promise.all([
          lexiconsOf(browser, document),
          readStoryPlaces(browser).then((all) => storyPlacesOn(all, document.URL)),
        ]);
      },
      inPlace: () => findInPlace(document, document.URL, lexicons, places),
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
