import { stockOf } from "@quayside/functions/inventory/store.ts";
import { env } from "@quayside/functions/platform/env.ts";
import type { Act, Hands } from "./hands.ts";
import { momentOf, type When } from "./moment.ts";
import type { Units } from "./story.ts";

interface Move {
  when: When;
  /** A location, or a supplier's name. */
  from: { kind: "location"; location: string } | { kind: "supplier"; name: string };
  to: string;
  units: Units;
  arrived: boolean;
  /** Days from the start on. */
  expectedIn?: number;
  note: string;
}

const warehouse = { kind: "location", location: "main" } as const;

const moves: readonly Move[] = [
  {
    ...{
      when: [39, "08:00"],
      from: warehouse,
      to: "shop",
      arrived: true,
      note: "First shelves of the shop on the quay",
    },
    units: {
      ...{ "NPK-HAT-S": 8, "HRP-MUG-BLU": 12, "QSD-TOT-NVY": 15, "SCW-JAR-SAL": 10, "FTM-CRD-BRD": 40 },
      ...{ "QSD-UMB-NVY": 8, "TAT-TOP-PUR": 10, "NPK-SCF-NVY": 5, "LQL-JAM-DAM": 18 },
    },
  },
  {
    ...{ when: [6, "10:15"], from: { kind: "supplier", name: "Harbour Row Pottery" }, to: "main", arrived: false },
    ...{ units: { "HRP-MUG-SGE": 48, "HRP-TPT-TEA": 12 }, expectedIn: 8, note: "Second firing of the autumn" },
  },
  {
    ...{
      when: [1, "16:40"],
      from: warehouse,
      to: "shop",
      arrived: false,
      expectedIn: 1,
      note: "Window for the weekend",
    },
    units: { "NPK-BER-BLU": 6, "QSD-LAN-SML": 4 },
  },
];

/** At how many it is time to order more. */
const reorderPoints: Units = {
  ...{ "HRP-MUG-SGE": 12, "SCW-JAR-SMK": 8, "QSD-LMP-GRN": 4, "QSD-LMP-NVY": 8, "QSD-CAS-RST": 5, "QSD-MIR-BRS": 4 },
  ...{ "QSD-ECM-WHT": 30, "WSH-SOP-OAT": 40, "FTM-NTB-NVY-LIN": 20 },
};

const losses = [
  {
    when: [29, "17:30"],
    sku: "QSD-TOT-SGE",
    change: -3,
    code: "written-off",
    note: "Bleached by the sun in the window",
  },
  { when: [11, "09:20"], sku: "QSD-LMP-GRN", change: -1, code: "broken", note: "Fell from the ladder" },
  { when: [18, "12:00"], sku: "QSD-CKT-SET", change: 2, code: "found", note: "Behind the kiln boxes" },
] as const;

async function setUpMoves(hands: Hands, start: Date): Promise<void> {
  for (const { when, from: origin, to, units, arrived, expectedIn, note } of moves) {
    const act = hands.staff(momentOf(start, when));
    const { items } = await act("transfers.list", { query: { per_page: 100 } });
    if (items.some((each) => each.note === note)) continue;
    const lines = Object.entries(units).map(([sku, quantity]) => ({ sku, quantity }));
    const day = expectedIn === undefined ? undefined : new Date(start.getTime() + expectedIn * 86_400_000);
    const expected = day ? { expectedOn: day.toISOString().slice(0, 10) } : {};
    await act("transfers.create", { body: { origin, to, lines, arrived, note, ...expected } });
  }
}

async function setUpPlans({ db }: Hands, act: Act): Promise<void> {
  const stock = await stockOf(db, env.storeId, Object.keys(reorderPoints), { consistent: true });
  for (const [sku, reorderPoint] of Object.entries(reorderPoints))
    if (!stock.get(sku)?.some((level) => level.reorderPoint === reorderPoint))
      await act("inventory.plan", { params: { sku, location: "main" }, body: { safetyStock: 0, reorderPoint } });
}

async function setUpLosses(hands: Hands, start: Date): Promise<void> {
  for (const { when, note, ...loss } of losses) {
    const act = hands.staff(momentOf(start, when));
    const { items } = await act("inventory.movements", { query: { sku: loss.sku, kind: "adjustment", per_page: 100 } });
    if (items.some(({ reason }) => reason === note)) continue;
    await act("inventory.adjust", { body: { ...loss, location: "main", note } });
  }
}

/** A second place with stock in it, goods on their way, what runs low, and what went missing. */
export async function setUpStock(hands: Hands, start: Date): Promise<void> {
  await setUpMoves(hands, start);
  await setUpPlans(hands, hands.staff(momentOf(start, [39, "08:40"])));
  await setUpLosses(hands, start);
}
