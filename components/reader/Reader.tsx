import { useEffect, useRef, useState } from 'preact/hooks';
import type { Highlight } from '../../utils/core/library/record/limits';
import { directionOf } from '../../utils/core/reading/direction';
import { clamp } from '../../utils/core/settings/reader-settings';
import { stepBlock } from '../../utils/page/reading/blocks';
import { Html } from '../shared/Html';
import { useTranslate } from '../shared/translate';
import { CutHint } from './cutting/CutHint';
import { useCutting } from './cutting/use-cutting';
import { Guide } from './frame/Guide';
import { minutesLeft, Progress } from './frame/Progress';
import { type PanelName, Rail } from './frame/Rail';
import { useQuarters } from './frame/use-quarters';
import { useReading } from './frame/use-reading';
import { HelpBox } from './helping/HelpBox';
import { useHelping } from './helping/use-helping';
import { copySelection } from './highlights/copying';
import { MarkList } from './highlights/MarkList';
import { MarkPanel } from './highlights/MarkPanel';
import { SelectionBar } from './highlights/SelectionBar';
import { useMarking } from './highlights/use-marking';
import { useListening } from './listening/use-listening';
import { appearanceOf } from './look/appearance';
import { useFont } from './look/use-font';
import { PageTurner } from './pages/PageTurner';
import { useColumns } from './pages/use-columns';
import { usePages } from './pages/use-pages';
import { copyStory } from './panels/export';
import { Lightbox } from './pictures/Lightbox';
import { usePictures } from './pictures/use-pictures';
import { ReaderPanel } from './ReaderPanel';
import type { ReaderProps } from './reader-props';
import { followNote } from './story/notes';
import { StoryEnd } from './story/StoryEnd';
import { StoryHeader } from './story/StoryHeader';
import { useStory } from './story/use-story';
import { useKeys } from './use-keys';
import { useSaid, useSavedWord } from './use-said';
import { useTopLayer } from './use-top-layer';

const NONE: readonly Highlight[] = [];

/** The whole story and nothing else, with a thin rail of controls. */
export function Reader(props: ReaderProps) {
  const { article, settings, saved, locale, place, onClose, onSave, onSettings } = props;
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
  const { outline, sample } = useStory(content, article.html, props.startAt ?? null, place === 'page');

  const { html, lang, highlights = NONE } = article;
  const { onHighlights, notesPage } = props;
  const marking = useMarking({
    ...{ scroller, content, marks, html, lang, highlights, onHighlights, saved, say },
    color: settings.markColor,
    onOpen: () => setPanel(null),
  });
  const cutting = useCutting({ scroller, content, onCut: props.onCut, onBegin: () => setPanel(null), say });
  const listening = useListening({ scroller, content, html, lang, settings });
  const helping = useHelping({ scroller, content, story: article, locale, onBegin: () => setPanel(null), say });

  useFont(scroller, settings.font, article.html, props.readFont);
  useEffect(() => scroller.current?.focus({ preventScroll: true }), []);
  useEffect(() => setMessage(saved ? t('readerSaved') : ''), [saved, t]);
  // On a page of the library its own bar says so.
  const save = useSavedWord(saved, onSave, place === 'overlay' ? say : null);
  useQuarters(progress, (quarter) => {
    const left = String(minutesLeft(article.readingMinutes, quarter / 4));
    setMessage(t('readerQuarter', String(quarter * 25), left));
  });
  useColumns(scroller, isVertical);

  const toTop = () => {
    scroller.current?.scrollTo({ top: 0, left: 0 });
    scroller.current?.focus({ preventScroll: true });
  };
  const toggle = (name: PanelName) => {
    marking.close();
    setPanel((open) => (open === name ? null : name));
  };
  const step = (by: 1 | -1) => scroller.current && content.current && stepBlock(scroller.current, content.current, by);
  const resize = (by: number) => onSettings({ ...settings, fontSize: clamp('fontSize', settings.fontSize + by) });
  const back = () => {
    const field = scroller.current?.querySelector<HTMLElement>('.highlights-field:focus');
    if (field) return field.blur();
    if (pictures.opened !== null) pictures.close();
    else if (cutting.isOn) cutting.end();
    else if (marking.opened) marking.close();
    else if (panel) setPanel(null);
    else onClose();
  };
  useTopLayer(root, scroller, back);
  useKeys(scroller, {
    Escape: back,
    j: () => step(1),
    n: () => step(1),
    k: () => step(-1),
    p: () => step(-1),
    s: save,
    e: () => props.ways?.isArchived !== undefined && props.ways.onArchive(),
    a: () => toggle('look'),
    m: () => toggle('more'),
    l: () => listening.canListen && toggle('listen'),
    MediaPlayPause: listening.toggle,
    MediaTrackNext: () => listening.skip(1),
    MediaTrackPrevious: () => listening.skip(-1),
    MediaStop: listening.stop,
    '?': () => toggle('keys'),
    '+': () => resize(1),
    '-': () => resize(-1),
    o: () => outline.length > 1 && toggle('outline'),
    b: () => onSettings({ ...settings, layout: settings.layout === 'pages' ? 'scroll' : 'pages' }),
    g: () => onSettings({ ...settings, guide: !settings.guide }),
    Enter: cutting.current,
    h: marking.mark,
    c: marking.next,
  });

  const onStory = (event: Event) => {
    const { target } = event;
    if (!(target instanceof Element) || !content.current) return;
    if (event.type === 'click' && cutting.click(target)) return event.preventDefault();
    const isPicture = pictures.open(target);
    const isTaken = event.type === 'click' && (followNote(content.current, target) || marking.click(event));
    if (isPicture || isTaken) event.preventDefault();
  };
  const copy = async (format: Parameters<typeof copyStory>[2]) => {
    const isCopied = await copyStory(document, article, format);
    say(t(isCopied ? 'readerCopied' : 'readerNotCopied'));
  };

  // A dialog, so that it can be raised over those of the page.
  const Root = (place === 'overlay' ? 'dialog' : 'div') as 'div';
  return (
    <Root
      class={`reader${isReading && !panel && !marking.opened ? ' is-reading' : ''}${isVertical ? ' is-vertical' : ''}${isPaged ? ' is-paged' : ''}${cutting.isOn ? ' is-cutting' : ''}`}
      data-theme={settings.theme}
      lang={locale}
      dir={directionOf(locale)}
      style={appearanceOf(settings)}
      ref={root}
      {...(place === 'overlay'
        ? { open: true, 'aria-modal': true, 'aria-label': t('readerName', article.title) }
        : { role: 'main' })}
    >
      <Progress progress={progress} readingMinutes={article.readingMinutes} />
      <Rail
        isSaved={saved}
        hasOutline={outline.length > 1}
        canListen={listening.canListen}
        open={panel}
        onClose={onClose}
        onSave={save}
        onPanel={toggle}
      />
      <ReaderPanel
        open={panel}
        story={article}
        sample={sample}
        settings={settings}
        outline={outline}
        section={section}
        listening={listening}
        helping={helping}
        canHighlight={onHighlights !== undefined}
        onSettings={onSettings}
        onOpen={setPanel}
        onCopy={copy}
        onPoint={props.onPoint}
        onCut={cutting.begin}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys on the story's own pictures bubble up to here */}
      <div
        class="scroller"
        ref={scroller}
        {...(isPaged && { dir: article.dir })}
        tabIndex={-1}
        onClick={onStory}
        onCopy={(event) => copySelection(event, content.current)}
        onKeyDown={(event) => (event.key === 'Enter' || event.key === ' ') && onStory(event)}
      >
        <article
          class="story"
          lang={article.lang ?? ''}
          dir={article.dir}
          data-justify={settings.justify}
          data-pictures={settings.pictures}
        >
          <StoryHeader story={article} locale={locale} />
          <HelpBox helping={helping} />
          <Html class="story-text" html={article.html} elementRef={content} />
          <MarkList
            {...{ story: article, highlights, settings, notesPage, onHighlights, onSettings }}
            onGo={marking.open}
            onLeave={() => scroller.current?.focus({ preventScroll: true })}
          />
          <StoryEnd {...{ locale, onSave: save, ways: props.ways, onTop: toTop }} story={article} />
        </article>
        {notesPage && <div class="private-marks" ref={marks} />}
        <SelectionBar {...{ marking, listening }} onSearch={props.onSearch} onCut={cutting.range} />
      </div>
      <MarkPanel {...{ marking, story: article, highlights, settings, notesPage, onHighlights, onSettings }} />
      <CutHint cutting={cutting} />
      {isPaged && <PageTurner {...pages} />}
      {settings.guide && <Guide isVertical={isVertical} />}
      {pictures.opened !== null && (
        <Lightbox pictures={pictures.all()} index={pictures.opened} onGo={pictures.go} onClose={back} />
      )}
      <p class="notice" role="alert">
        {props.notice && t(props.notice)}
      </p>
      <p class="message" role="status">
        {message}
      </p>
      {/* Said above to who does not see it. */}
      <p class="said" aria-hidden="true">
        {said}
      </p>
    </Root>
  );
}
