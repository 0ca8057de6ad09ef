# R's RSQLite.
suppressPackageStartupMessages({
    library(DBI)
    library(RSQLite)
    library(jsonlite)
})

# To the last row, where there are any; RSQLite warns where there are none.
attempt <- function(db, sql) {
    tryCatch({
        result <- suppressWarnings(dbSendQuery(db, sql))
        tryCatch(suppressWarnings(dbFetch(result)), finally = dbClearResult(result))
        NULL
    }, error = function(e) conditionMessage(e))
}

client <- paste("R", getRversion(), "with RSQLite", packageVersion("RSQLite"))
memory <- dbConnect(SQLite(), ":memory:")
sqlite <- dbGetQuery(memory, "SELECT sqlite_version()")[[1]]
dbDisconnect(memory)
cat(toJSON(list(client = client, sqlite = sqlite), auto_unbox = TRUE), "\n", sep = "")
requests <- file("stdin", open = "r", encoding = "UTF-8")
while (length(line <- readLines(requests, n = 1)) > 0) {
    request <- fromJSON(line, simplifyVector = FALSE)
    db <- dbConnect(SQLite(), request$file)
    errors <- lapply(request$statements, function(sql) attempt(db, sql))
    dbDisconnect(db)
    cat(toJSON(errors, auto_unbox = TRUE, null = "null"), "\n", sep = "")
    flush(stdout())
}
