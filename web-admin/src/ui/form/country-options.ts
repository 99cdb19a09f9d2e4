import { countries } from "@quayside/shared/store/countries.ts";
import { useMemo } from "react";
import { useFormats } from "../../lib/format.ts";

/** Every country by its name in the store's language. */
export function useCountryOptions(): { value: string; label: string }[] {
  const { country } = useFormats();
  return useMemo(
    () =>
      countries
        .map((value) => ({ value, label: country(value) }))
        .toSorted((one, other) => one.label.localeCompare(other.label)),
    [country],
  );
}
