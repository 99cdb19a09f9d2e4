import type { Suggestion } from "@quayside/shared/search/schema.ts";
import { type KeyboardEvent, useState } from "react";
import { useOperation } from "../../lib/query.ts";
import { useSettled } from "./use-settled.ts";

const settleMilliseconds = 150;
const fewestLetters = 2;
const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Suggestions for words being typed, which of them is active, and the keys that move through them. */
export function useSuggestions(words: string) {
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const asked = useSettled(words.trim(), settleMilliseconds).slice(0, 100);
  const enabled = isOpen && asked.length >= fewestLetters;
  const { data = [] } = useOperation("search.suggest", { query: { q: asked } }, { enabled, keepPrevious: true });
  const suggestions: readonly Suggestion[] = isOpen && words.trim().length >= fewestLetters ? data : [];

  const open = () => {
    setOpen(true);
    setActive(-1);
  };
  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  /** Arrows go round through the list and, between its ends, back into the text. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") return close();
    const step = steps[event.key];
    if (step === undefined || suggestions.length === 0) return;
    event.preventDefault();
    const places = suggestions.length + 1;
    setActive((at) => ((at + 1 + step + places) % places) - 1);
  };
  return { suggestions, active, chosen: suggestions[active], open, close, onKeyDown };
}
