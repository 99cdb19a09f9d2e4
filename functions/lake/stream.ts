/**
 * Which stream records facts are made of, as a Lambda event filter: by sort key, which removed items have, too. Of an
 * order's lines in pages of their own the order's item changes with them.
 */
export const factsFilter = {
  dynamodb: {
    Keys: { sk: { S: ["order", "return", "product", "customer", { prefix: "cat_" }, { prefix: "cgr_" }] } },
  },
};
