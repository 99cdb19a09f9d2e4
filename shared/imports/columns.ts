import type { ImportKind } from "./schema.ts";

/** A column of ours. Files are CSV in UTF-8 with a head line. */
export interface ImportColumn {
  name: string;
  required?: true;
  /** What goes into it, for people. */
  what: string;
  example: string;
  /** What other systems call it, in the spelling of {@link columnKey}. */
  aliases?: readonly string[];
}

/** Names of columns are compared without case, blanks and marks: `List price` is `list_price`. */
export function columnKey(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "");
}

const address: readonly ImportColumn[] = [
  { name: "line1", what: "Street and number", example: "1 Quay Street", aliases: ["address", "address1", "street"] },
  { name: "line2", what: "Second line of the address", example: "", aliases: ["address2"] },
  { name: "city", what: "Town", example: "Falmouth", aliases: ["town"] },
  { name: "region", what: "County, state or province", example: "", aliases: ["county", "state", "province"] },
  {
    name: "postcode",
    what: "As the country writes it",
    example: "TR11 3LH",
    aliases: ["zip", "zipcode", "postalcode"],
  },
  {
    name: "phone",
    what: "With the country's code",
    example: "+44 1326 555 010",
    aliases: ["telephone", "tel", "mobile"],
  },
];

/** In the order of an example file. Columns of the product are taken from its first line; one line is one variant. */
const catalog: readonly ImportColumn[] = [
  {
    name: "handle",
    required: true,
    what: "The product's part of its address; lines with the same one are its variants, in a row",
    example: "oak-tray",
    aliases: ["slug", "urlkey", "urlhandle"],
  },
  {
    name: "title",
    required: true,
    what: "What shoppers read",
    example: "Oak tray",
    aliases: ["name", "productname", "producttitle"],
  },
  {
    name: "description",
    what: "Plain text",
    example: "Oiled, not varnished.",
    aliases: ["body", "bodyhtml", "longdescription", "productdescription"],
  },
  { name: "brand", what: "Maker", example: "Quay Works", aliases: ["vendor", "manufacturer", "maker"] },
  { name: "supplier", what: "Who you buy it from", example: "", aliases: ["distributor", "wholesaler"] },
  {
    name: "category_path",
    required: true,
    what: "From the root down, with > between",
    example: "Kitchen > Trays",
    aliases: ["category", "productcategory", "categories", "producttype", "type"],
  },
  { name: "tax_class", what: "standard, reduced or zero", example: "standard", aliases: ["taxcode", "vat"] },
  {
    name: "status",
    what: "draft, active, scheduled, seasonal or discontinued",
    example: "active",
    aliases: ["state", "published"],
  },
  { name: "attributes", what: "name=value, with ; between", example: "Material=Oak;Made in=Portugal" },
  { name: "images", what: "Pictures in order, a line each: where it is kept, a blank, what it shows", example: "" },
  { name: "tags", what: "With ; between", example: "gift;handmade", aliases: ["labels", "keywords"] },
  {
    name: "collections",
    what: "Collections chosen by hand that it is in, by title, with ; between; new ones are made",
    example: "Small gifts",
    aliases: ["collection"],
  },
  {
    name: "rating",
    what: "Stars from 1 to 5, where shoppers rated it elsewhere",
    example: "4.35",
    aliases: ["averagerating", "ratingvalue", "stars", "reviewaverage"],
  },
  {
    name: "rating_count",
    what: "How many rated it; 0 takes its rating away",
    example: "12",
    aliases: ["reviews", "reviewcount", "numberofreviews", "ratings"],
  },
  { name: "seo_title", what: "What search engines show as title", example: "", aliases: ["metatitle", "pagetitle"] },
  {
    name: "seo_description",
    what: "What search engines show below it",
    example: "",
    aliases: ["metadescription", "pagedescription"],
  },
  {
    name: "publish_at",
    what: "Of a scheduled product: sold from",
    example: "",
    aliases: ["publishedat", "availablefrom"],
  },
  { name: "unpublish_at", what: "Sold until", example: "", aliases: ["availableuntil"] },
  { name: "season_from", what: "Of a seasonal product: its first day of each year, month-day", example: "" },
  { name: "season_until", what: "Its last day", example: "" },
  {
    name: "sku",
    required: true,
    what: "Names the variant, unlike every other",
    example: "TRAY-L",
    aliases: ["variantsku", "code", "itemcode", "stockcode", "articlenumber", "partnumber"],
  },
  { name: "option1_name", what: "What variants differ in", example: "Size", aliases: ["optionname"] },
  { name: "option1_value", what: "This variant's", example: "Large", aliases: ["optionvalue", "size"] },
  { name: "option2_name", what: "A second thing they differ in", example: "" },
  { name: "option2_value", what: "This variant's", example: "", aliases: ["colour", "color"] },
  { name: "option3_name", what: "A third", example: "" },
  { name: "option3_value", what: "This variant's", example: "" },
  {
    name: "barcode",
    what: "EAN, UPC or the like",
    example: "",
    aliases: ["ean", "upc", "gtin", "isbn", "variantbarcode"],
  },
  {
    name: "price",
    required: true,
    what: "A decimal with a dot",
    example: "24.50",
    aliases: ["variantprice", "unitprice", "sellingprice", "retailprice", "rrp"],
  },
  {
    name: "list_price",
    what: "The price it is compared with",
    example: "",
    aliases: ["compareatprice", "variantcompareatprice", "msrp", "wasprice"],
  },
  { name: "cost", what: "What it costs you", example: "9.80", aliases: ["costprice", "costperitem", "purchaseprice"] },
  { name: "floor_price", what: "No promotion goes under it", example: "", aliases: ["minimumprice", "minprice"] },
  { name: "currency", required: true, what: "The store's", example: "GBP", aliases: ["currencycode"] },
  {
    name: "weight_grams",
    what: "A whole number",
    example: "640",
    aliases: ["weight", "grams", "variantgrams", "weightg"],
  },
  {
    name: "stock",
    what: "Units on hand, taken once: when the SKU is new",
    example: "12",
    aliases: ["quantity", "qty", "inventory", "onhand", "stocklevel", "variantinventoryqty"],
  },
  {
    name: "parts",
    what: "Of a bundle: SKU=units, with ; between; parts stand further up or are there",
    example: "",
    aliases: ["components", "bundle", "bundleparts", "bundleitems"],
  },
  { name: "variant_attributes", what: "Of this variant: name=value, with ; between", example: "" },
  { name: "out_of_stock_threshold", what: "Sold until so many are left", example: "" },
  { name: "image_key", what: "Where the variant's picture is kept", example: "", aliases: ["image"] },
  { name: "image_alt", what: "What that picture shows", example: "", aliases: ["imagealttext"] },
];

/**
 * One line is one product of a collection chosen by hand, in its order, or one condition of a rule. Columns of the
 * collection are taken from its first line.
 */
const collections: readonly ImportColumn[] = [
  {
    name: "handle",
    required: true,
    what: "The collection's part of its address; its lines follow each other",
    example: "small-gifts",
    aliases: ["slug", "urlkey", "collectionhandle"],
  },
  {
    name: "title",
    required: true,
    what: "What shoppers read",
    example: "Small gifts",
    aliases: ["name", "collection", "collectiontitle"],
  },
  { name: "description", what: "Plain text", example: "Under ten pounds.", aliases: ["body", "bodyhtml"] },
  { name: "visible", what: "yes, or no: only for promotions", example: "yes", aliases: ["published"] },
  { name: "featured", what: "yes: on the first page", example: "no" },
  { name: "image", what: "Where its picture is kept", example: "", aliases: ["imagekey"] },
  { name: "image_alt", what: "What that picture shows", example: "", aliases: ["imagealttext"] },
  { name: "seo_title", what: "What search engines show as title", example: "", aliases: ["metatitle"] },
  { name: "seo_description", what: "What they show below it", example: "", aliases: ["metadescription"] },
  {
    name: "product",
    what: "Chosen by hand: the handle of one product; all its lines in order are all its products",
    example: "oak-tray",
    aliases: ["producthandle"],
  },
  { name: "match", what: "Of a rule: all conditions, or any of them", example: "", aliases: ["mustmatch"] },
  {
    name: "sort",
    what: "Of a rule: newest, price-asc, price-desc or title",
    example: "",
    aliases: ["sortorder"],
  },
  {
    name: "condition",
    what: "Of a rule: category, brand, tag, price, attribute or season; a line each",
    example: "",
    aliases: ["rule"],
  },
  { name: "condition_name", what: "Of an attribute: which", example: "" },
  { name: "condition_values", what: "Any of these, with ; between; categories from the root down", example: "" },
  { name: "condition_from", what: "Of a price: at least", example: "" },
  { name: "condition_to", what: "Of a price: at most", example: "" },
];

/** One line is one customer. */
const customers: readonly ImportColumn[] = [
  {
    name: "email",
    required: true,
    what: "Names the customer, unlike every other",
    example: "ada@example.com",
    aliases: ["emailaddress", "mail", "customeremail"],
  },
  { name: "name", what: "In full", example: "Ada Lovelace", aliases: ["fullname", "customername", "customer"] },
  ...address,
  { name: "country", what: "ISO code of the address", example: "GB", aliases: ["countrycode", "countryiso"] },
  { name: "groups", what: "Customer groups by name, with ; between", example: "Trade", aliases: ["group"] },
  { name: "tags", what: "With ; between", example: "wholesale;newsletter", aliases: ["labels"] },
  {
    name: "accepts_marketing",
    what: "yes or no",
    example: "no",
    aliases: ["marketing", "acceptsemailmarketing", "newsletter"],
  },
  { name: "locale", what: "Language and country", example: "en-GB", aliases: ["language"] },
  { name: "created_at", what: "Customer since", example: "2024-03-05", aliases: ["since", "registered"] },
];

/** Columns of the order are taken from its first line; one line is one line of the order. */
const orders: readonly ImportColumn[] = [
  {
    name: "order",
    required: true,
    what: "The order's number; its lines follow each other",
    example: "536365",
    aliases: ["ordernumber", "orderid", "invoice", "invoicenumber", "invoiceno", "number"],
  },
  {
    name: "placed_at",
    required: true,
    what: "Day and time by the store's clock, or with a Z in UTC",
    example: "2024-03-05 14:26:00",
    aliases: ["date", "orderdate", "invoicedate", "createdat", "orderedat"],
  },
  { name: "status", what: "completed", example: "completed", aliases: ["orderstatus"] },
  { name: "email", what: "The customer's", example: "ada@example.com", aliases: ["customeremail", "emailaddress"] },
  { name: "name", what: "Whom it went to", example: "Ada Lovelace", aliases: ["customername", "shippingname"] },
  ...address,
  {
    name: "country",
    required: true,
    what: "ISO code of the country it went to",
    example: "GB",
    aliases: ["countrycode", "shippingcountry"],
  },
  { name: "channel", what: "Where it was sold", example: "Market stall", aliases: ["saleschannel"] },
  {
    name: "traffic_source",
    what: "organic, paid, social, email, direct or referral",
    example: "email",
    aliases: ["attributedchannel", "sourcetype"],
  },
  { name: "device_type", what: "desktop, mobile or tablet", example: "mobile", aliases: ["device"] },
  { name: "referrer", what: "Host of the page before", example: "", aliases: ["referringsite", "referer"] },
  { name: "utm_source", what: "As its link said", example: "newsletter", aliases: ["attributedsource"] },
  { name: "utm_medium", what: "As its link said", example: "email" },
  { name: "utm_campaign", what: "As its link said", example: "spring", aliases: ["campaign", "attributedcampaign"] },
  { name: "currency", required: true, what: "The store's", example: "GBP", aliases: ["currencycode"] },
  { name: "prices_include_tax", what: "yes or no; the store's way if blank", example: "yes", aliases: ["taxincluded"] },
  { name: "delivery_name", what: "How it was sent", example: "Post", aliases: ["shippingmethod", "deliverymethod"] },
  {
    name: "delivery_price",
    what: "What that cost",
    example: "3.95",
    aliases: ["shipping", "delivery", "shippingprice"],
  },
  { name: "delivery_tax", what: "Tax in or on it", example: "0.66", aliases: ["shippingtax"] },
  {
    name: "sku",
    required: true,
    what: "Of a product of the catalogue, or any code of a fee",
    example: "TRAY-L",
    aliases: ["lineitemsku", "stockcode", "code", "itemcode"],
  },
  {
    name: "title",
    required: true,
    what: "What was sold",
    example: "Oak tray",
    aliases: ["lineitemname", "description", "product", "item"],
  },
  { name: "options", what: "name=value, with ; between", example: "Size=Large" },
  {
    name: "quantity",
    required: true,
    what: "A whole number",
    example: "2",
    aliases: ["qty", "lineitemquantity", "units"],
  },
  {
    name: "unit_price",
    required: true,
    what: "A decimal with a dot",
    example: "24.50",
    aliases: ["price", "lineitemprice", "unitcost"],
  },
  { name: "discount", what: "On the line as a whole", example: "0.00", aliases: ["linediscount", "lineitemdiscount"] },
  {
    name: "line_total",
    what: "After the discount; worked out if blank",
    example: "49.00",
    aliases: ["amount", "lineamount"],
  },
  { name: "tax_rate", what: "Per cent", example: "20", aliases: ["vatrate", "taxpercent"] },
  { name: "tax", what: "In or on the line", example: "8.17", aliases: ["linetax", "vat"] },
];

/** One line is one SKU that came back; columns of the return are taken from its first line. */
const returns: readonly ImportColumn[] = [
  {
    name: "return",
    required: true,
    what: "The return's number; its lines follow each other",
    example: "C536379",
    aliases: ["returnnumber", "creditnote", "creditnotenumber", "rma", "invoice", "number"],
  },
  {
    name: "returned_at",
    required: true,
    what: "Day and time by the store's clock, or with a Z in UTC",
    example: "2024-03-12 10:00:00",
    aliases: ["date", "returndate", "invoicedate", "createdat"],
  },
  {
    name: "order",
    what: "The order it gives back; found by customer and SKU if blank",
    example: "536365",
    aliases: ["ordernumber", "originalorder"],
  },
  { name: "email", what: "The customer's", example: "ada@example.com", aliases: ["customeremail", "emailaddress"] },
  { name: "name", what: "Who returned it", example: "Ada Lovelace", aliases: ["customername"] },
  { name: "country", required: true, what: "ISO code", example: "GB", aliases: ["countrycode"] },
  { name: "currency", required: true, what: "The store's", example: "GBP", aliases: ["currencycode"] },
  {
    name: "sku",
    required: true,
    what: "As it was sold",
    example: "TRAY-L",
    aliases: ["stockcode", "code", "itemcode"],
  },
  {
    name: "title",
    required: true,
    what: "What came back",
    example: "Oak tray",
    aliases: ["description", "product", "item"],
  },
  { name: "quantity", required: true, what: "A whole number", example: "1", aliases: ["qty", "units"] },
  { name: "unit_price", what: "A decimal with a dot", example: "24.50", aliases: ["price"] },
  {
    name: "amount",
    what: "Paid back for the line; quantity × price if blank",
    example: "24.50",
    aliases: ["linetotal", "refund", "refunded", "lineamount"],
  },
];

export const importColumns: Record<ImportKind, readonly ImportColumn[]> = {
  catalog,
  collections,
  customers,
  orders,
  returns,
};
