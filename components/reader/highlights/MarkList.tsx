import type { Highlight } from '../../../utils/core/library/record/limits';
import type { ReaderSettings } from '../../../utils/core/settings/reader-settings';
import type { Story } from '../story/story';
import { Highlights } from './Highlights';
import { type NotesPage, PrivateHighlights } from './PrivateHighlights';

interface MarkListProps {
  story: Story;
  highlights: readonly Highlight[];
  settings: ReaderSettings;
  notesPage: NotesPage | undefined;
  onHighlights: ((highlights: Highlight[]) => void) | undefined;
  onSettings(settings: ReaderSettings): void;
  onGo(quote: string): void;
  onLeave(): void;
}

/** All passages under their story; over a live page in a frame of the extension's. */
export function MarkList({ story, notesPage, settings, onSettings, onLeave, ...rest }: MarkListProps) {
  const { lang, dir } = story;
  const { highlights, onHighlights, onGo } = rest;
  if (!notesPage) return <Highlights {...{ lang, dir, highlights, onHighlights, onGo }} />;
  if (!onHighlights || highlights.length === 0) return null;
  return (
    <PrivateHighlights
      {...{ page: notesPage, highlights, settings, onHighlights, lang, dir, onGo, onLeave, source: story }}
      onColor={(markColor) => onSettings({ ...settings, markColor })}
    />
  );
}
