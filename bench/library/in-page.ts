import type { readsOf } from '../../utils/browser/library/reads';
import { type Alone, writesOf } from '../../utils/browser/library/writes';
import type { Article } from '../../utils/core/article';
import type { SafeHtml } from '../../utils/core/sanitise/safe-html';

interface Api {
  storage: { local: Parameters<typeof readsOf>[0] };
}

/** The library's own code on the real storage, to be brought into a page of the extension. */
const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
const area = (browser ?? chrome).storage.local;
const alone: Alone = async (work) => await navigator.locks.request('library', work);
const library = writesOf(area, alone, () => new Date());

const article = (number: number): Article => {
  const paragraph =
    'The council met in the old school beside the harbour and heard what the engineers had found. '.repeat(4);
  const text = Array.from({ length: 12 }, () => paragraph).join('\n\n');
  const url = `https://bench.test/${number}`;
  return {
    ...{ url, canonicalUrl: url, title: `Bench ${number}`, byline: null, siteName: 'Bench', published: null },
    ...{ lang: 'en', dir: 'ltr', excerpt: paragraph, leadImage: null, text, length: 800, readingMinutes: 4 },
    ...{
      html: `<p>${text.replaceAll('\n\n', '</p><p>')}</p>` as SafeHtml,
      nextPage: null,
      isCut: false,
      isVertical: false,
    },
  };
};

/** Saves articles that are new and takes them out again; gives the time of each save in milliseconds. */
async function save(times: number): Promise<number[]> {
  const taken: number[] = [];
  const ids: string[] = [];
  for (let number = 0; number < times; number++) {
    const start = performance.now();
    ids.push(await library.save(article(number)));
    taken.push(performance.now() - start);
  }
  await library.remove(ids);
  return taken;
}

/**
 * Looks after the library as its page does, and dies at the given step of writing: nothing after it happens.
 * @returns true where it came to its end before
 */
function checkUntil(deadly: number): Promise<boolean> {
  let step = 0;
  return new Promise((resolve, reject) => {
    const mortal =
      <Args extends unknown[]>(write: (...args: Args) => Promise<void>) =>
      (...args: Args): Promise<void> => {
        step++;
        if (step < deadly) return write(...args);
        resolve(false);
        return new Promise(() => {});
      };
    const dying = {
      get: area.get.bind(area),
      set: mortal(area.set.bind(area)),
      remove: mortal(area.remove.bind(area)),
    };
    writesOf(dying, alone, () => new Date())
      .check()
      .then(() => resolve(true), reject);
  });
}

// The window itself: a driver may run this in a scope of its own.
Object.assign(window, { benchSave: save, checkUntil, saveArticle: (number: number) => library.save(article(number)) });
