import type { Suggestion } from "@quayside/shared/search/schema.ts";

interface SuggestionListProps {
  id: string;
  suggestions: readonly Suggestion[];
  active: number;
  onChoose: (suggestion: Suggestion) => void;
}

export const optionId = (listId: string, index: number) => `${listId}-${index}`;

export function SuggestionList({ id, suggestions, active, onChoose }: SuggestionListProps) {
  return (
    <div className="suggestions" role="listbox" id={id} aria-label="Suggestions" hidden={suggestions.length === 0}>
      {suggestions.map((suggestion, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox that keeps the focus.
        <div
          key={`${suggestion.kind}-${suggestion.slug}`}
          id={optionId(id, index)}
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
