import { JSDOM } from 'jsdom';
import type { SafeHtml } from '../../../utils/core/sanitise/safe-html';

/** A story with everything that extraction may leave in one. */
export const HTML =
  `<p>The <strong>harbour</strong> of <em>San Marco</em> was<br>closed at <code>a\`b</code> o’clock.<sup><a id="lede-note-ref1" href="#lede-note-fn1">1</a></sup></p>
<h2>What the <em>keeper</em> saw</h2>
<p>H<sub>2</sub>O, <a href="https://news.test/a_(b)?x=1&amp;y=[2]">a link [sic]</a> and <del>nothing</del> else.</p>
<ul><li>Ropes</li><li>Lamps<ul><li>of oil</li><li>of gas<ol start="3"><li>from the town</li><li>from the sea</li></ol></li></ul></li><li><p>Two</p><p>paragraphs</p></li></ul>
<blockquote><p>Nobody came.</p><p>Nobody went.</p><cite>The keeper</cite></blockquote>
<pre><code>for tide in tides:
    print("\`\`\`", tide)  # *not* emphasis

# not a heading
</code></pre>
<hr>
<table><caption>Tides | ports</caption><thead><tr><th>Port</th><th>High</th></tr></thead><tbody><tr><td>Aston | Quay</td><td>04:10</td></tr><tr><td>Borth</td><td><em>05:20</em></td></tr></tbody></table>
<figure><img src="https://news.test/pictures/a b.jpg" alt="Cliffs [west]" width="800" height="500"><figcaption>The cliffs. Photo: A. Lens</figcaption></figure>
<dl><dt>Neap</dt><dd>A low tide</dd></dl>
<p dir="rtl" lang="ar">قال الحارس: «لم يأتِ أحد».</p>
<ol><li id="lede-note-fn1">Set by hand. <a href="#lede-note-ref1">↩</a></li></ol>` as SafeHtml;

export const STORY = {
  title: 'The "storm": part #2 *of* 3',
  byline: 'Ada: Lovelace',
  siteName: 'The River Post',
  published: '2026-03-04T05:06:07.000Z',
  url: 'https://news.test/storm?a=1&b=<2>',
  lang: 'en',
  dir: 'ltr' as const,
  html: HTML,
};

const { window } = new JSDOM('');
/** HTML as the body of a document of its own. */
export const parse = (html: string): HTMLElement => new window.DOMParser().parseFromString(html, 'text/html').body;
/** Its text with white space folded. */
export const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
