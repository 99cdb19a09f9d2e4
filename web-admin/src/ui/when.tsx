import { useFormats } from "../lib/format.ts";

/** A moment in the store's time zone. */
export function When({ at, dayOnly = false }: { at: string; dayOnly?: boolean }) {
  const { instant, day } = useFormats();
  return (
    <time dateTime={at} className="numeric">
      {dayOnly ? day(at) : instant(at)}
    </time>
  );
}
