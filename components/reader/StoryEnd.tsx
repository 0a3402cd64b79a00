import { formatDate } from '../../utils/core/reading/date';
import { useTranslate } from '../shared/translate';
import type { Story } from './story';

interface StoryEndProps {
  story: Story;
  /** Language of the interface, for dates. */
  locale: string;
}

/** What the reader should know at the end: that the site shows no more, where it goes on; on paper, where it comes from and when. */
export function StoryEnd({ story, locale }: StoryEndProps) {
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
      <p class="story-address">
        <bdi>{story.url}</bdi> · <time lang={locale}>{formatDate(new Date().toISOString(), locale)}</time>
      </p>
    </footer>
  );
}
