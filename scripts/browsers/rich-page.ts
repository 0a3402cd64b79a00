import { loadFixture } from '../../tests/fixtures/load';

const { html } = loadFixture('newsphere');
const columns = Array.from({ length: 14 }, (_, at) => at + 1);
const row = (tag: string) =>
  `<tr>${columns.map((at) => `<${tag}>High water in the harbour of the ${at}th parish came at ${at} o'clock</${tag}>`).join('')}</tr>`;

/** Stands in the middle of the story; the players wait for a click on the page too, as consent tools make them. */
const PARTS = `
  <figure><img src="/pictures/cliffs.svg" alt="Cliffs" width="800" height="500"><figcaption>The cliffs in winter</figcaption></figure>
  <p>The pictures were taken on the morning after the storm, when the light came back over the harbour.</p>
  <figure><img src="/pictures/roofs.svg" alt="Roofs" width="800" height="500"><figcaption>Roofs of the old town</figcaption></figure>
  <h2>What the tables said</h2>
  <p>The tide tables for the fourteen harbours of the coast follow, as they were printed in that year.<sup><a href="#fn1" id="ref1">1</a></sup></p>
  <table><caption>Tides of fourteen harbours</caption><thead>${row('th')}</thead><tbody>${row('td')}${row('td')}</tbody></table>
  <p>The keeper wrote them with a small program of his own, which is still in use on the island today.</p>
  <pre><code>for tide in tides:\n    print(tide)\n# The keeper read the tides of fourteen harbours from a file and printed them, one a line, every morning.\nwrite(tides, to="the harbour master and everyone who asked for them in the winter of that year")</code></pre>
  <h2>What was recorded</h2>
  <p>Four recordings of the storm were kept by others, and each of them can be heard or seen to this day.</p>
  <iframe title="The storm, filmed" data-src="https://www.youtube.com/embed/abcdefghijk"></iframe>
  <p>The second of them was made from the deck of a ferry which had left the island an hour before noon.</p>
  <iframe data-src="https://player.vimeo.com/video/123456"></iframe>
  <p>The third is a few words that somebody on the quay wrote down at the time and sent to everyone he knew.</p>
  <iframe title="Post" data-src="https://platform.twitter.com/embed/Tweet.html?id=987654321"></iframe>
  <p>The last is a song about it that is sung to this day in the harbours of the island and far beyond them.</p>
  <iframe title="Song" data-src="https://open.spotify.com/embed/track/xyz"></iframe>`;
const NOTES = `<ol><li id="fn1"><p>The tables were set by hand in the winter of the storm. <a href="#ref1">↩</a></p></li></ol>`;
const whole = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '');
const paragraphs = [...whole.matchAll(/<p\b[^>]*>[^<]{120,}<\/p>/g)];
const middle = paragraphs[4];
const last = paragraphs.at(-1);
if (middle?.index === undefined || last?.index === undefined) throw new Error('the fixture has no paragraphs');
const after = (match: RegExpExecArray) => (match.index ?? 0) + match[0].length;
/** A news page with some parts in the middle of its story, and notes at the end. */
export const withParts = (parts: string, notes = ''): string =>
  whole.slice(0, after(middle)) + parts + whole.slice(after(middle), after(last)) + notes + whole.slice(after(last));
/** A news page with every part that a story can have; its pictures lie in a folder `pictures`. */
export const RICH_PAGE = withParts(PARTS, NOTES);
