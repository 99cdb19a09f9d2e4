/**
 * Hosts that tell where a shopper came from, as names with any country's ending behind them (`google` is google.de too) or,
 * with a dot, as whole domains and their subdomains. Chosen from the categories that Google Analytics 4 publishes for its
 * default channel grouping, those that shoppers still use.
 */
export const searchEngines = [
  ...["google", "bing", "yahoo", "duckduckgo", "ecosia", "baidu", "yandex", "naver", "daum", "seznam", "startpage"],
  ...["qwant", "sogou", "so.com", "ask.com", "aol.com", "dogpile", "mojeek", "swisscows", "search.brave.com"],
  ...[
    "kagi.com",
    "metager",
    "lycos",
    "onet",
    "virgilio.it",
    "rambler.ru",
    "coccoc",
    "biglobe",
    "goo.ne.jp",
    "presearch",
  ],
] as const;

export const socialSites = [
  ...["facebook", "fb.com", "fb.me", "instagram", "threads.net", "threads.com", "twitter", "t.co", "x.com", "linkedin"],
  ...["lnkd.in", "pinterest", "pin.it", "tiktok", "youtube", "youtu.be", "reddit", "redd.it", "snapchat", "tumblr"],
  ...["whatsapp", "wa.me", "t.me", "telegram", "messenger.com", "m.me", "discord", "mastodon", "bsky.app", "vk.com"],
  ...["ok.ru", "xing", "quora", "flickr", "weibo", "wechat", "line.me", "nextdoor", "meetup.com", "vimeo", "twitch"],
  ...["ycombinator.com", "ravelry", "goodreads", "houzz", "livejournal", "blogspot", "medium.com", "substack"],
] as const;

export const mailSites = [
  ...["mail.google.com", "outlook.live.com", "outlook.office.com", "outlook.office365.com", "mail.yahoo.com"],
  ...["mail.proton.me", "mail.aol.com", "mail.yandex.ru", "mail.ru", "web.de", "gmx.net", "gmx.com", "mail.zoho.com"],
  ...["mail.zoho.eu", "webmail.freenet.de", "mail.163.com", "mail.qq.com", "fastmail.com", "icloud.com"],
] as const;

/** Where payments are confirmed: coming back from there is no new arrival. */
export const paymentSites = ["stripe.com", "stripe.network", "paypal.com", "klarna.com", "link.com"] as const;
