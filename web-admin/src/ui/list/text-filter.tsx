import { TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Filter } from "./list-spec.ts";

interface TextFilterProps {
  filter: Extract<Filter, { kind: "text" }>;
  value?: string;
  onChange: (change: Record<string, string | undefined>) => void;
}

/** Taken on Enter and on leaving the field. */
export function TextFilter({ filter, value = "", onChange }: TextFilterProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const take = () => {
    if (text.trim() !== value) onChange({ [filter.name]: text.trim() || undefined });
  };
  return (
    <TextInput
      className="list-filter list-filter-text"
      aria-label={filter.label}
      placeholder={filter.placeholder}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === "Enter" && take()}
    />
  );
}
