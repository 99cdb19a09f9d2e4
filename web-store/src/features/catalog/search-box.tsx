import type { Suggestion } from "@quayside/shared/search/schema.ts";
import { type FormEvent, useEffectEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { useLocation, useSearch } from "wouter";
import { SearchIcon } from "../../ui/icons.tsx";
import { optionId, SuggestionList } from "./suggestion-list.tsx";
import { useSuggestions } from "./use-suggestions.ts";

const targetOf = ({ kind, slug }: Suggestion) => (kind === "category" ? `/c/${slug}` : `/p/${slug}`);

/** Words in the URL's search, so that the box says what the page shows. */
function useWords(): [string, (words: string) => void] {
  const [path] = useLocation();
  const search = useSearch();
  const shown = path === "/search" ? (new URLSearchParams(search).get("q") ?? "") : "";
  const [words, setWords] = useState(shown);
  const [before, setBefore] = useState(shown);
  if (shown !== before) {
    setBefore(shown);
    setWords(shown);
  }
  return [words, setWords];
}

/** What was typed into a page made ahead before it was taken over stays typed. */
function useTypedBefore(words: string, type: (words: string) => void) {
  const box = useRef<HTMLInputElement>(null);
  const takeOver = useEffectEvent(() => {
    const typed = box.current?.value ?? words;
    if (typed !== words) type(typed);
  });
  useLayoutEffect(() => takeOver(), []);
  return box;
}

/** Where the words, or the suggestion chosen among theirs, lead. */
function useSearchBox() {
  const [, navigate] = useLocation();
  const [words, setWords] = useWords();
  const { open, close, ...list } = useSuggestions(words);
  const go = (to: string) => {
    close();
    navigate(to);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (list.chosen) go(targetOf(list.chosen));
    else if (words.trim()) go(`/search?q=${encodeURIComponent(words.trim())}`);
  };
  const type = (typed: string) => {
    setWords(typed);
    open();
  };
  return { words, type, submit, open, close, choose: (one: Suggestion) => go(targetOf(one)), ...list };
}

/** An editable combobox with a list (WAI-ARIA pattern): arrows move, Enter goes, Escape closes. */
export function SearchBox() {
  const { words, type, submit, open, close, choose, chosen, suggestions, active, onKeyDown } = useSearchBox();
  const listId = useId();
  const box = useTypedBefore(words, type);
  return (
    <search className="search-box">
      <form onSubmit={submit} action="/search">
        <input
          ref={box}
          type="search"
          name="q"
          role="combobox"
          aria-label="Search the shop"
          aria-expanded={suggestions.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={chosen ? optionId(listId, active) : undefined}
          placeholder="Search the shop"
          autoComplete="off"
          maxLength={200}
          value={words}
          onChange={(event) => type(event.target.value)}
          onFocus={open}
          onBlur={close}
          onKeyDown={onKeyDown}
        />
        <button type="submit" className="icon-button" aria-label="Search">
          <SearchIcon />
        </button>
      </form>
      <SuggestionList id={listId} suggestions={suggestions} active={active} onChoose={choose} />
    </search>
  );
}
