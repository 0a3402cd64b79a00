import { directionOfLocale } from '../../utils/core/reading/direction';
import { useTranslate } from '../shared/translate';
import { CutHint } from './cutting/CutHint';
import { Guide } from './frame/Guide';
import { Progress } from './frame/Progress';
import { Rail } from './frame/Rail';
import { MarkPanel } from './highlights/MarkPanel';
import { TakenBar } from './highlights/TakenBar';
import { appearanceOf } from './look/appearance';
import { PageTurner } from './pages/PageTurner';
import { copyStory } from './panels/export';
import { Lightbox } from './pictures/Lightbox';
import { ReaderPanel } from './ReaderPanel';
import type { ReaderProps } from './reader-props';
import { StoryPane } from './StoryPane';
import { useReaderKeys } from './use-reader-keys';
import { useReaderParts } from './use-reader-parts';

/** The whole story and nothing else, with a thin rail of controls. */
export function Reader(props: ReaderProps) {
  const { article, settings, saved, locale, place, onClose, onSettings, notesPage } = props;
  const t = useTranslate();
  const parts = useReaderParts(props);
  const { root, panel, setPanel, pictures, message, said, say, save, progress, section, isReading } = parts;
  const { onHighlights, taken } = parts;
  const { isVertical, isPaged, pages, outline, sample, highlights, marking, cutting, listening, helping, drift } =
    parts;
  const { toTop, toggle, back } = useReaderKeys(props, parts);
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
      dir={directionOfLocale(locale)}
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
        drift={drift}
        canHighlight={onHighlights !== undefined}
        canUndo={onHighlights !== undefined && place === 'overlay'}
        onSettings={onSettings}
        onOpen={setPanel}
        onCopy={copy}
        onPoint={props.onPoint}
        onCut={cutting.begin}
      />
      <StoryPane {...{ props, parts }} onTop={toTop} />
      <MarkPanel {...{ marking, story: article, highlights, settings, notesPage, onHighlights, onSettings }} />
      <CutHint cutting={cutting} />
      <TakenBar {...taken} />
      {isPaged && <PageTurner {...pages} dir={article.dir} />}
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
