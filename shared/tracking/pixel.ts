/** Where the storefront's beacons go. Here, and not in the contract, so that browsers load no schema for it. */
export const collectPath = "/api/v1/tracking/events";

/** A visit ends with so many minutes in which nothing happened, or with another campaign. */
export const silenceMinutes = 30;

/**
 * A basket that a visit left counts as recovered where the same browser places an order within so many days. No month is
 * shorter, so that what was bought lies in the month of the visit or in the next.
 */
export const recoveryDays = 28;

/** Days for which the last touch that was not direct is remembered, with consent; without, it ends with the tab. */
export const touchDays = 90;
