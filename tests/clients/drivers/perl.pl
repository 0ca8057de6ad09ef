# Perl's DBD::SQLite.
use strict;
use warnings;
use DBI;
use JSON;

sub connect_to { return DBI->connect("dbi:SQLite:dbname=$_[0]", '', '', {RaiseError => 1, PrintError => 0, sqlite_unicode => 1}) }

# To the last row, where there are any.
sub run {
    my ($db, $sql) = @_;
    my $statement = $db->prepare($sql);
    $statement->execute;
    $statement->fetchall_arrayref if $statement->{NUM_OF_FIELDS};
    return;
}

$| = 1;
my ($sqlite) = connect_to(':memory:')->selectrow_array('SELECT sqlite_version()');
print encode_json({client => "Perl DBD::SQLite $DBD::SQLite::VERSION", sqlite => $sqlite}), "\n";
while (my $line = <STDIN>) {
    my $request = decode_json($line);
    my $db = connect_to($request->{file});
    my @errors = map { my $sql = $_; eval { run($db, $sql); 1 } ? undef : "$@" } @{$request->{statements}};
    $db->disconnect;
    print encode_json(\@errors), "\n";
}
