/** The web view's own menu (back, reload, inspect) is nobody's here. Where text can be cut, copied or pasted, it stays. */
import { isTyping } from '../shared';

export function refuseWebMenu(): void {
  addEventListener('contextmenu', (event) => {
    if (event.defaultPrevented || isTyping(event.target) || hasMarkedText(event.target)) return;
    event.preventDefault();
  });
}

function hasMarkedText(target: EventTarget | null): boolean {
  const marked = getSelection();
  return (
    target instanceof Node && marked !== null && !marked.isCollapsed && marked.containsNode(target, true)
  );
}
