import { useEffect, useRef } from 'preact/hooks';
import type { OptionsModel } from '../../utils/core/views/options';
import { useTranslate } from '../shared/translate';
import { Connected } from './devices/Connected';
import { Fault } from './devices/Fault';
import { Round } from './devices/Round';
import { StorageForm } from './devices/StorageForm';
import { Part } from './part/Part';

interface DevicesProps
  extends Pick<OptionsModel, 'devices' | 'onConnect' | 'onConnectFolder' | 'onSync' | 'onSyncCancel' | 'onDisconnect'> {
  /** Language of the interface, BCP 47. */
  locale: string;
}

/** By these names of others' the part is found, in every language. */
const FOUND_BY = 'WebDAV, Nextcloud, ownCloud, Synology, Fastmail, Syncthing, Dropbox, iCloud Drive, OneDrive, sync';

/** The library on several devices: setting a storage up, and what came of it. */
export function Devices({ devices, locale, ...actions }: DevicesProps) {
  const t = useTranslate();
  const { place, isFolder, problem, progress } = devices;
  const isBusy = progress !== null;
  const top = useRef<HTMLParagraphElement>(null);
  useFocusIn(top, `${place} ${isBusy}`);
  return (
    <Part id="devices" name={t('optionsDevices')}>
      <span hidden>{FOUND_BY}</span>
      <p class="devices-top" tabIndex={-1} ref={top}>
        {place === null ? t('devicesIntro') : t(isFolder ? 'devicesFolder' : 'devicesPlace')}
        {place !== null && (
          <strong class="devices-place">
            <bdi>{place}</bdi>
          </strong>
        )}
      </p>
      {place === null ? (
        <>
          <StorageForm
            onConnect={actions.onConnect}
            onConnectFolder={actions.onConnectFolder}
            canFolder={devices.canFolder}
            problem={problem}
            isBusy={isBusy}
          />
          <Fault fault={problem} isFolder={false} />
        </>
      ) : (
        <Connected {...{ devices, locale, isBusy }} onSync={actions.onSync} onDisconnect={actions.onDisconnect} />
      )}
      {progress && <Round progress={progress} onCancel={actions.onSyncCancel} />}
    </Part>
  );
}

/** Keeps the focus in the part, at its top, where what had it went with a change. */
function useFocusIn(top: { current: HTMLElement | null }, state: string): void {
  const isInside = useRef(false);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      isInside.current = top.current?.parentElement?.contains(target as Node) ?? false;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [top]);
  // Looked after with every change of what is shown.
  useEffect(() => {
    if (isInside.current && document.activeElement === document.body) top.current?.focus();
  }, [top, state]);
}
