import * as z from "zod";
import { operation } from "../contract/operation.ts";
import { SearchAnswer, SearchQuery, Suggestion } from "./schema.ts";

export const searchOperations = {
  products: operation({
    id: "search.products",
    method: "GET",
    path: "/api/v1/search/products",
    access: "public",
    summary: "Search and filter products, with facets and corrected spelling",
    query: SearchQuery,
    output: SearchAnswer,
    cacheSeconds: 30,
  }),
  suggest: operation({
    id: "search.suggest",
    method: "GET",
    path: "/api/v1/search/suggest",
    access: "public",
    summary: "Completions while typing",
    query: z.object({ q: z.string().min(1).max(100) }),
    output: z.array(Suggestion).max(10),
    cacheSeconds: 60,
  }),
};
