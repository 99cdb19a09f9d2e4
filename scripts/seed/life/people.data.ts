import type { Address } from "@quayside/shared/store/schema.ts";

export const groupNames = { trade: "Trade", friends: "Friends of the quay" } as const;
type GroupKey = keyof typeof groupNames;

export const groupWords: Record<GroupKey, string> = {
  trade: "Cafés and small hotels that buy for their guests.",
  friends: "Regulars who hear first and get a little off.",
};

/** People of the demo shop; all of them are invented, their addresses lead nowhere. */
export interface Person {
  key: string;
  name: string;
  address: Omit<Address, "name">;
  phone?: string;
  groups?: readonly GroupKey[];
  tags?: readonly string[];
  notes?: readonly string[];
  wantsNews?: boolean;
  /** Entered by staff so many days ago; whoever has none comes with their first order. */
  enteredDaysAgo?: number;
}

const gb = (line1: string, city: string, postcode: string) => ({ line1, city, postcode, country: "GB" });
const abroad = (line1: string, city: string, postcode: string, country: string) => ({ line1, city, postcode, country });

export const emailOf = ({ key }: Pick<Person, "key">): string => `${key}@example.com`;

export const people: readonly Person[] = [
  {
    ...{ key: "nell.harker", name: "Nell Harker", address: gb("8 Capstan Row", "Bristol", "BS1 6UT") },
    ...{ phone: "+44 117 496 0118", groups: ["friends"], tags: ["regular"], enteredDaysAgo: 39, wantsNews: true },
    notes: ["Prefers parcels at the shop on the quay when it rains."],
  },
  {
    ...{ key: "orders.gullcafe", name: "The Gull Café", address: gb("2 Fish Street", "Whitby", "YO21 3PR") },
    ...{ groups: ["trade"], tags: ["café"], enteredDaysAgo: 38, phone: "+44 1947 496 022" },
    notes: ["Pays promptly. Ask for Dot.", "Deliver before nine; the lane is closed to vans after that."],
  },
  {
    ...{ key: "stay.lanternhouse", name: "Lantern House", address: gb("17 Harbour Rise", "St Ives", "TR26 1LP") },
    ...{ groups: ["trade"], tags: ["hotel"], enteredDaysAgo: 37 },
    notes: ["Twelve rooms; orders towels in spring and autumn."],
  },
  {
    ...{ key: "amara.obi", name: "Amara Obi", address: gb("41 Lime Grove", "Leeds", "LS6 2DJ") },
    ...{ groups: ["friends"], tags: ["regular"], enteredDaysAgo: 36, wantsNews: true },
  },
  {
    ...{ key: "tomasz.wojcik", name: "Tomasz Wójcik", address: gb("5 Mill Lane", "York", "YO1 9TX") },
    ...{ groups: ["friends"], enteredDaysAgo: 35 },
    notes: ["Has a standing discount after the mix-up with the blue mugs."],
  },
  {
    ...{ key: "priya.raman", name: "Priya Raman", address: gb("63 Station Road", "Cambridge", "CB1 2JB") },
    ...{ enteredDaysAgo: 33, tags: ["press"], wantsNews: true },
    notes: ["Writes for a house magazine. Sends pictures back."],
  },
  {
    ...{ key: "desk.millbooks", name: "Mill Road Books", address: gb("112 Mill Road", "Cambridge", "CB1 2BD") },
    ...{ groups: ["trade"], tags: ["shop"], enteredDaysAgo: 30 },
  },
  { key: "owen.pryce", name: "Owen Pryce", address: gb("3 Pier Street", "Aberystwyth", "SY23 2LN"), wantsNews: true },
  { key: "isla.mackay", name: "Isla Mackay", address: gb("27 Shore", "Edinburgh", "EH6 6QW") },
  { key: "grace.adeyemi", name: "Grace Adeyemi", address: gb("90 Rye Lane", "London", "SE15 4RY") },
  { key: "henry.whitlock", name: "Henry Whitlock", address: gb("The Old Forge", "Ludlow", "SY8 1AA") },
  { key: "mei.chen", name: "Mei Chen", address: gb("14 Canal Street", "Manchester", "M1 3HE") },
  { key: "joan.fletcher", name: "Joan Fletcher", address: gb("6 Chapel Walk", "Sheffield", "S1 2PD") },
  { key: "sam.okonkwo", name: "Sam Okonkwo", address: gb("31 Castle Street", "Cardiff", "CF10 1BT") },
  { key: "ruth.levy", name: "Ruth Levy", address: gb("52 Heath Street", "London", "NW3 6UG") },
  { key: "callum.reid", name: "Callum Reid", address: gb("9 Union Terrace", "Aberdeen", "AB10 1NJ") },
  { key: "aisha.khan", name: "Aisha Khan", address: gb("77 Manningham Lane", "Bradford", "BD1 3HN") },
  { key: "peter.lindqvist", name: "Peter Lindqvist", address: gb("4 Quayside", "Newcastle upon Tyne", "NE1 3DX") },
  { key: "bridget.nolan", name: "Bridget Nolan", address: abroad("18 Quay Street", "Galway", "H91 R2N4", "IE") },
  { key: "camille.durand", name: "Camille Durand", address: abroad("5 Rue du Port", "Nantes", "44000", "FR") },
  { key: "jonas.weber", name: "Jonas Weber", address: abroad("Speicherstraße 12", "Hamburg", "20457", "DE") },
  { key: "femke.visser", name: "Femke Visser", address: abroad("Havenkade 3", "Rotterdam", "3011 TH", "NL") },
  { key: "daisy.lowe", name: "Daisy Lowe", address: gb("22 Abbey Road", "Bath", "BA1 5LZ") },
  { key: "victor.hale", name: "Victor Hale", address: gb("1 Dock Road", "Liverpool", "L3 4AF") },
  { key: "lena.fischer", name: "Lena Fischer", address: abroad("Am Sandtor 7", "Hamburg", "20457", "DE") },
  { key: "molly.gant", name: "Molly Gant", address: gb("38 Ferry Road", "Norwich", "NR1 1SX") },
];
