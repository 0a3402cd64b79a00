import { siteNameOf } from '../../../utils/core/library/record/saved-article';
import { formatDate } from '../../../utils/core/reading/date';
import { useTranslate } from '../../shared/translate';
import type { Story } from './story';

interface StoryHeaderProps {
  story: Story;
  /** Language of the interface, for dates. */
  locale: string;
}

/** Where the story is from, its headline, and one soft line: who, when, how long. */
export function StoryHeader({ story, locale }: StoryHeaderProps) {
  const t = useTranslate();
  const date = story.published && formatDate(story.published, locale);
  return (
    <header class="story-header">
      <a class="story-site" href={story.url} rel="noopener noreferrer" dir="auto">
        {story.siteName ?? siteNameOf(story.url)}
      </a>
      <h1 class="story-title" dir="auto">
        {story.title}
      </h1>
      <div class="story-facts">
        <p class="story-details">
          {story.byline && (
            <span class="story-byline">
              <bdi>{story.byline}</bdi>
            </span>
          )}
          {date && (
            <time lang={locale} dateTime={story.published ?? ''}>
              <bdi>{date}</bdi>
            </time>
          )}
          <span lang={locale}>
            <bdi>{t('minutes', String(story.readingMinutes))}</bdi>
          </span>
        </p>
      </div>
    </header>
  );
}
