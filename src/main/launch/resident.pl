# Has a run done by the resident process of this folder; where there is none, runs the launcher itself again.
# In Perl, which starts in a tenth of the time of an empty Java: the whole point is not to wait for a start. The other side is org.factdesk.resident.
use strict;
use warnings;
use Socket;

my ($launcher, $program, $folder, @arguments) = @ARGV;
binmode $_ for \*STDIN, \*STDOUT, \*STDERR;
$SIG{PIPE} = 'IGNORE';

# The name holds all that a run may depend on beside its arguments and files: what differs in that is never answered by the same process.
my @place = stat '.';
my $name = join "\0", $program, $folder, @place[0, 1], umask, map { $_ // '' } @ENV{qw(TZ HOME XDG_CACHE_HOME)};
my $hash = 1469598103934665603;
{
    use integer;
    $hash = ($hash ^ $_) * 1099511628211 for unpack 'C*', $name;
}
my $runtime = $ENV{XDG_RUNTIME_DIR} // '';
my $home = -d $runtime ? "$runtime/factdesk" : ($ENV{TMPDIR} || '/tmp') . "/factdesk-$>";
my $socket = sprintf '%s/%016x', $home, $hash;

sub launch {
    my ($how) = @_;
    $ENV{FACTDESK_RESIDENT} = $how;
    $ENV{FACTDESK_RESIDENT_SOCKET} = $socket;
    exec $launcher, @arguments or die "factdesk: $launcher: $!\n";
}

# Nobody but the user may have made the folder or the socket, or be able to enter.
sub own {
    my ($path, $kind, $open) = @_;
    my @found = lstat $path or return 0;
    return ($found[2] & 0170000) == $kind && $found[4] == $> && !($found[2] & $open);
}

sub absent {
    my ($managed) = @_;
    launch('start') unless $managed && $arguments[1] ne 'start';
    print "no resident process serves $folder\n";
    exit 1;
}

my $managed = $arguments[0] eq 'resident';
own($home, 0040000, 077) && own($socket, 0140000, 0) or absent($managed);
socket my $wire, AF_UNIX, SOCK_STREAM, 0 or launch('off');
connect $wire, sockaddr_un($socket) or absent($managed);
if ($managed && $arguments[1] eq 'start') {
    print "there is one: ";
    @arguments = qw(resident status);
}

sub frame { pack 'aN/a*', @_ }

sub put {
    my ($to, $bytes) = @_;
    my $at = 0;
    while ($at < length $bytes) {
        my $count = syswrite $to, $bytes, length($bytes) - $at, $at;
        return 0 unless defined $count;
        $at += $count;
    }
    return 1;
}

my $buffer = '';

sub take {
    my ($length) = @_;
    while (length $buffer < $length) {
        sysread($wire, $buffer, 65536, length $buffer) or return undef;
    }
    return substr $buffer, 0, $length, '';
}

my %terminal = map { defined $ENV{$_} ? ($_ => $ENV{$_}) : () } qw(TERM NO_COLOR);
$terminal{'out.terminal'} = 'true' if -t STDOUT;
$terminal{'err.terminal'} = 'true' if -t STDERR;
my $request = join '', (map { frame('A', $_) } @arguments), (map { frame('T', "$_=$terminal{$_}") } sort keys %terminal), frame('G', '');
$| = 1;
put($wire, $request) or launch('off');

my $taken = 0;
while (defined(my $head = take(5))) {
    my ($kind, $length) = unpack 'aN', $head;
    my $content = take($length) // last;
    if ($kind eq 'O') { put(\*STDOUT, $content) }
    elsif ($kind eq 'E') { put(\*STDERR, $content) }
    elsif ($kind eq 'X') { exit $content }
    elsif ($kind eq 'R') { $taken = 1 }
    elsif ($kind eq 'N') { launch('off') }
    elsif ($kind eq 'I') {
        my $count = sysread STDIN, my $piece, 65536;
        put($wire, frame('D', $count ? $piece : '')) or last;
    }
}
launch('off') unless $taken;
print STDERR "factdesk: the resident process ended in the midst of this run; run it again\n";
exit 2;
