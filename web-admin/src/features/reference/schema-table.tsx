import type { JsonSchema } from "./document.ts";
import { schemaRows, typeOf } from "./schema-rows.ts";

export function SchemaTable({ schema }: { schema: JsonSchema }) {
  const rows = schemaRows(schema);
  if (rows.length === 0) return <p className="mono">{typeOf(schema)}</p>;
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th>Name</th>
            <th>Type</th>
            <th>Rules</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, path, depth, type, required, rules }) => (
            <tr key={path}>
              <td style={{ paddingInlineStart: `${0.75 + depth * 1.25}rem` }}>
                <code>{name}</code>
                {required ? null : <span className="soft small"> optional</span>}
              </td>
              <td className="mono">{type}</td>
              <td className="small">{rules}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
