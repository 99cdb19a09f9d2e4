/** Where the page finds what it talks to. The API is on its own origin: CloudFront and the local server see to that. */
export const env = {
  /** The payment stand-in; used by local builds only. */
  localStripeBase: "/stripe",
};
