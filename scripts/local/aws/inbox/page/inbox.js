const [list, article, empty, filter, codes] = ["messages", "message", "empty", "filter", "codes"].map((id) =>
  document.getElementById(id),
);
const part = (selector) => article.querySelector(selector);
const today = new Date().toDateString();
const refreshEvery = 2000;
let messages = [];
let shown = "";

function when(at) {
  const date = new Date(at);
  const isToday = date.toDateString() === today;
  return date.toLocaleString([], isToday ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" });
}

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function row({ id, channel, to, at, subject, text }) {
  const link = element(
    "a",
    { href: `#${id}` },
    element("span", { className: "who", textContent: to.join(", ") }),
    element("time", { dateTime: at, textContent: when(at) }),
    element("span", { className: "subject", textContent: channel === "sms" ? "SMS" : subject }),
    element("span", { className: "preview", textContent: text.replace(/\s+/g, " ").slice(0, 120) }),
  );
  if (location.hash === link.hash) link.setAttribute("aria-current", "true");
  return element("li", {}, link);
}

function matches(message) {
  const words = filter.value.trim().toLowerCase();
  return [...message.to, message.subject, message.text].some((text) => text.toLowerCase().includes(words));
}

function drawList() {
  const found = messages.filter(matches);
  list.replaceChildren(...found.map(row));
  empty.hidden = found.length > 0;
  empty.textContent =
    messages.length > 0 ? "No message matches." : "No messages yet. Confirmations and codes show up here.";
}

function drawMessage() {
  const message = messages.find((each) => `#${each.id}` === location.hash);
  article.hidden = !message;
  if (!message || shown === message.id) return;
  shown = message.id;
  part("h2").textContent = message.subject || "SMS";
  const facts = { From: message.from, To: message.to.join(", "), Sent: new Date(message.at).toLocaleString() };
  part("dl").replaceChildren(
    ...Object.entries(facts).flatMap(([name, textContent]) => [
      element("dt", { textContent: name }),
      element("dd", { textContent }),
    ]),
  );
  part(".attachments").replaceChildren(
    ...message.attachments.map(({ name, size }, index) => {
      const href = `/_local/inbox/${message.id}/attachments/${index}`;
      const textContent = `${name} (${Math.ceil(size / 1024)} kB)`;
      return element("li", {}, element("a", { className: "attachment", href, textContent, target: "_blank" }));
    }),
  );
  part("iframe").hidden = !message.html;
  if (message.html) part("iframe").src = `/_local/inbox/${message.id}/html`;
  part("pre").textContent = message.html ? "" : message.text;
}

function code({ label, code: digits }) {
  const button = element("button", { type: "button", title: "Copy", textContent: digits });
  button.setAttribute("aria-label", `Copy the code of ${label}: ${digits}`);
  button.addEventListener("click", () => navigator.clipboard.writeText(digits));
  return element("li", {}, element("span", { className: "label", textContent: label }), button);
}

let drawn = "";
async function refresh() {
  try {
    const [inbox, authenticators] = await Promise.all(
      ["/_local/inbox", "/_local/authenticators"].map((path) => fetch(path).then((answer) => answer.json())),
    );
    const state = JSON.stringify([inbox.messages.map((each) => each.id), authenticators]);
    if (state !== drawn) {
      drawn = state;
      messages = inbox.messages;
      codes.hidden = authenticators.length === 0;
      codes.querySelector("ul").replaceChildren(...authenticators.map(code));
      drawList();
      drawMessage();
    }
  } catch {
    empty.hidden = false;
    empty.textContent = "The platform does not answer. Start it with npm start.";
  }
  setTimeout(refresh, refreshEvery);
}

filter.addEventListener("input", drawList);
addEventListener("hashchange", () => {
  shown = location.hash ? shown : "";
  drawList();
  drawMessage();
});
refresh();
