import { ColorInput } from "@mantine/core";
import { contrastOf } from "@quayside/shared/store/contrast.ts";
import { useController } from "react-hook-form";
import type { StoreFields } from "./store-part.ts";

const ratios = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

/** The colour of buttons and links in the shop, with how well white text reads on it. */
export function ColourField() {
  const { field, fieldState } = useController<StoreFields, "accent">({ name: "accent" });
  const known = /^#[0-9a-f]{6}$/i.test(field.value);
  const contrast = known
    ? `White text on it has a contrast of ${ratios.format(contrastOf(field.value, "#ffffff"))}; at least 4.5 is needed.`
    : "";
  return (
    <ColorInput
      label="Colour of buttons and links"
      description={contrast || "Empty for the shop's own green."}
      format="hex"
      swatches={["#1f5d5b", "#234e70", "#6b3fa0", "#8c2f39", "#7a4a00", "#2e5a1c"]}
      error={fieldState.error?.message}
      eyeDropperButtonProps={{ "aria-label": "Pick a colour from the screen" }}
      {...field}
    />
  );
}
