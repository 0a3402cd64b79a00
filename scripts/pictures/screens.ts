import { type PageUnderTest, send } from '../browsers/browser-under-test';
import { type Details, writeArticles } from '../browsers/library';

/** Where a screen is drawn. */
export interface Stage {
  /** A page of the extension, to ask the background from. */
  desk: PageUnderTest;
  /** Opens a page of the extension. */
  own(path: string): Promise<PageUnderTest>;
  /** Opens the sample story. */
  story(): Promise<PageUnderTest>;
  /** Does what a key of the extension does. */
  press(command: string, page: PageUnderTest): Promise<void>;
}

export interface Screen {
  name: string;
  /** Brings the screen up; the page it stands on. */
  show(stage: Stage): Promise<PageUnderTest>;
}

const HOUR = 3_600_000;
const TITLES = [
  'The last ferry now waits for the train',
  'What the tide gauge of 1871 still tells the harbour, and why nobody listened to it for a hundred years',
  'Nine bridges',
  'How to read a chart',
  'قبو البيت عند الأقفال',
];

const articles = (): Details[] =>
  TITLES.map((title, i) => ({
    ...{ id: `sample-${i}`, url: `https://paper.test/story-${i}`, title, siteName: 'The Harbour Post' },
    ...{ saved: new Date(Date.now() - i * 20 * HOUR).toISOString(), readingMinutes: 3 + i * 4, length: 1200 * (i + 1) },
    ...{ tags: i % 2 ? ['harbour'] : [], progress: i === 1 ? 0.4 : i === 2 ? 1 : 0, isFavourite: i === 1 },
    ...(i === 4 && { lang: 'ar', dir: 'rtl' as const }),
  }));

/** Opens the reader over the sample story and presses keys in it. */
const reader =
  (...keys: string[]) =>
  async (stage: Stage) => {
    const page = await stage.story();
    await send(stage.desk, { type: 'reader:open', tabId: await page.tabId() });
    await calm();
    for (const key of keys) await page.press(key);
    return page;
  };

/** Asks for something to be done with the sample story's tab. */
const onStory = (type: string) => async (stage: Stage) => {
  const page = await stage.story();
  await send(stage.desk, { type, tabId: await page.tabId() });
  await page.tabId();
  return page;
};

const filled = async ({ desk, own }: Stage, path: string) => {
  await writeArticles(desk, articles());
  // The list is made by the library's own page.
  await own('library.html');
  await calm();
  return own(path);
};

/** Every screen a reader meets, in the order in which they are met. */
export const SCREENS: readonly Screen[] = [
  { name: 'welcome', show: ({ own }) => own('welcome.html') },
  { name: 'library-empty', show: ({ own }) => own('library.html') },
  {
    name: 'popup',
    show: async (stage) => stage.own(`popup.html?tab=${await (await stage.story()).tabId()}`),
  },
  { name: 'popup-no-page', show: async ({ own, desk }) => own(`popup.html?tab=${await desk.tabId()}`) },
  { name: 'cleaned', show: ({ story }) => story() },
  { name: 'focus', show: onStory('focus:toggle') },
  { name: 'picker', show: onStory('picker:start') },
  { name: 'picker-story', show: onStory('picker:story') },
  {
    name: 'toast',
    show: async ({ story, press }) => {
      const page = await story();
      await calm();
      await press('save-article', page);
      return page;
    },
  },
  { name: 'reader', show: reader() },
  { name: 'reader-look', show: reader('a') },
  { name: 'reader-more', show: reader('m') },
  { name: 'reader-keys', show: reader('?') },
  { name: 'reader-listen', show: reader('l') },
  { name: 'reader-guide', show: reader('g') },
  { name: 'reader-pages', show: reader('b', 'PageDown') },
  { name: 'library', show: (stage) => filled(stage, 'library.html') },
  { name: 'library-article', show: (stage) => filled(stage, 'library.html?id=sample-1') },
  { name: 'side-panel', show: (stage) => filled(stage, 'sidepanel.html') },
  {
    name: 'popup-saved',
    show: async (stage) => filled(stage, `popup.html?tab=${await (await stage.story()).tabId()}`),
  },
  { name: 'settings', show: ({ own }) => own('options.html') },
];

/** Time for a screen to be drawn. */
export const calm = () => new Promise((resolve) => setTimeout(resolve, 600));
