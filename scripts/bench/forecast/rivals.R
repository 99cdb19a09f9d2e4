# R's own forecasts for a set of the benchmark, to be laid beside it: Rscript rivals.R FOLDER/NAME-D-28.csv
# Writes NAME-D-28.r.csv (id, h, method, point). Needs the package forecast; days and hours take every n-th of the series,
# about 18, for auto.arima takes its time.
suppressMessages(library(forecast))
file <- commandArgs(TRUE)[1]
parts <- strsplit(sub("\\.csv$", "", basename(file)), "-")[[1]]
frequency <- parts[length(parts) - 1]
horizon <- as.integer(parts[length(parts)])
rows <- read.csv(file, colClasses = c("character", "numeric", "numeric"))
seasons <- list(H = c(24, 168), D = 7, W = 52, M = 12)[[frequency]]

forecasts <- function(id) {
  y <- as.numeric(na.interp(ts(head(rows$value[rows$id == id], -horizon))))
  periods <- seasons[length(y) >= 2 * seasons + 1]
  m <- if (length(periods) > 0) periods[1] else 1
  seasonal <- if (length(periods) > 1) msts(y, periods) else ts(y, frequency = m)
  short <- if (m <= 24) ts(y, frequency = m) else ts(y)
  orders <- if (m == 24) ts(tail(y, 400), frequency = 24) else if (m <= 12) ts(y, frequency = m) else ts(y)
  safely <- function(call) tryCatch(as.numeric(call), error = function(e) rep(NA, horizon))
  stl <- function(method) if (length(periods) > 0) stlf(seasonal, h = horizon, method = method) else
    forecast(if (method == "ets") ets(ts(y)) else auto.arima(ts(y)), h = horizon)
  single <- list(
    ets = safely(forecast(ets(short), h = horizon)$mean),
    arima = safely(forecast(auto.arima(orders, approximation = TRUE), h = horizon)$mean),
    theta = safely(thetaf(ts(y, frequency = m), h = horizon)$mean),
    stlf.ets = safely(stl("ets")$mean),
    stlf.arima = safely(stl("arima")$mean))
  table <- do.call(cbind, single)
  joint <- list(
    mean = rowMeans(table, na.rm = TRUE),
    median = apply(table, 1, median, na.rm = TRUE),
    mean4 = rowMeans(table[, c("ets", "arima", "theta", "stlf.ets")], na.rm = TRUE))
  all <- c(single, joint)
  do.call(rbind, lapply(names(all), function(name) data.frame(id, h = seq_len(horizon), method = name, point = all[[name]])))
}

ids <- unique(rows$id)
if (frequency %in% c("D", "H")) ids <- ids[seq(1, length(ids), by = max(1, floor(length(ids) / 18)))]
write.csv(do.call(rbind, lapply(ids, forecasts)), sub("\\.csv$", ".r.csv", file), row.names = FALSE, quote = FALSE, na = "")
