import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

/** Moves the focus to the content when another page opens, so that the keyboard and a screen reader start there. */
export function NewPageFocus({ target }: { target: string }) {
  const path = useLocation({ select: ({ pathname }) => pathname });
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    document.getElementById(target)?.focus({ preventScroll: true });
  }, [path, target]);
  return null;
}
