import { useTranslate } from '../shared/translate';
import type { Story } from './story';

/** What the reader should know at the end: that the site shows no more, where it goes on, where it comes from. */
export function StoryEnd({ story }: { story: Story }) {
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
      <p class="story-address" dir="ltr">
        {story.url}
      </p>
    </footer>
  );
}
