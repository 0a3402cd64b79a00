import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Passages, toAnnotations, toPassagesMarkdown } from '../../../utils/core/library/export/passages';
import { countMarks, type MarksQuery, selectMarks } from '../../../utils/core/library/find/marks';
import { wordsOf } from '../../../utils/core/library/find/match';
import { markAll } from '../../../utils/core/library/find/passage';
import type { Highlight } from '../../../utils/core/library/record/limits';
import { MARK_COLORS, markColorIn } from '../../../utils/core/reading/mark-colors';
import type { LibraryModel } from '../../../utils/core/views/library';
import { saveFile } from '../../reader/story/deliver';
import { useTranslate } from '../../shared/translate';
import { Marked } from './Marked';

interface MarksViewProps extends Pick<LibraryModel, 'marks' | 'summaries' | 'onMarks'> {
  /** Opens an article where a passage of it stands. */
  onOpen(id: string, quote: string): void;
}

/** Passages drawn before the reader asks for more. */
const FEW = 200;

/** Every passage of every article, with what was noted on it. */
export function MarksView({ marks, summaries, onMarks, onOpen }: MarksViewProps) {
  const t = useTranslate();
  const [query, setQuery] = useState<MarksQuery>({ words: '', color: null });
  const [most, setMost] = useState(FEW);
  useEffect(onMarks, [summaries]);
  const found = useMemo(() => selectMarks(marks ?? [], query), [marks, query]);
  const words = useMemo(() => wordsOf(query.words), [query.words]);
  const count = countMarks(found);
  const shown = useMemo(() => firstOf(found, most), [found, most]);
  const save = async (format: 'md' | 'jsonld') => {
    const tools = { title: t('readerHighlights'), now: () => new Date() };
    const write = format === 'md' ? toPassagesMarkdown : toAnnotations;
    let text = '';
    for await (const part of write(streamOf(found), tools)) text += part;
    const type = format === 'md' ? 'text/markdown' : 'application/ld+json';
    saveFile(document, `lede-highlights.${format}`, type, text);
  };
  return (
    <>
      <div class="library-bar">
        <input
          type="search"
          class="field"
          placeholder={t('marksSearch')}
          aria-label={t('marksSearch')}
          value={query.words}
          onInput={(event) => setQuery({ ...query, words: event.currentTarget.value })}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
      </div>
      <fieldset class="marks-colors">
        <legend class="sr-only">{t('markColor')}</legend>
        {[null, ...MARK_COLORS].map((color) => (
          <label key={color} class="marks-color" data-mark={color}>
            <input
              type="radio"
              name="marks-color"
              checked={query.color === color}
              onChange={() => setQuery({ ...query, color })}
            />
            <span>
              {color && <span class="marks-dot" aria-hidden="true" />}
              {t(color ? `markColor_${color}` : 'marksAnyColor')}
            </span>
          </label>
        ))}
      </fieldset>
      <div class="library-count">
        <span role="status">{marks && t('marksCount', String(count))}</span>
        {count > 0 && (
          <span class="marks-export">
            <button type="button" class="link" onClick={() => save('md')}>
              {t('marksAsMarkdown')}
            </button>
            <button type="button" class="link" onClick={() => save('jsonld')}>
              {t('marksAsAnnotations')}
            </button>
          </span>
        )}
      </div>
      <div class="list marks-view">
        {marks && count === 0 && <p class="library-empty">{t(marks.length > 0 ? 'savedNoMatch' : 'marksNone')}</p>}
        {shown.map(({ source, highlights }) => (
          <section key={source.id} class="marks-article">
            <h2>
              <button type="button" class="marks-title" dir="auto" onClick={() => onOpen(source.id, '')}>
                {source.title}
              </button>
              <span class="marks-site">{source.siteName}</span>
            </h2>
            <ul>
              {highlights.map((highlight, at) => (
                <li key={at}>
                  <MarkRow {...{ highlight, words }} onOpen={() => onOpen(source.id, highlight.quote)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {count > most && (
          <button type="button" class="button marks-more" onClick={() => setMost(Number.POSITIVE_INFINITY)}>
            {t('libraryMore')}
          </button>
        )}
      </div>
    </>
  );
}

interface MarkRowProps {
  highlight: Highlight;
  /** Folded; they are marked. */
  words: readonly string[];
  onOpen(): void;
}

/** A passage, which leads to where it stands, and its note. */
function MarkRow({ highlight: { quote, note, color }, words, onOpen }: MarkRowProps) {
  const t = useTranslate();
  const name = markColorIn(color);
  return (
    <>
      {quote && (
        <button type="button" class="marks-quote" data-mark={name} dir="auto" onClick={onOpen}>
          <span class="sr-only">{t(`markColor_${name}`)}: </span>
          <Marked parts={markAll(quote, words)} />
        </button>
      )}
      {note && (
        <p class="marks-note" dir="auto">
          <Marked parts={markAll(note, words)} />
        </p>
      )}
    </>
  );
}

/** As many passages as are drawn, whole articles where that goes. */
function firstOf(all: readonly Passages[], most: number): Passages[] {
  const shown: Passages[] = [];
  let room = most;
  for (const { source, highlights } of all) {
    if (room <= 0) break;
    shown.push({ source, highlights: highlights.slice(0, room) });
    room -= highlights.length;
  }
  return shown;
}

async function* streamOf(passages: readonly Passages[]): AsyncGenerator<Passages> {
  yield* passages;
}
