import { accountOperations as operations } from "@quayside/shared/account/contract.ts";
import { route } from "../http/route.ts";
import { addAddress } from "./add-address.ts";
import { beginCard } from "./begin-card.ts";
import { changeAddress } from "./change-address.ts";
import { closeAccount } from "./close-account.ts";
import { getAccount } from "./get-account.ts";
import { getCredit } from "./get-credit.ts";
import { listCards } from "./list-cards.ts";
import { listCreditEntries } from "./list-credit-entries.ts";
import { listOwnOrders } from "./list-own-orders.ts";
import { openAccount } from "./open-account.ts";
import { removeAddress } from "./remove-address.ts";
import { removeCard } from "./remove-card.ts";
import { updateAccount } from "./update-account.ts";

export const accountRoutes = [
  route(operations.open, openAccount),
  route(operations.get, getAccount),
  route(operations.update, updateAccount),
  route(operations.addAddress, addAddress),
  route(operations.changeAddress, changeAddress),
  route(operations.removeAddress, removeAddress),
  route(operations.orders, listOwnOrders),
  route(operations.credit, getCredit),
  route(operations.creditEntries, listCreditEntries),
  route(operations.cards, listCards),
  route(operations.beginCard, beginCard),
  route(operations.removeCard, removeCard),
  route(operations.close, closeAccount),
];
