import { CloseButton, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { type RefObject, useEffect, useState } from "react";
import { Icon } from "../icons.tsx";

interface SearchFieldProps {
  label: string;
  placeholder: string;
  value: string;
  onSearch: (text: string) => void;
  field: RefObject<HTMLInputElement | null>;
}

/** Searches a moment after the last key; Enter at once. Follows the address when that changes by other means. */
export function SearchField({ label, placeholder, value, onSearch, field }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const searchSoon = useDebouncedCallback(onSearch, { delay: 300, flushOnUnmount: false });
  useEffect(() => setText(value), [value]);
  const take = (next: string) => {
    setText(next);
    searchSoon(next.trim());
  };
  return (
    <search className="list-search">
      <TextInput
        ref={field}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        leftSection={<Icon name="search" size={16} />}
        rightSection={text ? <CloseButton size="sm" aria-label="Clear the search" onClick={() => take("")} /> : null}
        value={text}
        onChange={(event) => take(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") searchSoon.flush();
          if (event.key === "Escape") event.currentTarget.blur();
        }}
      />
    </search>
  );
}
