<?php
// PHP's SQLite3 class.

function attempt(SQLite3 $db, string $sql): ?string
{
    try {
        $db->exec($sql);
        return null;
    } catch (Exception $error) {
        return $error->getMessage();
    }
}

function say(array $value): void
{
    echo json_encode($value, JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE), "\n";
}

say(['client' => 'PHP ' . PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION . '.' . PHP_RELEASE_VERSION . ', class SQLite3',
    'sqlite' => SQLite3::version()['versionString']]);
while (($line = fgets(STDIN)) !== false) {
    $request = json_decode($line, true, 512, JSON_THROW_ON_ERROR);
    $db = new SQLite3($request['file']);
    $db->enableExceptions(true);
    $errors = array_map(fn(string $sql) => attempt($db, $sql), $request['statements']);
    $db->close();
    say($errors);
}
