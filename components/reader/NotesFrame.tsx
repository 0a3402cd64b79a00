import type { NotesShown, NotesTold } from '../../utils/page/notes-frame';
import { appearanceOf } from './appearance';
import { Highlights } from './Highlights';

/** What stands in the frame of notes, in the colours of the reader around it. */
export function NotesFrame({ highlights, lang, dir, settings, onGo, onHighlights }: NotesShown & NotesTold) {
  return (
    <div class="reader notes-frame" data-theme={settings.theme} style={appearanceOf(settings)}>
      <div class="story" dir={dir}>
        <Highlights highlights={highlights} lang={lang} dir={dir} onGo={onGo} onHighlights={onHighlights} />
      </div>
    </div>
  );
}
