import { inTurn, type Motif } from "../motif.ts";
import { blossom, box, drum, heart, oval, polygon, rim, star } from "../outline.ts";
import { at, fill, line, printed, solid } from "../paint.ts";

const bunting: Motif = {
  stage: "wall",
  wide: true,
  width: 670,
  height: 440,
  single: true,
  draw: (b) => {
    const swag = (y: number, dip: number, first: number) => {
      const flags = Array.from({ length: 6 }, (_, i) => {
        const t = (i + 0.5) / 6;
        const tones = inTurn(b, i + first);
        return at(
          -320 + 640 * t,
          y + 4 * dip * t * (1 - t) - 2,
          printed("M-48 0H48L0 112Z", tones.base, "flat", (i + first) % 3 === 0) +
            line("M-46 5H46", tones.deep, 4, 0.35),
          1,
          (0.5 - t) * 18,
        );
      });
      return flags.join("") + line(`M-326 ${y}Q0 ${y + 2 * dip} 326 ${y}`, b.paper.deep, 9);
    };
    return [swag(-200, 66, 0), swag(10, 76, 1)];
  },
};

/** Beads, paper rings or blossoms on a string, in two swags. */
const garland: Motif = {
  stage: "wall",
  wide: true,
  width: 640,
  height: 420,
  single: true,
  draw: (b) => {
    const piece = (i: number): string => {
      const tones = inTurn(b, i);
      if (b.says(/paper|chain/))
        return `<ellipse rx="36" ry="25" fill="none" stroke="${tones.base}" stroke-width="17"/><path d="M-30 -14Q0 -32 30 -14" fill="none" stroke="${tones.light}" stroke-width="6"/>`;
      if (b.says(/heart/)) return solid(heart(0, 8, 32), tones.base);
      if (b.says(/star/)) return solid(star(0, 6, 36), tones.base);
      if (b.says(/flower|rose|daisy|blossom/))
        return solid(blossom(0, 0, 36, 6), tones.base) + fill(oval(0, 0, 9), b.accent.light);
      return solid(oval(0, 0, i % 2 ? 31 : 22), tones.base, "ball");
    };
    const swag = (y: number, dip: number, first: number) =>
      line(`M-310 ${y}Q0 ${y + 2 * dip} 310 ${y}`, b.dark.light, 5) +
      Array.from({ length: 11 }, (_, i) => {
        const t = (i + 0.5) / 11;
        return at(-310 + 620 * t, y + 4 * dip * t * (1 - t), piece(i + first), 1, (0.5 - t) * -40);
      }).join("");
    return [swag(-180, 110, 0), swag(20, 110, 1)];
  },
};

const paperBall: Motif = {
  stage: "wall",
  width: 380,
  height: 560,
  draw: (b) => [
    line("M0 -274V-160", b.dark.light, 5),
    printed(oval(0, 30, 186, 190), b.main.base, "ball"),
    ...[-150, -100, -50, 0, 50, 100, 150].map((x) =>
      line(`M0 -160C${x * 1.3} -110 ${x * 1.3} 170 0 220`, b.main.deep, 4, 0.35),
    ),
    solid(box(-30, -170, 60, 18, 6), b.second.base) + solid(box(-30, 212, 60, 18, 6), b.second.base),
    line("M0 230V270", b.accent.base, 10),
  ],
};

const balloon: Motif = {
  stage: "wall",
  width: 480,
  height: 580,
  single: true,
  draw: (b) => {
    const one = (x: number, y: number, i: number) =>
      line(`M${x} ${y + 130}Q${x * 0.4} 200 0 280`, b.dark.light, 4) +
      printed(
        `M${x} ${y + 132}C${x - 140} ${y + 60} ${x - 120} ${y - 130} ${x} ${y - 130}C${x + 120} ${y - 130} ${x + 140} ${y + 60} ${x} ${y + 132}Z`,
        inTurn(b, i).base,
        "ball",
        i === 0,
      ) +
      fill(
        polygon([
          [x - 14, y + 146],
          [x + 14, y + 146],
          [x, y + 126],
        ]),
        inTurn(b, i).shade,
      );
    return [one(-124, -60, 1), one(124, -84, 2), one(4, -140, 0)];
  },
};

const giftBox: Motif = {
  stage: "table",
  width: 440,
  height: 440,
  draw: (b) => [
    printed(
      polygon([
        [-200, -250],
        [100, -250],
        [100, 0],
        [-200, 0],
      ]),
      b.main.base,
    ),
    printed(
      polygon([
        [100, -250],
        [206, -292],
        [206, -50],
        [100, 0],
      ]),
      b.main.shade,
    ),
    solid(
      polygon([
        [-212, -300],
        [108, -300],
        [108, -240],
        [-212, -240],
      ]),
      b.main.light,
    ),
    solid(
      polygon([
        [108, -300],
        [216, -340],
        [216, -282],
        [108, -240],
      ]),
      b.main.deep,
    ),
    solid(
      polygon([
        [-212, -300],
        [-110, -344],
        [216, -340],
        [108, -300],
      ]),
      b.main.glint,
    ),
    solid(box(-84, -300, 56, 300), b.second.base) +
      fill(
        polygon([
          [-84, -300],
          [14, -342],
          [72, -342],
          [-28, -300],
        ]),
        b.second.light,
      ),
    at(
      -6,
      -330,
      solid(
        "M0 0C-60 -90 -150 -70 -120 -16C-100 20 -40 16 0 0C60 -90 150 -70 120 -16C100 20 40 16 0 0Z",
        b.second.base,
      ) +
        fill("M-90 -30Q-50 -40 0 0Q50 -40 90 -30Q50 -10 0 0Q-50 -10 -90 -30Z", b.second.shade) +
        solid(oval(0, -6, 21, 19), b.second.light, "ball"),
    ),
  ],
};

const crackers: Motif = {
  stage: "flat",
  width: 560,
  height: 430,
  single: true,
  draw: (b) =>
    [-110, 110].map((y, i) => {
      const tones = inTurn(b, i);
      const end = (side: number) =>
        printed(
          `M${side * 120} -20L${side * 262} -64L${side * 240} -32L${side * 268} 0L${side * 240} 32L${side * 262} 64L${side * 120} 20Z`,
          tones.shade,
        );
      return at(
        0,
        y,
        end(-1) +
          end(1) +
          printed(box(-150, -62, 300, 124, 30), tones.base) +
          solid(box(-46, -62, 92, 124), b.accent.base) +
          [-146, 134].map((x) => solid(box(x, -34, 14, 68, 6), b.accent.light)).join(""),
        1,
        -9,
      );
    }),
};

const partyTable: Motif = {
  stage: "table",
  single: true,
  width: 460,
  height: 420,
  draw: (b) => [
    printed(drum(96, -230, 76, -20, -100), b.main.base, "round") +
      fill(rim(96, -230, -100), b.main.glint) +
      fill(rim(84, -229, -100), b.main.deep),
    line("M-70 -226L-20 -400L20 -410", b.second.base, 13) +
      line("M-64 -246L-54 -280M-44 -316L-34 -350", b.accent.base, 13),
    solid("M40 -14L130 -330L220 -14Q130 16 40 -14Z", b.second.base, "round"),
    ...[
      [70, -80],
      [120, -140],
      [166, -70],
      [130, -226],
      [110, -40],
    ].map(([x = 0, y = 0]) => fill(oval(x, y, 15), b.main.base)),
    solid(star(130, -336, 42, 8, 0.6), b.accent.base),
  ],
};

export const partyMotifs = { bunting, garland, paperBall, balloon, giftBox, crackers, partyTable };
