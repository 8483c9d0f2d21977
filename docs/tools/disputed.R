# Which figures are disputed, and by whom. Run: Rscript docs/tools/disputed.R statements.csv
# The file comes from: tellings export statements --out statements.csv
path <- commandArgs(trailingOnly = TRUE)[1]
told <- read.csv(path, encoding = "UTF-8", na.strings = "")
# R leaves true and false as texts, unlike TRUE and FALSE.
tolls <- told[told$field %in% c("killed", "injured") & !as.logical(told$is_part), ]
tolls$who <- ifelse(is.na(tolls$speaker), tolls$source, paste0(tolls$speaker, " (", tolls$source, ")"))
tolls$id <- substr(tolls$incident, 1, 6) # as tellings show takes it
print(tolls[order(tolls$incident, tolls$field), c("id", "field", "verdict", "value", "who")], row.names = FALSE)
print(aggregate(incident ~ field + verdict, data = unique(tolls[, c("incident", "field", "verdict")]), FUN = length))
