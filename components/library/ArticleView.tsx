import type { OpenedArticle } from '../../utils/core/library/library-model';
import { Html } from '../shared/Html';
import { useTranslate } from '../shared/translate';

interface ArticleViewProps {
  opened: OpenedArticle;
  onClose(): void;
}

/** The article whose address the page has, or why it cannot be shown. */
export function ArticleView({ opened, onClose }: ArticleViewProps) {
  const t = useTranslate();
  if (opened.state === 'loading') return <main class="library-article" aria-busy="true" />;
  if (opened.state !== 'ok') {
    return (
      <main class="library-article library-message">
        <p>{t(opened.state === 'missing' ? 'libraryMissing' : 'libraryDamagedText')}</p>
        <button type="button" class="button" onClick={onClose}>
          {t('libraryToList')}
        </button>
      </main>
    );
  }
  const { article } = opened;
  return (
    <main class="library-article">
      <article lang={article.lang ?? ''} dir={article.dir}>
        <h1>{article.title}</h1>
        <Html class="story-text" html={article.html} />
      </article>
    </main>
  );
}
