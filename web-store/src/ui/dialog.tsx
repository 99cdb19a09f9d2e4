import { type ReactNode, useEffect, useId, useRef } from "react";
import { CloseIcon } from "./icons.tsx";

interface DialogProps {
  open: boolean;
  title: string;
  /** Where it slides in from. */
  side?: "right" | "left";
  onClose: () => void;
  children: ReactNode;
}

/** A native modal dialog as a drawer: focus stays in it, Escape and a click beside it close it. */
export function Dialog({ open, title, side = "right", onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (open && !element?.open) element?.showModal();
    if (!open && element?.open) element.close();
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the dialog's own key; the click is for the backdrop only.
    <dialog
      ref={dialog}
      className={`drawer drawer-${side}`}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="drawer-body">
        <header className="drawer-head">
          <h2 id={titleId}>{title}</h2>
          <button type="button" className="icon-button" onClick={onClose} aria-label="Close">
            <CloseIcon />
          </button>
        </header>
        {open ? children : null}
      </div>
    </dialog>
  );
}
