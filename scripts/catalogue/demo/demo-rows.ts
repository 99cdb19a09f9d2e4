import { attributeList, type ImportRow, underOneHandle } from "../import-row.ts";
import type { ProductToDraw } from "../pictures/draw-product.ts";
import { imageKeyOf } from "../pictures/write-pictures.ts";
import type { DemoProduct } from "./demo-product.ts";
import { ownBarcode } from "./ean13.ts";
import { bagsProducts } from "./products/bags.ts";
import { bathProducts } from "./products/bath.ts";
import { diningProducts } from "./products/dining.ts";
import { gardenProducts } from "./products/garden.ts";
import { homeProducts } from "./products/home.ts";
import { kitchenProducts } from "./products/kitchen.ts";
import { lightProducts } from "./products/light.ts";
import { pantryProducts } from "./products/pantry.ts";
import { stationeryProducts } from "./products/stationery.ts";
import { toysProducts } from "./products/toys.ts";

/** The goods of Quayside, a shop in a harbour town; shop and makers are invented. */
export const demoProducts: readonly DemoProduct[] = [
  ...kitchenProducts,
  ...diningProducts,
  ...lightProducts,
  ...homeProducts,
  ...gardenProducts,
  ...bathProducts,
  ...stationeryProducts,
  ...toysProducts,
  ...bagsProducts,
  ...pantryProducts,
];

export const pictureOf = ({ title, drawnAs, category, handle }: DemoProduct): ProductToDraw => ({
  name: drawnAs ?? title,
  category,
  seed: handle,
});

function rowsOf(product: DemoProduct): ImportRow[] {
  const [option1 = "", option2 = ""] = product.options;
  const shared = {
    handle: product.handle,
    title: product.title,
    description: product.description,
    brand: product.brand,
    category_path: product.category,
    tax_class: product.taxClass,
    status: "active",
    option1_name: option1,
    option2_name: option2,
    currency: "GBP",
    attributes: attributeList(product.attributes),
    image_key: imageKeyOf(pictureOf(product)),
    image_alt: product.title,
  };
  const rows = product.variants.map((one, i) => ({
    ...shared,
    option1_value: one.values[0] ?? "",
    option2_value: one.values[1] ?? "",
    sku: one.sku,
    barcode: ownBarcode(product.serial, i + 1),
    price: one.price,
    list_price: one.listPrice ?? "",
    cost: one.cost,
    weight_grams: String(one.grams),
    stock: String(one.stock),
  }));
  return underOneHandle(rows);
}

/** The demo store, or other products in its manner, as rows of the catalogue import. */
export const demoRows = (products: readonly DemoProduct[] = demoProducts): ImportRow[] => products.flatMap(rowsOf);
