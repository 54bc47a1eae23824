/**
 * The keys of a form, from every field of it, its last too: Ctrl+Enter saves, Escape closes. To be spread on what stands
 * around the fields. In the capture phase: dates, radios and selects keep the keys they are given to themselves.
 */
export function formKeys(onSave: () => void, onClose?: () => void) {
  return {
    onKeyDownCapture(event: React.KeyboardEvent<HTMLElement>): void {
      const { target, currentTarget } = event;
      // A calendar or a list that opened over the form has keys of its own, though its events pass through here.
      if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave();
      else if (event.key === 'Escape' && onClose && !hasListOpen(target)) onClose();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

/** Whether a list hangs from the field, which Escape closes first. */
function hasListOpen(field: HTMLElement): boolean {
  return field.getAttribute('aria-expanded') === 'true' && field.getAttribute('aria-haspopup') !== null;
}
