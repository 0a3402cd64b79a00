import { formatDate } from '../../../utils/core/reading/date';
import { useTranslate } from '../../shared/translate';
import { Onward, type Ways } from './Onward';
import type { Story } from './story';

interface StoryEndProps {
  story: Story;
  /** Language of the interface, for dates. */
  locale: string;
  ways: Ways | undefined;
  onSave(): void;
  onTop(): void;
}

/** What the reader should know at the end: that the site shows no more, where it goes on, and what may come next; on paper, where it comes from and when. */
export function StoryEnd({ story, locale, ways, onSave, onTop }: StoryEndProps) {
  const t = useTranslate();
  return (
    <footer class="story-end">
      {story.isCut && <p class="story-note">{t('readerIsCut')}</p>}
      {story.nextPage && (
        <p class="story-note">
          <a href={story.nextPage} rel="noopener noreferrer">
            {t('readerNextPage')}
          </a>
        </p>
      )}
      {ways && <Onward ways={ways} onSave={onSave} onTop={onTop} />}
      <p class="story-address">
        <bdi>{story.url}</bdi> · <time lang={locale}>{formatDate(new Date().toISOString(), locale)}</time>
      </p>
    </footer>
  );
}
