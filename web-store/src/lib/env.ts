/** Where the page finds what it talks to. The API is on its own origin: CloudFront and the local server see to that. */
export const env = {
  /** The store's origin; set by the process that makes pages ahead of time, where there is no address bar. */
  origin: globalThis.location?.origin ?? "",
  /** The payment stand-in; used by local builds only. */
  localStripeBase: "/stripe",
};
