/**
 * US dollars, AWS Price List of eu-west-1 (pricing pages of each service), on demand, without free tiers. DynamoDB's are
 * those since the reduction of 1 November 2024. Check them before you plan a budget with the result.
 */
export const prices = {
  /** Per read request unit. */
  dynamoRead: 0.1415e-6,
  /** Per write request unit. */
  dynamoWrite: 0.7068e-6,
  /** Per request of an HTTP API. */
  apiRequest: 1.11e-6,
  lambdaRequest: 0.2e-6,
  /** Per GB-second on arm64. */
  lambdaGbSecond: 13.3334e-6,
  /** Per custom event put on a bus. */
  event: 1e-6,
  /** Per request to a standard queue. */
  queueRequest: 0.4e-6,
  mail: 0.1e-3,
  /** Per GB of logs taken in. */
  logGb: 0.57,
  /** Per month. */
  secret: 0.4,
  key: 1,
  alarm: 0.1,
  dashboard: 3,
  firewall: 5,
  firewallRule: 1,
  scheduledInvocation: 1e-6,
} as const;
