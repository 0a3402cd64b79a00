import { useState } from 'preact/hooks';
import type { RemoteFault } from '../../../utils/core/sync/remote';
import type { Devices, DevicesActions } from '../../../utils/core/views/devices';
import { useTranslate } from '../../shared/translate';
import { AskDialog } from '../part/AskDialog';
import { Fault } from './Fault';

interface ConnectedProps extends Pick<DevicesActions, 'onSync' | 'onDisconnect'> {
  devices: Devices;
  isBusy: boolean;
  /** Language of the interface, BCP 47. */
  locale: string;
}

/** What another name, password, passphrase or address may put right. */
const TYPED: ReadonlySet<string> = new Set<RemoteFault>([
  'unauthorised',
  'forbidden',
  'no-folder',
  'no-dav',
  'moved',
  'wrong-passphrase',
  'needs-passphrase',
  'not-sealed',
]);

/** What came of a storage that is set up, and what can be done with it. */
export function Connected({ devices, isBusy, locale, onSync, onDisconnect }: ConnectedProps) {
  const t = useTranslate();
  const [isAsking, setAsking] = useState(false);
  const { said, isFolder, isSealed } = devices;
  const fault = devices.problem ?? said.problem;
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', numberingSystem: 'latn' });
  const ran = said.ran && time.format(new Date(said.ran));
  const button = (label: string, onClick: () => void, kind = '') => (
    <button type="button" class={`button ${kind}`} aria-disabled={isBusy} onClick={() => !isBusy && onClick()}>
      {label}
    </button>
  );
  return (
    <>
      <p class="options-note" role="status">
        {!isBusy && !ran && !fault && t('devicesNever')}
        {!isBusy && ran && t(fault ? 'devicesLast' : 'devicesInStep', ran)}
      </p>
      <Fault fault={isBusy ? null : fault} isFolder={isFolder} />
      {!isBusy && !isFolder && fault && TYPED.has(fault) && <p class="options-note">{t('devicesAnew')}</p>}
      <p class="options-note">{t(isSealed ? 'devicesSealed' : 'devicesPlain')}</p>
      <p class="options-note">{t('devicesAlone')}</p>
      <p class="options-ways">
        {button(t('devicesNow'), onSync)}
        {button(t('devicesStop'), () => onDisconnect(false))}
        {button(t('devicesDelete'), () => setAsking(true))}
      </p>
      {isAsking && (
        <AskDialog
          name={t('devicesDelete')}
          deed={t('dataDo_library')}
          onDo={() => onDisconnect(true)}
          onClose={() => setAsking(false)}
        >
          <p>{t('devicesAsk')}</p>
        </AskDialog>
      )}
    </>
  );
}
