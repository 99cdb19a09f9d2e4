/** The only reader of build-time settings. What differs between deployments comes from `/app-config.json`. */
export const env = {
  /** Origin of the API; empty where it is the page's own. */
  apiOrigin: import.meta.env.VITE_API_ORIGIN ?? "",
};
