import { useState } from 'preact/hooks';
import { isOpenWay } from '../../../utils/core/sync/way';
import type { Devices, DevicesActions, DevicesForm } from '../../../utils/core/views/devices';
import { RadioChoices } from '../../shared/choices/RadioChoices';
import { useTranslate } from '../../shared/translate';
import { Field } from './Field';

interface StorageFormProps
  extends Pick<Devices, 'canFolder' | 'problem'>,
    Pick<DevicesActions, 'onConnect' | 'onConnectFolder'> {
  isBusy: boolean;
}

const WAYS = ['address', 'folder'] as const;
type Way = (typeof WAYS)[number];
/** As Nextcloud has it; what stands in capitals is the reader's own. */
const EXAMPLE = 'https://cloud.example/remote.php/dav/files/NAME/Lede/';
const EMPTY: DevicesForm = { address: '', user: '', password: '', passphrase: '' };

/** Asks for a storage: by its address, or a folder of this device. What is typed is forgotten with the form. */
export function StorageForm({ canFolder, problem, isBusy, onConnect, onConnectFolder }: StorageFormProps) {
  const t = useTranslate();
  const [way, setWay] = useState<Way>('address');
  const [form, setForm] = useState(EMPTY);
  const [again, setAgain] = useState('');
  const [isUnlike, setUnlike] = useState(false);
  const isFolder = way === 'folder';
  const field = (key: keyof DevicesForm) => ({
    value: form[key],
    onValue: (value: string) => setForm((before) => ({ ...before, [key]: value })),
  });
  const connect = () => {
    const isWrong = form.passphrase !== '' && again !== form.passphrase;
    setUnlike(isWrong);
    if (isWrong || isBusy) return;
    if (isFolder) onConnectFolder(form.passphrase);
    else onConnect(form);
  };
  return (
    <form
      class="devices-form"
      onSubmit={(event) => {
        event.preventDefault();
        connect();
      }}
    >
      {canFolder ? (
        <RadioChoices<Way>
          name="devices-way"
          label={t('devicesWay')}
          values={WAYS}
          chosen={way}
          labelOf={(value) => t(`devicesWay_${value}`)}
          onChoose={setWay}
        />
      ) : (
        <p>{t('devicesWay_address')}</p>
      )}
      {isFolder ? (
        <p class="options-note">{t('devicesFolderNote')}</p>
      ) : (
        <>
          <Field
            name="devices-address"
            type="url"
            label={t('devicesAddress')}
            note={t('devicesAddressNote')}
            example={EXAMPLE}
            isWrong={problem === 'bad-address'}
            {...field('address')}
          />
          <p class="options-said" role="status">
            {isOpenWay(form.address) && t('devicesOpenWay')}
          </p>
          <Field name="devices-user" label={t('devicesUser')} {...field('user')} />
          <Field
            name="devices-password"
            type="password"
            label={t('devicesPassword')}
            note={t('devicesPasswordNote')}
            {...field('password')}
          />
        </>
      )}
      <Field
        name="devices-passphrase"
        type="password"
        label={t('devicesPassphrase')}
        note={t('devicesPassphraseNote')}
        {...field('passphrase')}
      />
      {form.passphrase !== '' && (
        <Field
          name="devices-again"
          type="password"
          label={t('devicesAgain')}
          note={isUnlike ? t('devicesUnlike') : ''}
          isWrong={isUnlike}
          value={again}
          onValue={setAgain}
        />
      )}
      <p class="options-ways">
        <button type="submit" class="button" aria-disabled={isBusy}>
          {t(isFolder ? 'devicesChoose' : 'devicesConnect')}
        </button>
      </p>
    </form>
  );
}
