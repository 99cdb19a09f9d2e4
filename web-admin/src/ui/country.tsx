import { useFormats } from "../lib/format.ts";

/** By its name in the store's language. */
export function Country({ code }: { code: string }) {
  return useFormats().country(code);
}
