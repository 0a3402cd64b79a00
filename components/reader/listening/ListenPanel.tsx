import { parseReaderSettings, type ReaderSettings } from '../../../utils/core/settings/reader-settings';
import { useTranslate } from '../../shared/translate';
import { Icon, type IconName } from '../frame/Icon';
import { Panel } from '../frame/Panel';
import { RangeField } from '../frame/RangeField';
import { type Listening, tongueOf } from './use-listening';

interface ListenPanelProps {
  listening: Listening;
  lang: string | null;
  settings: ReaderSettings;
  onSettings(settings: ReaderSettings): void;
}

/** Reading aloud: the controls of a player, the speed, and the voice for the story's language. */
export function ListenPanel({ listening, lang, settings, onSettings }: ListenPanelProps) {
  const t = useTranslate();
  const { isPlaying, voices, voice } = listening;
  const control = (icon: IconName, label: string, onPress: () => void) => (
    <button type="button" class="listen-button" aria-label={label} title={label} onClick={onPress}>
      <Icon name={icon} />
    </button>
  );
  return (
    <Panel name={t('readerListen')} class="listen">
      <div class="listen-controls">
        {control('back', t('listenBack'), () => listening.skip(-1))}
        {control(isPlaying ? 'pause' : 'play', t(isPlaying ? 'listenPause' : 'listenPlay'), listening.toggle)}
        {control('forward', t('listenForward'), () => listening.skip(1))}
        {control('stop', t('listenStop'), listening.stop)}
      </div>
      <RangeField
        name="speechRate"
        value={settings.speechRate}
        onChange={(speechRate) => onSettings(parseReaderSettings({ ...settings, speechRate }))}
      />
      {voices.length > 0 && (
        <label class="look-row">
          {t('listenVoice')}
          <select
            value={voice?.voiceURI ?? ''}
            onChange={(event) => {
              const chosen = { ...settings.voices, [tongueOf(lang)]: event.currentTarget.value };
              onSettings(parseReaderSettings({ ...settings, voices: chosen }));
            }}
          >
            {voices.map(({ voiceURI, name, localService }) => (
              <option key={voiceURI} value={voiceURI}>
                {localService ? name : t('listenRemote', name)}
              </option>
            ))}
          </select>
        </label>
      )}
      <p class="listen-said" role="status">
        {listening.hasFailed ? t('listenFailed') : voices.length === 0 && t('listenNoVoice')}
      </p>
    </Panel>
  );
}
