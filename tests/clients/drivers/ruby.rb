# Ruby's sqlite3 gem.
require "json"
require "sqlite3"

$stdout.sync = true

def attempt(db, sql)
  db.execute(sql)
  nil
rescue SQLite3::Exception => e
  e.message
end

client = "Ruby #{RUBY_VERSION}, sqlite3 #{SQLite3::VERSION}"
sqlite = SQLite3::Database.new(":memory:").get_first_value("SELECT sqlite_version()")
puts JSON.generate(client: client, sqlite: sqlite)
while (line = $stdin.gets)
  request = JSON.parse(line)
  db = SQLite3::Database.new(request["file"])
  errors = request["statements"].map { |sql| attempt(db, sql) }
  db.close
  puts JSON.generate(errors)
end
