import { inTurn, type Motif } from "../motif.ts";
import { blossom, box, drum, heart, leaf, oval, rim, star, turned } from "../outline.ts";
import { at, fill, line, printed, rod, solid } from "../paint.ts";

const soap: Motif = {
  stage: "table",
  width: 440,
  height: 270,
  draw: (b) => [
    printed(
      turned([
        [210, -70],
        [196, -36],
        [150, -8],
        [150, -6],
      ]),
      b.second.base,
      "round",
      false,
    ),
    fill(rim(210, -70), b.second.glint) + fill(rim(190, -68), b.second.shade),
    printed(box(-140, -180, 280, 116, 48), b.main.base),
    fill(box(-126, -172, 252, 44, 22), b.main.glint, 0.5),
    b.says(/heart/) ? fill(heart(0, -120, 30), b.main.deep) : line("M-70 -118H70", b.main.deep, 9, 0.45),
    ...[
      [-150, -222, 22],
      [-104, -254, 14],
      [130, -216, 17],
    ].map(([x = 0, y = 0, r = 0]) => fill(oval(x, y, r), "#ffffff", 0.4) + line(oval(x, y, r), "#ffffff", 3, 0.7)),
  ],
};

const dispenser: Motif = {
  stage: "table",
  width: 280,
  height: 460,
  draw: (b) => [
    line("M0 -360V-430H-86V-404", b.metal.base, 20),
    solid(drum(44, -366, 50, -316), b.metal.base, "round"),
    printed(
      turned([
        [60, -320],
        [110, -284],
        [120, -230],
        [118, -16],
        [118, -14],
      ]),
      b.main.base,
      "round",
    ),
    fill("M-66 -200A118 20 0 0 0 66 -200V-92A118 20 0 0 1 -66 -92Z", b.paper.base),
    line("M-40 -146A118 20 0 0 0 40 -146", b.main.deep, 7) +
      fill(leaf(0, -162, 26, 13, -60) + leaf(0, -162, 26, 13, -120), b.leaf.base),
  ],
};

const brush: Motif = {
  stage: "flat",
  width: 260,
  height: 560,
  draw: (b) => [
    printed(box(-26, 0, 52, 266, 26), b.main.base, "round"),
    printed(oval(0, -120, 112, 150), b.main.base, "flat"),
    solid(oval(0, -124, 84, 118), b.paper.shade, "none"),
    ...Array.from({ length: 24 }, (_, i) =>
      line(`M${-56 + (i % 5) * 28} ${-206 + Math.floor(i / 5) * 40}v22`, b.wood.deep, 7, 0.7),
    ),
    fill(oval(0, 236, 9), b.main.deep),
  ],
};

const compact: Motif = {
  stage: "flat",
  width: 300,
  height: 560,
  draw: (b) => [
    solid(oval(0, -134, 138), b.metal.base, "ball") +
      fill(oval(0, -134, 114), "#d3dfe2") +
      fill("M-90 -100L10 -236L60 -226L-76 -60Z", "#ffffff", 0.5),
    solid(box(-56, -8, 112, 26, 8), b.metal.shade),
    solid(oval(0, 136, 140), b.metal.base, "ball") + printed(oval(0, 136, 122), b.main.base, "ball"),
    b.says(/heart/)
      ? fill(heart(0, 138, 52), b.second.light)
      : fill(blossom(0, 136, 58, 7), b.second.light) + fill(oval(0, 136, 13), b.accent.base),
  ],
};

/** Fridge magnets, erasers, buttons, beads: small shaped things by the handful. */
const smallThings: Motif = {
  stage: "flat",
  width: 540,
  height: 490,
  single: true,
  draw: (b) => {
    const shape = (i: number) =>
      b.says(/heart/)
        ? heart(0, 0, 58)
        : b.says(/star/)
          ? star(0, 0, 70)
          : b.says(/flower|rose|daisy/)
            ? blossom(0, 0, 70, 6)
            : ([oval(0, 0, 62), box(-56, -56, 112, 112, 24), heart(0, 2, 58), blossom(0, 0, 68, 6), star(0, 0, 72)][
                i % 5
              ] ?? oval(0, 0, 62));
    const spots = [
      [-176, -130],
      [4, -156],
      [180, -112],
      [-110, 40],
      [80, 34],
      [-190, 168],
      [0, 174],
      [190, 150],
    ];
    return spots.map(([x = 0, y = 0], i) =>
      at(
        x,
        y,
        printed(shape(i), inTurn(b, i).base, "ball", i % 3 === 0) + fill(oval(-20, -24, 11, 8), "#ffffff", 0.5),
        0.98,
        ((i * 37) % 40) - 20,
      ),
    );
  },
};

const radio: Motif = {
  stage: "table",
  width: 500,
  height: 400,
  draw: (b) => [
    line("M150 -290L220 -390", b.metal.base, 9) + fill(oval(220, -390, 9), b.metal.deep),
    line("M-120 -296Q-120 -350 -70 -350H70Q120 -350 120 -296", b.wood.shade, 20),
    printed(box(-240, -300, 480, 280, 56), b.main.base),
    solid(oval(-110, -160, 92), b.second.base) +
      [0, 1, 2, 3, 4].map((i) => line(`M-176 ${-204 + i * 22}H-44`, b.main.deep, 6, 0.55)).join(""),
    solid(box(20, -250, 180, 74, 14), b.paper.base, "none") +
      line("M46 -214H174", b.dark.light, 4) +
      line("M96 -236V-192", b.accent.base, 7),
    ...[64, 154].map((x) => solid(oval(x, -104, 38), b.metal.base, "ball") + line(`M${x} -132V-112`, b.dark.base, 6)),
    ...[-170, 130].map((x) => solid(box(x, -24, 40, 20, 6), b.dark.base)),
  ],
};

const bicycleBell: Motif = {
  stage: "table",
  width: 400,
  height: 320,
  draw: (b) => [
    solid(box(-150, -44, 300, 40, 20), b.metal.shade, "round"),
    solid(box(-26, -90, 52, 60), b.metal.base, "round"),
    rod("M120 -110L186 -84", b.metal, 20),
    printed("M-166 -96C-166 -230 -90 -286 0 -286C90 -286 166 -230 166 -96Q0 -60 -166 -96Z", b.main.base, "ball"),
    solid(oval(0, -286, 22, 17), b.metal.light, "ball"),
    line("M-164 -102Q0 -66 164 -102", b.second.light, 9, 0.8),
  ],
};

const bell: Motif = {
  stage: "wall",
  width: 380,
  height: 540,
  draw: (b) => [
    line("M0 -266V-170", b.second.shade, 8),
    solid(oval(0, 190, 38), b.metal.shade, "ball"),
    printed(
      "M-50 -160Q0 -200 50 -160C100 -90 90 60 180 150Q184 176 160 180H-160Q-184 176 -180 150C-90 60 -100 -90 -50 -160Z",
      b.main.base,
      "round",
    ),
    line("M-148 120H148", b.second.light, 10, 0.8),
    at(
      0,
      -168,
      solid("M0 0C-50 -60 -110 -40 -90 0C-110 40 -50 50 0 0C50 50 110 40 90 0C110 -40 50 -60 0 0Z", b.accent.base),
    ),
  ],
};

const phone: Motif = {
  stage: "table",
  width: 420,
  height: 360,
  draw: (b) => [
    printed("M-150 -220H150Q200 -120 206 -20Q206 -4 186 -4H-186Q-206 -4 -206 -20Q-200 -120 -150 -220Z", b.main.base),
    solid(oval(0, -112, 92), b.second.base, "ball"),
    ...Array.from({ length: 9 }, (_, i) =>
      fill(oval(64 * Math.cos(i * 0.62 - 1.2), -112 + 64 * Math.sin(i * 0.62 - 1.2), 14), b.dark.deep),
    ),
    solid(oval(0, -112, 30), b.paper.base),
    solid(
      "M-200 -300C-120 -370 120 -370 200 -300Q220 -230 170 -226Q110 -226 120 -282Q0 -306 -120 -282Q-110 -226 -170 -226Q-220 -230 -200 -300Z",
      b.main.shade,
      "flat",
    ),
  ],
};

export const bathMotifs = { soap, dispenser, brush, compact, smallThings, radio, bicycleBell, bell, phone };
