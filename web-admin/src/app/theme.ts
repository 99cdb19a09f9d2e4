import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from "@mantine/core";

/** Ten steps around `--colour-primary` of shared/ui/tokens.css, which has its light value at 7 and its dark one at 3. */
const quay: MantineColorsTuple = [
  "#eef6f8",
  "#d9e8eb",
  "#b5e0e8",
  "#93cfdb",
  "#63aebe",
  "#3c8b9d",
  "#246a7d",
  "#17495a",
  "#0f3543",
  "#06222b",
];

/** Neutrals of the tokens from ink to ground, where the library expects its greys; 4 draws the edges of fields. */
const dark: MantineColorsTuple = [
  "#e8f0f1",
  "#c9d6d9",
  "#a6b8be",
  "#8fa3aa",
  "#718790",
  "#20343d",
  "#16262e",
  "#0e1a20",
  "#0a1317",
  "#060c0f",
];
const gray: MantineColorsTuple = [
  "#f2f5f5",
  "#e5ecec",
  "#dbe4e5",
  "#d0dadc",
  "#76878e",
  "#6b7c83",
  "#5c6f77",
  "#4b5e66",
  "#2c4049",
  "#13252d",
];

const onColour = { quay: "var(--colour-on-primary)", red: "var(--colour-surface)" };

/** Filled buttons take the tokens' own text colours: in the dark the fills are light. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  const name = input.color ?? input.theme.primaryColor;
  if (input.variant === "filled" && name in onColour)
    return { ...colours, color: onColour[name as keyof typeof onColour] };
  return colours;
};

export const theme = createTheme({
  primaryColor: "quay",
  primaryShade: { light: 7, dark: 3 },
  colors: { quay, dark, gray },
  white: "#ffffff",
  black: "#13252d",
  fontFamily: "var(--font-body)",
  fontFamilyMonospace: "var(--font-mono)",
  headings: { fontFamily: "var(--font-body)", fontWeight: "650" },
  defaultRadius: "sm",
  radius: { xs: "2px", sm: "6px", md: "8px", lg: "12px", xl: "20px" },
  fontSizes: { xs: "0.8125rem", sm: "0.9375rem", md: "0.9375rem", lg: "1.125rem", xl: "1.3125rem" },
  cursorType: "pointer",
  respectReducedMotion: true,
  variantColorResolver,
  components: {
    Chip: { defaultProps: { color: "quay" } },
    // Fields side by side stay level whether or not one has something to explain.
    InputWrapper: { defaultProps: { inputWrapperOrder: ["label", "input", "description", "error"] } },
    Modal: { defaultProps: { closeButtonProps: { "aria-label": "Close" } } },
    Drawer: { defaultProps: { closeButtonProps: { "aria-label": "Close" } } },
  },
});

const danger = {
  "--mantine-color-red-filled": "var(--colour-danger)",
  "--mantine-color-red-filled-hover": "color-mix(in oklab, var(--colour-danger), var(--colour-ink) 18%)",
  "--mantine-color-red-light": "var(--colour-danger-soft)",
  "--mantine-color-red-light-color": "var(--colour-danger)",
  "--mantine-color-red-text": "var(--colour-danger)",
  "--mantine-color-red-outline": "var(--colour-danger)",
};

const surfaces = {
  "--mantine-color-body": "var(--colour-surface)",
  "--mantine-color-text": "var(--colour-ink)",
  "--mantine-color-bright": "var(--colour-ink)",
  "--mantine-color-dimmed": "var(--colour-ink-soft)",
  "--mantine-color-placeholder": "var(--colour-ink-soft)",
  "--mantine-color-anchor": "var(--colour-primary)",
  "--mantine-color-error": "var(--colour-danger)",
  "--mantine-color-success": "var(--colour-success)",
  "--mantine-color-default": "var(--colour-surface)",
  "--mantine-color-default-hover": "var(--colour-sunken)",
  "--mantine-color-default-color": "var(--colour-ink)",
  "--mantine-color-default-border": "var(--colour-line)",
  "--mantine-color-disabled": "var(--colour-sunken)",
  "--mantine-color-disabled-color": "var(--colour-ink-soft)",
  "--mantine-color-disabled-border": "var(--colour-line)",
  "--mantine-primary-color-contrast": "var(--colour-on-primary)",
  "--mantine-color-quay-filled": "var(--colour-primary)",
  "--mantine-color-quay-filled-hover": "var(--colour-primary-strong)",
  "--mantine-color-quay-light": "var(--colour-primary-soft)",
  "--mantine-color-quay-light-hover": "color-mix(in oklab, var(--colour-primary-soft), var(--colour-primary) 12%)",
  "--mantine-color-quay-light-color": "var(--colour-primary-strong)",
  "--mantine-color-quay-text": "var(--colour-primary)",
  "--mantine-color-quay-outline": "var(--colour-primary)",
  ...danger,
};

/** The library's surfaces, text and lines are the design tokens, which know light and dark themselves. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: surfaces, dark: surfaces });
