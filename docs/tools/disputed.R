# Which figures are disputed, and by whom. Run: Rscript docs/tools/disputed.R statements.csv
# The file comes from: tellings export statements --out statements.csv
path <- commandArgs(trailingOnly = TRUE)[1]
told <- read.csv(path, encoding = "UTF-8", na.strings = "")
tolls <- told[told$field %in% c("killed", "injured") & !told$is_part, ]
tolls$who <- ifelse(is.na(tolls$speaker), tolls$source, paste0(tolls$speaker, " (", tolls$source, ")"))
print(tolls[order(tolls$incident, tolls$field), c("first_day", "field", "verdict", "value", "who")], row.names = FALSE)
print(aggregate(incident ~ field + verdict, data = unique(tolls[, c("incident", "field", "verdict")]), FUN = length))
