import type { When } from "./moment.ts";
import type { Chapter, Story, Units } from "./story.ts";

const ship = (when: When, tracking: string, only?: readonly string[]): Chapter => ({
  ...{ do: "ship", when, carrier: "Royal Mail", tracking },
  ...(only ? { only } : {}),
});
const far = (when: When, tracking: string): Chapter => ({ do: "ship", when, carrier: "DHL", tracking });
const arrive = (when: When, parcel = 1): Chapter => ({ do: "deliver", when, parcel });

/** An order that went as it should: sent on one day, there on another. */
function easy(who: string, days: number, time: string, lines: Units, more: Partial<Story> = {}): Story {
  const [sent, there] = [Math.max(days - 1, 0), Math.max(days - 3, 0)];
  const tracking = `RM${String(days).padStart(3, "0")}${who.length}${time.replace(":", "")}GB`;
  return {
    who,
    when: [days, time],
    lines,
    chapters: [ship([sent, "15:10"], tracking), arrive([there, "11:35"])],
    ...more,
  };
}

/** Some six weeks of a small shop, oldest first; every state that an order can be in is among them. */
export const stories: readonly Story[] = [
  easy("nell.harker", 38, "09:20", { "HRP-MUG-BLU": 2, "LQL-TEA-BRK": 1 }),
  easy("orders.gullcafe", 37, "07:50", { "QSD-ECM-WHT": 12, "HRP-PLT-SND": 8 }),
  easy("stay.lanternhouse", 36, "10:05", { "WSH-TWL-TEA-BTH": 6, "WSH-TWL-TEA-HND": 6 }),
  easy("amara.obi", 35, "18:42", { "SCW-JAR-FIG": 1, "QSD-CSH-RST": 2 }, { code: "HARBOUR10" }),
  easy("owen.pryce", 34, "12:15", { "NPK-SCF-NVY": 1 }),
  {
    ...{ who: "tomasz.wojcik", when: [34, "16:30"], lines: { "HRP-MUG-SND": 4 } },
    chapters: [
      ship([33, "14:20"], "RM4471180GB"),
      arrive([31, "12:05"]),
      { do: "pay-back", when: [30, "09:40"], amount: 500, reason: "One mug came with a chip; kept it" },
      { do: "note", when: [30, "09:42"], text: "Rang to say thank you. Send the next ones double-wrapped." },
    ],
  },
  easy("isla.mackay", 33, "20:11", { "FTM-JIG-500": 1, "FTM-CRD-BRD": 3 }),
  easy("priya.raman", 31, "08:33", { "HRP-TPT-TEA": 1, "HRP-CUP-IVY": 2 }, { code: "HARBOUR10" }),
  easy(
    "camille.durand",
    30,
    "13:27",
    { "QSD-CLK-TEA": 1 },
    { chapters: [far([29, "15:30"], "JD014600011"), arrive([24, "10:10"])] },
  ),
  easy("grace.adeyemi", 29, "21:05", { "NPK-BER-RED": 1, "TAT-TOP-PUR": 2 }),
  {
    ...{ who: "henry.whitlock", when: [28, "11:48"], lines: { "MEG-LOG-10K": 2, "MEG-KND-3KG": 1 } },
    chapters: [
      ship([27, "15:00"], "RM4472001GB", ["MEG-LOG-10K"]),
      ship([26, "15:00"], "RM4472002GB"),
      arrive([25, "13:15"]),
      arrive([24, "12:40"], 2),
    ],
  },
  easy("desk.millbooks", 27, "09:02", { "FTM-NTB-NVY-LIN": 10, "FTM-PCL-SIX": 12, "FTM-CRD-BRD": 24 }),
  {
    ...{ who: "mei.chen", when: [26, "19:20"], lines: { "WSH-TWL-BLS-BTH": 2, "WSH-SOP-LAV": 3 } },
    chapters: [
      ship([25, "15:00"], "RM4472190GB"),
      arrive([23, "10:30"]),
      {
        ...{ do: "take-back", when: [16, "14:05"], units: { "WSH-TWL-BLS-BTH": 1 } },
        reason: "Sent back unused: the colour did not match",
      },
    ],
  },
  {
    who: "ruth.levy",
    when: [25, "22:14"],
    lines: { "QSD-MIR-BRS": 1 },
    payment: "none",
    chapters: [{ do: "expire", when: [25, "22:35"] }],
  },
  easy("ruth.levy", 24, "08:04", { "QSD-MIR-BRS": 1 }, { payment: "second-card" }),
  easy(
    "jonas.weber",
    23,
    "15:45",
    { "NPK-BLK-OAT": 1 },
    { chapters: [far([22, "15:30"], "JD014600024"), arrive([17, "09:50"])] },
  ),
  {
    ...{ who: "joan.fletcher", when: [22, "10:37"], lines: { "QSD-SCL-RED": 1 } },
    chapters: [
      ship([21, "15:00"], "RM4472377GB"),
      arrive([19, "11:11"]),
      {
        ...{ do: "take-back", when: [12, "10:20"], units: { "QSD-SCL-RED": 1 }, all: true },
        reason: "Weighs wrong; sent back",
      },
      { do: "note", when: [12, "10:25"], text: "Told the maker about it." },
    ],
  },
  easy("sam.okonkwo", 21, "17:58", { "QSD-APR-NVY": 1, "QSD-OVG-GRN": 1, "QSD-TTW-NVY": 2 }),
  easy("nell.harker", 20, "12:41", { "QSD-LAN-LRG": 1, "SCW-PIL-IVY": 2 }, { credit: true }),
  {
    ...{ who: "victor.hale", when: [19, "02:51"], lines: { "QSD-CAS-RST": 2, "QSD-LMP-NVY": 1 } },
    chapters: [
      ship([18, "15:00"], "RM4472480GB"),
      arrive([16, "12:00"]),
      { do: "dispute", when: [5, "06:30"], reason: "fraudulent" },
    ],
  },
  {
    ...{ who: "callum.reid", when: [18, "14:30"], lines: { "QSD-UMB-RED": 1 } },
    chapters: [{ do: "cancel", when: [18, "15:12"], reason: "Ordered by mistake; asked by phone" }],
  },
  easy("aisha.khan", 17, "20:26", { "HRP-BWL-BLU": 4, "QSD-TUM-GRN": 4 }),
  easy(
    "femke.visser",
    16,
    "11:09",
    { "NPK-MTN-2Y": 2 },
    { chapters: [far([15, "15:30"], "JD014600031"), arrive([10, "14:45"])] },
  ),
  easy("stay.lanternhouse", 15, "09:14", { "WSH-SOP-OAT": 24, "WSH-HWS-300": 8 }),
  easy("peter.lindqvist", 14, "13:52", { "MEG-BRD-BLU": 1, "MEG-TLS-PAR": 1 }),
  {
    ...{ who: "bridget.nolan", when: [13, "16:07"], lines: { "HRP-JUG-MUS": 1, "QSD-GOB-PLM": 1, "SCW-JAR-SAL": 2 } },
    chapters: [
      {
        ...{ do: "cancel-lines", when: [12, "09:30"], units: { "QSD-GOB-PLM": 1 } },
        reason: "The last set had a crack; she takes the rest",
      },
      far([12, "15:30"], "JD014600044"),
      arrive([7, "10:20"]),
    ],
  },
  easy("daisy.lowe", 11, "18:18", { "BND-BATH": 1 }),
  easy("amara.obi", 10, "19:47", { "HRP-CST-SGE": 1, "QSD-CCS-RED": 2 }, { giftCard: true }),
  {
    ...{ who: "molly.gant", when: [9, "09:55"], lines: { "TAT-TRN-RED": 1 } },
    chapters: [
      ship([8, "15:00"], "RM4473011GB"),
      arrive([6, "12:22"]),
      { do: "dispute", when: [3, "07:15"], reason: "product_not_received", inquiry: true },
    ],
  },
  easy(
    "lena.fischer",
    8,
    "10:24",
    { "QSD-LGT-FES": 2 },
    { chapters: [far([7, "15:30"], "JD014600052"), arrive([2, "13:30"])] },
  ),
  easy("orders.gullcafe", 7, "07:35", { "QSD-ECM-RED": 12, "QSD-TTW-RED": 6 }),
  {
    ...{ who: "isla.mackay", when: [5, "20:50"], lines: { "NPK-HAT-S": 2, "NPK-SCF-RED": 1 } },
    chapters: [ship([4, "15:00"], "RM4473190GB"), ship([4, "16:20"], "RM4473191GB")],
  },
  {
    who: "grace.adeyemi",
    when: [4, "12:02"],
    lines: { "BND-BREAKFAST": 1 },
    express: true,
    chapters: [ship([3, "14:00"], "RM4473204GB")],
  },
  { who: "jonas.weber", when: [4, "17:33"], lines: { "HRP-PLT-BLU": 6 }, chapters: [far([3, "15:30"], "JD014600060")] },
  {
    ...{ who: "priya.raman", when: [3, "08:48"], lines: { "TAT-BRD-LRG": 1, "TAT-UTN-SET": 1, "QSD-JAR-1L0": 3 } },
    chapters: [ship([2, "15:00"], "RM4473310GB", ["QSD-JAR-1L0"])],
  },
  {
    ...{ who: "henry.whitlock", when: [3, "21:40"], lines: { "TAT-DRW-RST": 1 } },
    chapters: [{ do: "hold", when: [2, "09:05"], reason: "The house number is missing; we have written to him" }],
  },
  { who: "sam.okonkwo", when: [2, "10:31"], lines: { "TAT-FRM-A4": 2 }, payment: "authorised" },
  {
    ...{ who: "desk.millbooks", when: [2, "09:11"], lines: { "FTM-BOX-SET": 4, "FTM-WRP-SET": 10 } },
    chapters: [{ do: "pack", when: [1, "14:45"] }],
  },
  { who: "nell.harker", when: [1, "19:08"], lines: { "HRP-TLH-SET": 1, "SCW-JAR-SMK": 1 } },
  { who: "owen.pryce", when: [1, "21:26"], lines: { "QSD-TIN-SML": 3 }, code: "HARBOUR10" },
  { who: "ruth.levy", when: [1, "22:02"], lines: { "WSH-BAG-PNK": 1 }, express: true },
  { who: "mei.chen", when: [190], lines: { "QSD-ALC-MNT": 1, "LQL-JAM-DAM": 2 } },
  { who: "tomasz.wojcik", when: [75], lines: { "QSD-CUT-BLU": 2, "QSD-CST-NVY": 1 } },
  { who: "aisha.khan", when: [2], lines: { "NPK-HWB-RED": 1 }, payment: "none" },
];
