import fc from "fast-check";

/**
 * Property tests draw the same examples on every run, so that a red run is of the change it ran on.
 * `FC_SEED=random npm run unit` draws others, `FC_SEED=376125263` those of a reported failure.
 */
const { FC_SEED = "20261130" } = process.env;
if (FC_SEED !== "random") fc.configureGlobal({ seed: Number(FC_SEED) });
