import { type RefObject, useEffect } from "react";

const typing = "input, textarea, select, [contenteditable], [role=dialog] *, [role=menu] *";

function step(list: HTMLElement, by: 1 | -1): void {
  const links = [...list.querySelectorAll<HTMLElement>("[data-row-link]")];
  const present = links.indexOf(document.activeElement as HTMLElement);
  const next = present < 0 ? (by > 0 ? 0 : links.length - 1) : present + by;
  links[Math.min(Math.max(next, 0), links.length - 1)]?.focus();
}

/** `j` and `k`, or the arrows once in the rows, go through them; `/` goes to the search. Enter opens, as on any link. */
export function useListKeys(list: RefObject<HTMLElement | null>, search: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (!list.current || event.ctrlKey || event.metaKey || event.altKey || target.closest(typing)) return;
      const arrows = target.hasAttribute("data-row-link");
      if (event.key === "j" || (arrows && event.key === "ArrowDown")) step(list.current, 1);
      else if (event.key === "k" || (arrows && event.key === "ArrowUp")) step(list.current, -1);
      else if (event.key === "/" && search.current) search.current.focus();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [list, search]);
}
