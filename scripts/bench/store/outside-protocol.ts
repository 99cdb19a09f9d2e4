/** Addresses of what is outside the shop. */
export interface Outside {
  objects: string;
  control: string;
  stripe: string;
}

/** What the shop's measuring process has done for it out there. */
export type Favour =
  | { kind: "pay"; intentId: string }
  | { kind: "upload"; key: string; file: string }
  | { kind: "reports"; intentId: string };
