import { useTranslate } from '../translate';
import { Choice } from './Choice';

interface RejectsChoiceProps {
  isOn: boolean;
  onChange(on: boolean): void;
}

/** Whether consent banners are refused for the reader. */
export function RejectsChoice({ isOn, onChange }: RejectsChoiceProps) {
  const t = useTranslate();
  return (
    <Choice name="rejects" label={t('optionsRejects')} note={t('optionsRejectsNote')} isOn={isOn} onChange={onChange} />
  );
}
