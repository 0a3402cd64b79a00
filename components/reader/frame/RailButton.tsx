import { Icon, type IconName } from './Icon';

interface RailButtonProps {
  icon: IconName;
  label: string;
  /** Set on buttons that open a panel. */
  isOpen?: boolean;
  /** Set on buttons that stay in. */
  isPressed?: boolean;
  onPress(): void;
}

/** One control of the rail: a drawing for the eye, a name for everyone, shown as a hint on hover and focus. */
export function RailButton({ icon, label, isOpen, isPressed, onPress }: RailButtonProps) {
  const state = {
    ...(isOpen !== undefined && { 'aria-expanded': isOpen }),
    ...(isPressed !== undefined && { 'aria-pressed': isPressed }),
  };
  return (
    <button type="button" class="rail-button" aria-label={label} onClick={onPress} {...state}>
      <Icon name={icon} />
      <span class="rail-hint" aria-hidden="true">
        {label}
      </span>
    </button>
  );
}
