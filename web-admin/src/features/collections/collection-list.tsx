import type { CollectionRow } from "@quayside/shared/collections/schema.ts";
import type { ListSpec } from "../../ui/list/list-spec.ts";
import { Status } from "../../ui/status.tsx";
import { When } from "../../ui/when.tsx";
import type { CollectionSearch } from "./collection-search.ts";

const kinds: Record<CollectionRow["members"]["kind"], string> = { manual: "Chosen by hand", rule: "By a rule" };

export function CollectionBadge({ visible }: { visible: boolean }) {
  return <Status tone={visible ? "good" : "plain"}>{visible ? "In the shop" : "Hidden"}</Status>;
}

export const collectionList: ListSpec<CollectionRow, CollectionSearch> = {
  id: "collections",
  one: "collection",
  many: "collections",
  idOf: ({ id }) => id,
  linkOf: ({ id }) => ({ to: "/collections/$collectionId", params: { collectionId: id } }),
  searchFor: "Title or address",
  filters: [
    {
      kind: "choice",
      name: "kind",
      label: "Filled",
      options: [
        { value: "manual", label: kinds.manual },
        { value: "rule", label: kinds.rule },
      ],
    },
    {
      kind: "choice",
      name: "visible",
      label: "Shown",
      options: [
        { value: "true", label: "In the shop" },
        { value: "false", label: "Hidden" },
      ],
    },
  ],
  views: [{ name: "Hidden", search: { visible: "false" } }],
  nothingYet: {
    title: "No collections yet",
    text: "A collection brings products of many categories together: for a season, a room or a promotion.",
  },
  columns: [
    {
      id: "title",
      label: "Collection",
      card: "title",
      cell: ({ title }) => title,
      text: ({ title }) => title,
    },
    {
      id: "kind",
      label: "Filled",
      card: "line",
      cell: ({ members }) => kinds[members.kind],
      text: ({ members }) => members.kind,
    },
    {
      id: "visible",
      label: "Shown",
      card: "status",
      cell: ({ visible }) => <CollectionBadge visible={visible} />,
      text: ({ visible }) => String(visible),
    },
    {
      id: "featured",
      label: "On the first page",
      optional: true,
      cell: ({ featured }) => (featured ? "Yes" : "–"),
      text: ({ featured }) => String(featured),
    },
    {
      id: "products",
      label: "Products",
      end: true,
      card: "value",
      cell: ({ products }) => products,
      text: ({ products }) => String(products),
    },
    {
      id: "updated",
      label: "Changed",
      cell: ({ updatedAt }) => <When at={updatedAt} />,
      text: ({ updatedAt }) => updatedAt,
    },
  ],
};
