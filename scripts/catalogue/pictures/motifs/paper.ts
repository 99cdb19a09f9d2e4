import { emblem } from "../emblem.ts";
import { inTurn, type Motif } from "../motif.ts";
import { blossom, box, heart, n, oval, polygon, rounded, star } from "../outline.ts";
import { at, fill, line, printed, solid } from "../paint.ts";

const card: Motif = {
  stage: "flat",
  width: 580,
  height: 520,
  single: true,
  draw: (b) => [
    at(
      70,
      30,
      solid(box(-200, -150, 400, 300, 8), b.second.shade) +
        fill(
          polygon([
            [-200, -146],
            [0, 30],
            [200, -146],
            [192, -150],
            [-192, -150],
          ]),
          b.second.base,
        ) +
        line("M-196 -146L0 30L196 -146", b.second.deep, 4, 0.5),
      1,
      8,
    ),
    at(
      -60,
      -14,
      solid(box(-170, -230, 340, 460, 6), b.paper.light) +
        printed(box(-146, -206, 292, 412, 4), b.second.light) +
        line(box(-146, -206, 292, 412, 4), b.main.base, 6, 0.8) +
        at(0, -6, fill(oval(0, 0, 112), b.paper.light) + emblem(b, 66)),
      1,
      -5,
    ),
  ],
};

const notebook: Motif = {
  stage: "flat",
  width: 420,
  height: 520,
  draw: (b) => [
    at(10, 10, solid(box(-186, -246, 384, 492, 10), b.paper.shade)),
    fill(box(-186, -246, 388, 490, 8), b.paper.light),
    printed(box(-196, -250, 384, 492, 14), b.main.base),
    fill(box(-196, -250, 52, 492, 14), b.main.deep, 0.75),
    solid(box(-70, -130, 200, 116, 8), b.paper.base, "none"),
    line("M-40 -88H100", b.main.shade, 7) + line("M-40 -58H60", b.main.light, 6),
    solid(box(140, -250, 16, 492), b.accent.base, "none"),
  ],
};

const book: Motif = {
  stage: "table",
  width: 460,
  height: 340,
  draw: (b) => {
    const volume = (y: number, h: number, x: number, colour: string, pages: string, print: boolean) =>
      fill(box(x - 186, y - h + 10, 390, h - 20), pages) +
      fill(box(x - 186, y - h * 0.5, 390, 4), b.paper.deep, 0.4) +
      printed(
        `M${x + 206} ${y}H${x - 180}q-36 0 -36 ${-h / 2}t36 ${-h / 2}H${x + 206}v14H${x - 176}q-20 0 -20 ${n(h / 2 - 14)}t20 ${n(h / 2 - 14)}H${x + 206}Z`,
        colour,
        "flat",
        print,
      );
    return [
      volume(0, 92, 0, b.second.base, b.paper.shade, false),
      volume(-92, 78, -10, b.accent.base, b.paper.base, false),
      volume(-170, 100, 8, b.main.base, b.paper.base, true),
      fill(
        polygon([
          [100, -226],
          [134, -226],
          [134, -150],
          [117, -168],
          [100, -150],
        ]),
        b.accent.shade,
      ),
    ];
  },
};

const pencilCase: Motif = {
  stage: "flat",
  width: 580,
  height: 460,
  draw: (b) => [
    ...[-150, -96, -40].map((x, i) =>
      at(
        x,
        -130,
        solid(box(-13, -60, 26, 140), inTurn(b, i + 1).base, "round") +
          solid("M-13 -60L0 -96L13 -60Z", b.wood.light) +
          fill("M-5 -82L0 -98L5 -82Z", b.dark.base),
        1,
        i * 6 - 6,
      ),
    ),
    printed(
      "M-270 -60Q-272 -92 -240 -92H240Q272 -92 270 -60L262 130Q260 160 228 160H-228Q-260 160 -262 130Z",
      b.main.base,
    ),
    line("M-250 -56H250", b.metal.base, 13) + line("M-250 -56H250", b.metal.deep, 3),
    solid(oval(214, -56, 15), b.metal.light, "ball") +
      solid(
        rounded(
          [
            [200, -48],
            [228, -48],
            [236, 30],
            [192, 30],
          ],
          10,
        ),
        b.accent.base,
      ),
    line("M-244 124H244", b.second.light, 6, 0.7),
  ],
};

const pencils: Motif = {
  stage: "flat",
  width: 480,
  height: 540,
  single: true,
  draw: (b) =>
    Array.from({ length: 6 }, (_, i) => {
      const tones = inTurn(b, i);
      return at(
        -190 + i * 76,
        (i % 2) * 26 - 12,
        printed(box(-25, -170, 50, 390), tones.base, "round", i % 3 === 0) +
          solid("M-25 -170L0 -250L25 -170Q0 -184 -25 -170Z", b.wood.light) +
          fill("M-9 -222L0 -252L9 -222Z", tones.deep) +
          solid(box(-25, 196, 50, 26), b.metal.base, "round") +
          solid(box(-23, 220, 46, 32, 12), b.accent.glint, "round"),
        1,
        i - 2.5,
      );
    }),
};

const pen: Motif = {
  stage: "flat",
  width: 200,
  height: 560,
  draw: (b) => [
    at(
      0,
      0,
      solid("M-22 196L0 268L22 196Z", b.metal.base, "round") +
        printed(box(-26, -190, 52, 390, 14), b.main.base, "round") +
        solid(box(-28, -60, 56, 22), b.metal.base, "round") +
        solid(box(-20, -250, 40, 66, 14), b.accent.base, "round") +
        solid(box(14, -210, 15, 130, 7), b.metal.light, "none"),
      1,
      12,
    ),
  ],
};

const stickers: Motif = {
  stage: "flat",
  width: 470,
  height: 560,
  single: true,
  draw: (b) => [
    at(14, 10, solid(box(-200, -256, 400, 512, 10), b.paper.shade), 1, 4),
    solid(box(-204, -260, 408, 516, 10), b.paper.light),
    ...Array.from({ length: 12 }, (_, i) => {
      const [x, y] = [-124 + (i % 3) * 124, -186 + Math.floor(i / 3) * 124];
      const tones = inTurn(b, i + Math.floor(i / 3));
      const shape = [star(0, 0, 46), heart(0, 2, 40), blossom(0, 0, 46, 6), oval(0, 0, 42)][i % 4] ?? oval(0, 0, 42);
      return at(x, y, line(shape, "#ffffff", 14) + solid(shape, tones.base));
    }),
  ],
};

const scissors: Motif = {
  stage: "flat",
  width: 350,
  height: 560,
  draw: (b) => [
    ...[-1, 1].map((side) =>
      at(
        0,
        0,
        [
          solid(
            `M${-side * 4} 40L${side * 22} -260Q${side * 44} -180 ${side * 34} 30Z`,
            side > 0 ? b.metal.base : b.metal.light,
          ),
          line(`M${side * 6} 20L${-side * 30} 96`, b.main.shade, 26),
          `<ellipse cx="${-side * 70}" cy="172" rx="56" ry="86" transform="rotate(${side * 16} ${-side * 70} 172)" fill="none" stroke="${b.main.base}" stroke-width="26"/>`,
        ].join(""),
        1,
        side * 9,
      ),
    ),
    solid(oval(0, 20, 14), b.metal.shade, "ball"),
  ],
};

export const paperMotifs = { card, notebook, book, pencilCase, pencils, pen, stickers, scissors };
