import type { StoryPlace } from '../../../utils/core/settings/story-places';
import { useTranslate } from '../../shared/translate';
import { Part } from '../part/Part';
import { Pieces } from './Pieces';

interface StoryPlacesProps {
  places: readonly StoryPlace[];
  onForget(place: StoryPlace): void;
}

/** Where the reader said that stories stand, by site, and the way back to how they are looked for. */
export function StoryPlaces({ places, onForget }: StoryPlacesProps) {
  const t = useTranslate();
  return (
    <Part id="stories" name={t('optionsStories')}>
      <p class="options-note">{t('optionsStoriesNote')}</p>
      <Pieces
        pieces={places}
        deed={t('optionsForget')}
        label={(place) => t('optionsForgetRule', place.name || place.selector, place.site)}
        onDeed={onForget}
      />
    </Part>
  );
}
