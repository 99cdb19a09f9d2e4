import { useEffect, useRef } from "react";

interface RemovedLineProps {
  title: string;
  onUndo: () => void;
}

/** Stays where the line was until the page is left: nobody has to be quick to undo. */
export function RemovedLine({ title, onUndo }: RemovedLineProps) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), []);
  return (
    <li className="cart-line-removed">
      <span>{title} was removed.</span>
      <button type="button" className="link-button" ref={undo} onClick={onUndo} aria-label={`Put ${title} back`}>
        Undo
      </button>
    </li>
  );
}
