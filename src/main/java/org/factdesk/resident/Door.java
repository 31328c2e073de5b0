package org.factdesk.resident;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.Set;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;

/**
 * The socket at which requests arrive. It stands in a folder that nobody but the user can enter, and one process holds it at a time; a lock beside it
 * tells which, so that what a killed process left behind is no obstacle.
 */
final class Door implements AutoCloseable {
    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final Path socket;
    private final UserPrincipal user;
    private final FileChannel held;
    private final ServerSocketChannel server;

    private Door(Path socket, UserPrincipal user, FileChannel held) throws IOException {
        this.socket = socket;
        this.user = user;
        this.held = held;
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    }

    /**
     * The door at {@code socket}, not yet open; null where another process holds it.
     *
     * @throws IOException where others could enter
     */
    static @Nullable Door at(Path socket) throws IOException {
        Path place = socket.toAbsolutePath();
        Path folder = place.getParent();
        if (folder == null) {
            throw new IOException("not a place for a socket: " + socket);
        }
        UserPrincipal user = own(folder);
        FileChannel held = FileChannel.open(
                place.resolveSibling(place.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        FileLock lock = held.tryLock();
        if (lock == null) {
            held.close();
            return null;
        }
        return new Door(place, user, held);
    }

    /** Makes {@code folder}, or finds it to be the user's alone; gives the user. */
    private static UserPrincipal own(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        }
        PosixFileAttributes found = Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Object owner = Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        if (!found.isDirectory() || !owner.equals((int) new UnixSystem().getUid())) {
            throw new IOException(folder + " is not a folder of this user");
        }
        if (!OWNER_ONLY.containsAll(found.permissions())) {
            throw new IOException("others may enter " + folder + "; chmod 700 it");
        }
        return found.owner();
    }

    /** Lets callers in. */
    void open() throws IOException {
        Files.deleteIfExists(socket);
        server.bind(UnixDomainSocketAddress.of(socket));
    }

    /** The next caller, always the user; waits for one. */
    SocketChannel next() throws IOException {
        while (true) {
            SocketChannel caller = server.accept();
            if (caller.getOption(ExtendedSocketOptions.SO_PEERCRED).user().equals(user)) {
                return caller;
            }
            caller.close();
        }
    }

    /** Lets nobody in any more; whoever waits in {@link #next} is told by a {@link ClosedChannelException}. */
    @Override
    public void close() throws IOException {
        if (server.isOpen()) {
            Files.deleteIfExists(socket);
            server.close();
            held.close();
        }
    }
}
