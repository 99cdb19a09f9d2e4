import { type ApiOperation, callersOf, inlined } from "./document.ts";
import { rulesOf, typeOf } from "./schema-rows.ts";
import { SchemaTable } from "./schema-table.tsx";

/** One operation. Its details are drawn when it is opened. */
export function OperationPanel({ operation }: { operation: ApiOperation }) {
  const { operationId, method, path, summary, description } = operation;
  return (
    <section className="panel operation" id={operationId} aria-labelledby={`${operationId}-name`}>
      <h2 id={`${operationId}-name`}>{summary}</h2>
      <p className="operation-line">
        <span className="method" data-method={method}>
          {method}
        </span>
        <code>{path}</code>
      </p>
      <p className="small soft">
        {callersOf(operation)}. {description.replaceAll("`", "")}
      </p>
      <Parameters operation={operation} />
      <Bodies operation={operation} />
    </section>
  );
}

function Parameters({ operation }: { operation: ApiOperation }) {
  const parameters = operation.parameters.map((each) => ({
    ...each,
    schema: inlined(each.schema, operation.components),
  }));
  if (parameters.length === 0) return null;
  return (
    <details>
      <summary>Parameters</summary>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th>Name</th>
              <th>In</th>
              <th>Type</th>
              <th>Rules</th>
            </tr>
          </thead>
          <tbody>
            {parameters.map(({ name, in: place, required, schema }) => (
              <tr key={`${place} ${name}`}>
                <td>
                  <code>{name}</code>
                  {required ? <span className="required"> required</span> : null}
                </td>
                <td>{place}</td>
                <td className="mono">{typeOf(schema)}</td>
                <td className="small">{rulesOf(schema)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Bodies({ operation: { requestBody, responses, components } }: { operation: ApiOperation }) {
  const [success, ...failures] = Object.entries(responses).sort(([one], [other]) => Number(one) - Number(other));
  const answer = success?.[1].content?.["application/json"].schema;
  return (
    <>
      {requestBody ? (
        <details>
          <summary>Body</summary>
          <SchemaTable schema={inlined(requestBody.content["application/json"].schema, components)} />
        </details>
      ) : null}
      {answer ? (
        <details>
          <summary>Answer {success?.[0]}, in data</summary>
          <SchemaTable schema={inlined(answer.properties?.data ?? answer, components)} />
        </details>
      ) : null}
      <details>
        <summary>Refusals</summary>
        <dl className="facts refusals">
          {failures.map(([status, { description }]) => (
            <div key={status}>
              <dt>{status}</dt>
              <dd>{description}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
