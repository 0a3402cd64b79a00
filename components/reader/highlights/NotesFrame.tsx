import type { NotesShown, NotesTold } from '../../../utils/page/overlay/notes-frame';
import { appearanceOf } from '../look/appearance';
import { Highlights } from './Highlights';
import { MarkCard } from './MarkCard';

/** What stands in the frame of notes, in the colours of the reader around it: all of them, or one that is open. */
export function NotesFrame({ settings, only, isNoting, ...props }: NotesShown & NotesTold) {
  const { highlights, lang, dir, source, onHighlights } = props;
  const opened = highlights.find(({ quote }) => quote === only);
  const appearance = { 'data-theme': settings.theme, style: appearanceOf(settings) };
  if (only !== undefined) {
    if (!opened) return null;
    return (
      <div class="reader notes-frame is-card" {...appearance}>
        <MarkCard
          {...{ highlight: opened, source, lang, dir }}
          focus={isNoting ? 'note' : 'color'}
          onChange={(changed) => onHighlights(highlights.map((other) => (other === opened ? changed : other)))}
          onColor={props.onColor}
          onRemove={() => onHighlights(highlights.filter((other) => other !== opened))}
        />
      </div>
    );
  }
  return (
    <div class="reader notes-frame" {...appearance}>
      <div class="story" dir={dir}>
        <Highlights highlights={highlights} lang={lang} dir={dir} onGo={props.onGo} onHighlights={onHighlights} />
      </div>
    </div>
  );
}
