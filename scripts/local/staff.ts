import type { StaffMember } from "./platform/start-identity.ts";

/** For this machine only: the pool, the passwords and the authenticators live in its data folder. */
const password = "Harbour-light-7";

/** People who can sign in to the demo shop's admin; the inbox page shows their codes. */
export const demoStaff: readonly StaffMember[] = [
  {
    label: "Ada, admin",
    email: "ada@quayside.example",
    password,
    groups: ["admin"],
    totpSecret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
  },
  {
    label: "Mo, manager",
    email: "mo@quayside.example",
    password,
    groups: ["manager"],
    totpSecret: "KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU",
  },
  {
    label: "Cleo, content",
    email: "cleo@quayside.example",
    password,
    groups: ["content"],
    totpSecret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
  },
  {
    label: "Finn, fulfilment",
    email: "finn@quayside.example",
    password,
    groups: ["fulfilment"],
    totpSecret: "MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK",
  },
];

/** A customer who can sign in to the demo shop's store. */
export const demoShopper = { key: "nell.harker", name: "Nell Harker", email: "nell.harker@example.com", password };

/** Signs in for the seed and for imports from the command line. */
export const setupStaff: StaffMember = {
  label: "Set-up scripts",
  email: "setup@quayside.example",
  password,
  groups: ["content", "fulfilment"],
  totpSecret: "NBSWY3DPO5XXE3DENBSWY3DPO5XXE3DE",
};
