import type { ModulePage } from "../analytics/frame/module-nav.tsx";

/** The pages of the sales module, in their order. */
export const salesPages: readonly ModulePage[] = [
  { to: "/sales", label: "Overview" },
  { to: "/sales/trends", label: "Trends" },
  { to: "/sales/products", label: "Products" },
  { to: "/sales/customers", label: "Customers" },
  { to: "/sales/channels", label: "Channels" },
  { to: "/sales/visits", label: "Visits" },
  { to: "/sales/goals", label: "Goals" },
];
