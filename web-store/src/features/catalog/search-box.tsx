import type { Suggestion } from "@quayside/shared/search/schema.ts";
import { type FormEvent, type KeyboardEvent, useEffect, useId, useState } from "react";
import { useLocation, useSearch } from "wouter";
import { useOperation } from "../../lib/query.ts";
import { SearchIcon } from "../../ui/icons.tsx";
import { useSettled } from "./use-settled.ts";

const targetOf = ({ kind, slug }: Suggestion) => (kind === "category" ? `/c/${slug}` : `/p/${slug}`);

/** Words in the URL's search, so that the box says what the page shows. */
function useWords(): [string, (words: string) => void] {
  const [path] = useLocation();
  const search = useSearch();
  const shown = path === "/search" ? (new URLSearchParams(search).get("q") ?? "") : "";
  const [words, setWords] = useState(shown);
  useEffect(() => setWords(shown), [shown]);
  return [words, setWords];
}

/** An editable combobox with a list (WAI-ARIA pattern): arrows move, Enter goes, Escape closes. */
export function SearchBox() {
  const [, navigate] = useLocation();
  const [words, setWords] = useWords();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const listId = useId();
  const asked = useSettled(words.trim(), 150);
  const { data } = useOperation(
    "search.suggest",
    { query: { q: asked.slice(0, 100) } },
    { enabled: isOpen && asked.length > 1, keepPrevious: true, staleTime: 60_000 },
  );
  const suggestions = isOpen && words.trim().length > 1 ? (data ?? []) : [];
  const optionId = (index: number) => `${listId}-${index}`;

  const go = (to: string) => {
    setOpen(false);
    setActive(-1);
    navigate(to);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = suggestions[active];
    if (chosen) go(targetOf(chosen));
    else if (words.trim()) go(`/search?q=${encodeURIComponent(words.trim())}`);
  };
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") setOpen(false);
    if (event.key === "Escape" || step === undefined || suggestions.length === 0) return;
    event.preventDefault();
    const places = suggestions.length + 1;
    setActive((at) => ((at + 1 + step + places) % places) - 1);
  };

  return (
    <search className="search-box">
      <form onSubmit={submit} action="/search">
        <input
          type="search"
          name="q"
          role="combobox"
          aria-label="Search the shop"
          aria-expanded={suggestions.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          {...(active >= 0 && suggestions[active] ? { "aria-activedescendant": optionId(active) } : {})}
          placeholder="Search the shop"
          autoComplete="off"
          maxLength={200}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setOpen(true);
            setActive(-1);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={move}
        />
        <button type="submit" className="icon-button" aria-label="Search">
          <SearchIcon />
        </button>
      </form>
      <SuggestionList {...{ listId, suggestions, active, optionId }} onChoose={(one) => go(targetOf(one))} />
    </search>
  );
}

interface SuggestionListProps {
  listId: string;
  suggestions: readonly Suggestion[];
  active: number;
  optionId: (index: number) => string;
  onChoose: (suggestion: Suggestion) => void;
}

function SuggestionList({ listId, suggestions, active, optionId, onChoose }: SuggestionListProps) {
  return (
    <div className="suggestions" role="listbox" id={listId} aria-label="Suggestions" hidden={suggestions.length === 0}>
      {suggestions.map((suggestion, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox that keeps the focus.
        <div
          key={`${suggestion.kind}-${suggestion.slug}`}
          id={optionId(index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className="suggestion"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(suggestion)}
        >
          <span>{suggestion.text}</span>
          {suggestion.kind === "category" ? <span className="suggestion-kind">Department</span> : null}
        </div>
      ))}
    </div>
  );
}
