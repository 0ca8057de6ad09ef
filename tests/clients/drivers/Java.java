// Java's sqlite-jdbc. JSON by jackson-core.
import com.fasterxml.jackson.core.*;
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.sql.*;

class Java {
    static final JsonFactory JSON = new JsonFactory();

    static Connection open(String path) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + path);
    }

    static void run(Connection db, String sql) throws SQLException {
        try (Statement statement = db.createStatement()) {
            if (statement.execute(sql))
                for (ResultSet rows = statement.getResultSet(); rows.next();) // to the last row
                    continue;
        }
    }

    // {"file": ..., "statements": [...]}, as form.py's reader writes it
    static void answer(String line, JsonGenerator out) throws IOException, SQLException {
        JsonParser in = JSON.createParser(line);
        Connection db = null;

        out.writeStartArray();
        while (in.nextToken() != null) {
            if (in.currentToken() != JsonToken.VALUE_STRING)
                continue;
            if (db == null) {
                db = open(in.getText());
                continue;
            }
            try {
                run(db, in.getText());
                out.writeNull();
            } catch (SQLException error) {
                out.writeString(error.getMessage());
            }
        }
        out.writeEndArray();
        db.close();
    }

    static void print(StringWriter text) {
        System.out.println(text);
        System.out.flush();
    }

    public static void main(String[] arguments) throws Exception {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Connection db = open(":memory:")) {
            DatabaseMetaData about = db.getMetaData();
            System.out.printf("{\"client\": \"Java %s, sqlite-jdbc %s\", \"sqlite\": \"%s\"}%n",
                System.getProperty("java.version"), about.getDriverVersion(), about.getDatabaseProductVersion());
        }
        for (String line; (line = requests.readLine()) != null;) {
            StringWriter text = new StringWriter();
            try (JsonGenerator out = JSON.createGenerator(text)) {
                answer(line, out);
            }
            print(text);
        }
    }
}
