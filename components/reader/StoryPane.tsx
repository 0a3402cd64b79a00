import { Html } from '../shared/Html';
import { HelpBox } from './helping/HelpBox';
import { copySelection } from './highlights/copying';
import { MarkList } from './highlights/MarkList';
import { SelectionBar } from './highlights/SelectionBar';
import type { ReaderProps } from './reader-props';
import { followNote } from './story/notes';
import { StoryEnd } from './story/StoryEnd';
import { StoryHeader } from './story/StoryHeader';
import type { ReaderParts } from './use-reader-parts';

interface StoryPaneProps {
  props: ReaderProps;
  parts: ReaderParts;
  onTop(): void;
}

/** The story in what scrolls it, with what is done in it. */
export function StoryPane({ props, parts, onTop }: StoryPaneProps) {
  const { article, settings, locale, notesPage, onSettings } = props;
  const { scroller, content, marks, pictures, highlights, marking, cutting, listening, helping, isPaged, save } = parts;
  const { onHighlights } = parts;
  const onStory = (event: Event) => {
    const { target } = event;
    if (!(target instanceof Element) || !content.current) return;
    if (event.type === 'click' && cutting.click(target)) return event.preventDefault();
    const isPicture = pictures.open(target);
    const isTaken = event.type === 'click' && (followNote(content.current, target) || marking.click(event));
    if (isPicture || isTaken) event.preventDefault();
  };
  return (
    <>
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
          <StoryEnd {...{ locale, onSave: save, ways: props.ways, onTop }} story={article} />
        </article>
        {notesPage && <div class="private-marks" ref={marks} />}
        <SelectionBar {...{ marking, listening }} onSearch={props.onSearch} onCut={cutting.range} />
      </div>
    </>
  );
}
