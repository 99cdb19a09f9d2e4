/** Where the platform of the journeys answers; set by `start-platform.ts`. */
function place(name: string): string {
  const address = process.env[name];
  if (!address) throw new Error(`${name} is not set: run the journeys with npm run e2e`);
  return address;
}

export const places = {
  get store() {
    return place("E2E_STORE");
  },
  get admin() {
    return place("E2E_ADMIN");
  },
  /** The inbox and what drives the stand-ins. */
  get local() {
    return place("E2E_LOCAL");
  },
};
