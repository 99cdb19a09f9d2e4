/** Colours of the tokens as the browser resolves them now, light or dark: a chart is drawn with plain colours. */
export interface Palette {
  series: readonly string[];
  ink: string;
  soft: string;
  line: string;
  surface: string;
  sunken: string;
  /** From least to most, for shades. */
  ramp: readonly [string, string];
  accent: string;
  font: string;
}

export const seriesColours = 8;

export function readPalette(host: HTMLElement): Palette {
  const probe = document.createElement("span");
  host.append(probe);
  const style = getComputedStyle(probe);
  const colour = (name: string) => {
    probe.style.color = `var(${name})`;
    return plainColour(style.color);
  };
  const palette: Palette = {
    series: Array.from({ length: seriesColours }, (_, at) => colour(`--chart-${at + 1}`)),
    ...{ ink: colour("--colour-ink"), soft: colour("--colour-ink-soft"), line: colour("--colour-line") },
    ...{ surface: colour("--colour-surface"), sunken: colour("--colour-sunken"), accent: colour("--colour-accent") },
    ramp: [colour("--chart-ramp-low"), colour("--chart-ramp-high")],
    font: style.fontFamily,
  };
  probe.remove();
  return palette;
}

/** `rgb(1 2 3 / 0.5)` and the like as what every drawing library reads: `rgba(1,2,3,0.5)`. */
function plainColour(text: string): string {
  const [red, green, blue, alpha = "1"] = text.match(/[\d.]+/g) ?? [];
  return blue === undefined ? text : `rgba(${red},${green},${blue},${alpha})`;
}

/** The same colour, see-through. */
export function faded(colour: string, alpha: number): string {
  return colour.replace(/,[\d.]+\)$/, `,${alpha})`);
}
