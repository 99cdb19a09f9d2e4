/** An S3 error answer: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
export class S3Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = "S3Refusal";
    this.status = status;
    this.code = code;
  }
}

export function refusalXml({ code, message }: S3Refusal, resource: string): string {
  const element = (name: string, text: string) => `<${name}>${text.replace(/[<&]/g, escaped)}</${name}>`;
  const content = element("Code", code) + element("Message", message) + element("Resource", resource);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${content}</Error>`;
}

function escaped(character: string): string {
  return character === "<" ? "&lt;" : "&amp;";
}
