import type { IconPlace } from '../../utils/core/views/welcome';
import { Drawing } from '../shared/Drawing';
import { Mark } from '../shared/Mark';
import { useTranslate } from '../shared/translate';

/** Where the icon is, and how it comes to stand in the toolbar. */
export function IconWay({ place }: { place: IconPlace }) {
  const t = useTranslate();
  if (place === 'android') return <p>{t('welcomeAndroid')}</p>;
  return (
    <>
      <div class="welcome-bar" aria-hidden="true">
        <span class="welcome-address" />
        {place === 'pinned' && <Mark />}
        <Drawing name="puzzle" />
        {place !== 'pinned' && (
          <span class="welcome-sheet">
            <Mark />
            <span class="welcome-line" />
            <Drawing name={place === 'firefox' ? 'gear' : 'pin'} />
          </span>
        )}
      </div>
      {place === 'pinned' ? (
        <p>{t('welcomePinned')}</p>
      ) : (
        <ol class="welcome-steps">
          <li>{t('welcomePuzzle')}</li>
          <li>{t(place === 'firefox' ? 'welcomeGear' : 'welcomePin')}</li>
        </ol>
      )}
    </>
  );
}
