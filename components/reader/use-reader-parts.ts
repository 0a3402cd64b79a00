import { useEffect, useRef, useState } from 'preact/hooks';
import type { Highlight } from '../../utils/core/library/record/limits';
import { useTranslate } from '../shared/translate';
import { useCutting } from './cutting/use-cutting';
import { minutesLeft } from './frame/Progress';
import type { PanelName } from './frame/Rail';
import { useQuarters } from './frame/use-quarters';
import { useReading } from './frame/use-reading';
import { useHelping } from './helping/use-helping';
import { useMarking } from './highlights/use-marking';
import { useTakenAway } from './highlights/use-taken-away';
import { useListening } from './listening/use-listening';
import { useFont } from './look/use-font';
import { useOwnStyle } from './look/use-own-style';
import { useColumns } from './pages/use-columns';
import { useDrift } from './pages/use-drift';
import { usePages } from './pages/use-pages';
import { usePictures } from './pictures/use-pictures';
import type { ReaderProps } from './reader-props';
import { useStory } from './story/use-story';
import { useSaid, useSavedWord } from './use-said';

/** What the reader's parts know and do, each of itself. */
export type ReaderParts = ReturnType<typeof useReaderParts>;

const NONE: readonly Highlight[] = [];

/** Brings the reader's parts together: how it is read, marked, cut, listened to, turned and looked at. */
export function useReaderParts(props: ReaderProps) {
  const { article, settings, saved, locale, place, onSave } = props;
  const isVertical = article.isVertical === true;
  const t = useTranslate();
  const root = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const marks = useRef<HTMLDivElement>(null);
  const [panel, setPanel] = useState<PanelName | null>(null);
  const pictures = usePictures(content);
  const [message, setMessage] = useState('');
  const [said, flash] = useSaid();
  const say = (text: string) => {
    setMessage(text);
    flash(text);
  };
  const { progress, section, isReading } = useReading(scroller, content, props.onPlace);
  // Text set in columns has its own way on.
  const isPaged = settings.layout === 'pages' && !isVertical;
  const pages = usePages(scroller, content, settings.width * settings.fontSize, isPaged);
  const drift = useDrift({
    ...{ scroller, pages, isPaged },
    minutes: article.readingMinutes,
    speed: settings.driftRate,
  });
  const { outline, sample } = useStory(content, article.html, props.startAt ?? null, place === 'page');

  const { html, lang, highlights = NONE } = article;
  const { onHighlights, taken: away } = useTakenAway(highlights, props.onHighlights, place === 'overlay');
  const marking = useMarking({
    ...{ scroller, content, marks, html, lang, highlights, onHighlights, saved, say },
    color: settings.markColor,
    onOpen: () => setPanel(null),
  });
  const taken = {
    count: away.count,
    undo() {
      // Its panel does not come back with it.
      marking.close();
      away.undo();
    },
  };
  const cutting = useCutting({ scroller, content, onCut: props.onCut, onBegin: () => setPanel(null), say });
  const listening = useListening({ scroller, content, html, lang, settings });
  const helping = useHelping({ scroller, content, story: article, locale, onBegin: () => setPanel(null), say });

  useOwnStyle(scroller, settings.style);
  useFont(scroller, settings, article.html, props.readFont);
  useEffect(() => scroller.current?.focus({ preventScroll: true }), []);
  useEffect(() => setMessage(saved ? t('readerSaved') : ''), [saved, t]);
  // On a page of the library its own bar says so.
  const save = useSavedWord(saved, onSave, place === 'overlay' ? say : null);
  useQuarters(progress, (quarter) => {
    const left = String(minutesLeft(article.readingMinutes, quarter / 4));
    setMessage(t('readerQuarter', String(quarter * 25), left));
  });
  useColumns(scroller, isVertical);
  return {
    ...{ root, scroller, content, marks, panel, setPanel, pictures, message, said, say, save },
    ...{ progress, section, isReading, isVertical, isPaged, pages, drift, outline, sample },
    ...{ highlights, onHighlights, taken, marking, cutting, listening, helping },
  };
}
