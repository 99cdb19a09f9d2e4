import type { Session } from "@quayside/functions/lake/compact/session.ts";
import { literal } from "@quayside/functions/lake/compact/sql.ts";

/**
 * Sale lines of "Online Retail II" (UCI, D. Chen 2019) as the table `lines`: of the nine days that both sheets hold those of the
 * second; invoices without a letter, units and price above 0; an amount is units × price, rounded to pence once.
 */
export async function readRealLines(session: Session, csv: string): Promise<void> {
  await session.run(`CREATE TABLE lines AS
    SELECT Invoice AS order_id, row_number() OVER (PARTITION BY Invoice ORDER BY StockCode, Quantity, Price) AS line,
      upper(trim(StockCode)) AS sku, trim(coalesce(Description, '')) AS title,
      CAST(Quantity AS BIGINT) AS units, CAST(round(Quantity * CAST(Price AS DECIMAL(12, 3)) * 100) AS BIGINT) AS gross,
      min(InvoiceDate) OVER (PARTITION BY Invoice) AS shown_at,
      CASE WHEN CustomerID = '' THEN NULL ELSE CustomerID END AS customer_key, Country AS country,
      regexp_matches(upper(trim(StockCode)), '^[0-9]{5} ?[A-Z]*$') AS is_product
    FROM read_csv(${literal(csv)}, header = true, columns = {'src': 'VARCHAR', 'Invoice': 'VARCHAR', 'StockCode': 'VARCHAR',
      'Description': 'VARCHAR', 'Quantity': 'INTEGER', 'InvoiceDate': 'TIMESTAMP', 'Price': 'DECIMAL(12, 3)',
      'CustomerID': 'VARCHAR', 'Country': 'VARCHAR'})
    WHERE NOT (src = '2009-2010' AND InvoiceDate >= '2010-12-01') AND regexp_matches(Invoice, '^[0-9]')
      AND Quantity > 0 AND Price > 0`);
}

/**
 * Three years of ten times as many: each real order ten times, by other customers, moved by whole weeks so that days of the
 * week, hours and the size of orders stay as they are, half of it in products of its own.
 */
export async function growLines(session: Session, copies: number): Promise<void> {
  await session.run(`CREATE TABLE grown AS
    SELECT order_id || '-' || copy AS order_id, line,
      CASE WHEN copy % 2 = 0 OR NOT is_product THEN sku ELSE sku || '-' || (copy // 2) END AS sku, title, units,
      greatest(1, gross + CAST(hash(order_id || copy) % 7 AS BIGINT) - 3) AS gross,
      TIMESTAMP '2022-01-03' + to_days(CAST((date_diff('day', TIMESTAMP '2009-11-30', date_trunc('day', shown_at)) + copy * 112) % 1092 AS INTEGER))
        + (shown_at - date_trunc('day', shown_at)) AS shown_at,
      customer_key || '-' || (copy % 7) AS customer_key, country, is_product
    FROM lines, range(${copies}) AS copies(copy);
    DROP TABLE lines; ALTER TABLE grown RENAME TO lines`);
}
