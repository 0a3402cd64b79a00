import type { Highlight } from '../../../utils/core/library/record/limits';
import type { ReaderSettings } from '../../../utils/core/settings/reader-settings';
import { useTranslate } from '../../shared/translate';
import { Panel } from '../frame/Panel';
import type { Story } from '../story/story';
import { MarkCard } from './MarkCard';
import { type NotesPage, PrivateHighlights } from './PrivateHighlights';
import type { Marking } from './use-marking';

interface MarkPanelProps {
  marking: Marking;
  story: Story;
  highlights: readonly Highlight[];
  settings: ReaderSettings;
  /** Where notes are shown out of a page's reach; missing where they need not be. */
  notesPage: NotesPage | undefined;
  onHighlights: ((highlights: Highlight[]) => void) | undefined;
  onSettings(settings: ReaderSettings): void;
}

/** The passage that was clicked, beside the text. */
export function MarkPanel(props: MarkPanelProps) {
  const { marking, story, highlights, settings, notesPage, onHighlights, onSettings } = props;
  const t = useTranslate();
  const { opened, close } = marking;
  if (!opened || !onHighlights) return null;
  const { lang, dir } = story;
  const onColor = (markColor: ReaderSettings['markColor']) => onSettings({ ...settings, markColor });
  return (
    <Panel name={t('readerHighlightName')} class="mark-panel" {...(marking.isNoting && { first: 'textarea' })}>
      {notesPage ? (
        <PrivateHighlights
          {...{ page: notesPage, highlights, settings, onHighlights, lang, dir, onColor, source: story }}
          only={opened.quote}
          isNoting={marking.isNoting}
          typing={marking.typing}
          onGo={marking.open}
          onLeave={close}
        />
      ) : (
        <MarkCard
          {...{ highlight: opened, source: story, lang, dir, onColor }}
          onChange={(changed) => onHighlights(highlights.map((other) => (other === opened ? changed : other)))}
          onRemove={() => onHighlights(highlights.filter((other) => other !== opened))}
        />
      )}
    </Panel>
  );
}
