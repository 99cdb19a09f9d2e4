import fc from "fast-check";

/**
 * Property tests draw the same examples on every run, so that a red run is of the change it ran on.
 * `SEED=random npm run unit` draws others, `SEED=376125263` those of a reported failure.
 */
const { SEED = "20261130" } = process.env;
if (SEED !== "random") fc.configureGlobal({ seed: Number(SEED) });
