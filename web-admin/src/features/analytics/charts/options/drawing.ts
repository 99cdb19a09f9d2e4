import type { ValueFormats } from "@quayside/shared/metrics/values.ts";
import type { Palette } from "../palette.ts";

/** What every drawing needs beside its figures. */
export interface Drawing {
  palette: Palette;
  values: ValueFormats;
  isStill: boolean;
  /** Pixels there are across. */
  width: number;
}

/** What all charts share. The words for assistive technology are outside of the drawing. */
export function baseOption({ palette, isStill }: Drawing) {
  return {
    animation: !isStill,
    animationDuration: 300,
    animationDurationUpdate: 200,
    textStyle: { fontFamily: palette.font, color: palette.soft, fontSize: 12 },
  };
}

export function tooltipBase({ palette, isStill }: Drawing) {
  return {
    confine: true,
    transitionDuration: isStill ? 0 : 0.15,
    backgroundColor: palette.surface,
    borderColor: palette.line,
    padding: [8, 10],
    textStyle: { color: palette.ink, fontSize: 13, fontFamily: palette.font },
    extraCssText:
      "box-shadow: var(--shadow-raised); border-radius: var(--radius-m); max-width: 18rem; white-space: normal;",
  };
}

export function axisText({ palette }: Drawing) {
  return { color: palette.soft, fontSize: 12 };
}
