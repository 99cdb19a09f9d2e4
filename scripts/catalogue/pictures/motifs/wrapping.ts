import { emblem } from "../emblem.ts";
import { inTurn, type Motif } from "../motif.ts";
import { box, drum, n, oval, polygon, rim } from "../outline.ts";
import { at, fill, line, printed, solid } from "../paint.ts";

const tapes: Motif = {
  stage: "flat",
  width: 520,
  height: 460,
  single: true,
  draw: (b) => {
    const roll = (x: number, y: number, r: number, i: number) => {
      const tones = inTurn(b, i);
      return at(
        x,
        y,
        solid(`M0 ${-r}H${r * 1.5}V${-r + 34}H${n(r * 0.6)}Z`, tones.light) +
          printed(oval(0, 0, r), tones.base, "ball", i === 0) +
          line(oval(0, 0, r * 0.8), tones.deep, 3, 0.3) +
          fill(oval(0, 0, r * 0.58), b.paper.shade) +
          fill(oval(3, 4, r * 0.48), b.dark.base, 0.55),
      );
    };
    return [roll(-120, -80, 118, 0), roll(100, -60, 92, 1), roll(-10, 120, 104, 2)];
  },
};

const giftTags: Motif = {
  stage: "flat",
  width: 500,
  height: 510,
  single: true,
  draw: (b) =>
    [-1, 0, 1].map((i) => {
      const tones = inTurn(b, i + 1);
      return at(
        i * 130,
        i * 24 + 20,
        line("M0 -190C-30 -250 40 -260 20 -236", b.wood.shade, 6) +
          printed("M-80 -140L-34 -210H34L80 -140V180Q80 196 64 196H-64Q-80 196 -80 180Z", tones.base) +
          fill(oval(0, -160, 17), b.paper.light) +
          at(0, 20, fill(oval(0, 0, 54), b.paper.base) + emblem(b, 30)),
        1,
        i * 13,
      );
    }),
};

const giftWrap: Motif = {
  stage: "flat",
  width: 570,
  height: 560,
  single: true,
  draw: (b) => [
    at(
      -110,
      0,
      printed(box(-66, -250, 132, 500), b.main.base, "round") +
        fill(rim(66, -250), b.paper.base) +
        solid(box(-67, -30, 134, 60), b.paper.light, "round"),
      1,
      -10,
    ),
    at(
      40,
      10,
      printed(box(-62, -250, 124, 500), b.second.base, "round", false) +
        [-180, -90, 0, 90, 180].map((y) => fill(box(-62, y - 14, 124, 28), b.accent.light, 0.8)).join("") +
        fill(box(-62, -250, 124, 500), "url(#round)") +
        fill(rim(62, -250), b.paper.base),
      1,
      3,
    ),
    at(
      180,
      60,
      printed(box(-56, -210, 112, 420), b.accent.base, "round", false) + fill(rim(56, -210), b.paper.base),
      1,
      13,
    ),
  ],
};

const ribbons: Motif = {
  stage: "table",
  width: 500,
  height: 350,
  single: true,
  draw: (b) => {
    const reel = (x: number, y: number, i: number, s: number) => {
      const tones = inTurn(b, i);
      return at(
        x,
        y,
        solid(drum(104, -30, 104, -6), b.paper.base, "round") +
          printed(drum(92, -116, 92, -28), tones.base, "round", i === 0) +
          line("M-92 -84A92 16 0 0 0 92 -84M-92 -60A92 16 0 0 0 92 -60", tones.deep, 3, 0.3) +
          solid(drum(104, -136, 104, -116), b.paper.base, "round") +
          fill(rim(104, -136), b.paper.light) +
          fill(rim(26, -136), b.wood.deep),
        s,
      );
    };
    return [
      reel(0, -128, 2, 1.05),
      reel(-128, 0, 0, 1.05),
      reel(128, 0, 1, 1.05),
      line("M218 -70C270 -60 220 -16 180 4", b.second.shade, 15),
    ];
  },
};

const luggageTag: Motif = {
  stage: "flat",
  width: 320,
  height: 560,
  draw: (b) => [
    line("M0 -180C-70 -280 70 -300 0 -180", b.dark.light, 12),
    printed("M-130 -120L-60 -204H60L130 -120V220Q130 256 94 256H-94Q-130 256 -130 220Z", b.main.base),
    fill(oval(0, -164, 22), b.metal.base) + fill(oval(0, -164, 11), b.dark.deep),
    solid(box(-92, -60, 184, 130, 14), b.paper.base, "none") + line("M-62 -14H62M-62 26H30", b.main.shade, 8),
    line("M-110 -112L-54 -180H54L110 -112V214Q110 236 88 236H-88Q-110 236 -110 214Z", b.second.light, 5, 0.7),
  ],
};

const tissueBox: Motif = {
  stage: "table",
  single: true,
  width: 440,
  height: 380,
  draw: (b) => [
    fill("M-70 -220C-110 -330 -20 -300 0 -372C30 -300 110 -330 76 -220Z", b.paper.light) +
      fill("M0 -372C30 -300 110 -330 76 -220H10Z", b.paper.shade, 0.7),
    printed(
      polygon([
        [-210, -200],
        [120, -200],
        [120, 0],
        [-210, 0],
      ]),
      b.main.base,
    ),
    printed(
      polygon([
        [120, -200],
        [214, -250],
        [214, -44],
        [120, 0],
      ]),
      b.main.shade,
    ),
    fill(
      polygon([
        [-210, -200],
        [-110, -250],
        [214, -250],
        [120, -200],
      ]),
      b.main.glint,
    ),
    fill("M-70 -222Q0 -250 78 -222Q0 -206 -70 -222Z", b.main.deep),
    fill("M-60 -222C-90 -300 -20 -290 6 -330C26 -290 96 -310 66 -222Q0 -208 -60 -222Z", b.paper.base),
    line("M-186 -30H98", b.second.light, 7, 0.8),
  ],
};

export const wrappingMotifs = { tapes, giftTags, giftWrap, ribbons, luggageTag, tissueBox };
