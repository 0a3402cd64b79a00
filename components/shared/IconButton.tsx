import { Drawing, type DrawingName } from './Drawing';

interface IconButtonProps {
  icon: DrawingName;
  label: string;
  /** Set on buttons that stay in. */
  isPressed?: boolean;
  onPress(): void;
}

/** A small button with a drawing, named for everyone. */
export function IconButton({ icon, label, isPressed, onPress }: IconButtonProps) {
  const state = isPressed === undefined ? {} : { 'aria-pressed': isPressed };
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onPress} {...state}>
      <Drawing name={icon} isFilled={isPressed === true} />
    </button>
  );
}
