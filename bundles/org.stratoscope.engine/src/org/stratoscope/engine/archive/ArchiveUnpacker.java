package org.stratoscope.engine.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.files.AtomicFiles;

/**
 * Unpacks an archive of whatever origin. Everything is checked before the first file is written and while files are written;
 * they are written beside the target, which appears as a whole or not at all.
 */
public final class ArchiveUnpacker {

    /**
     * What an archive may hold.
     *
     * @param entries files
     * @param bytes of all files together
     * @param ratio how much larger a file of over a mebibyte may be than its packed form; what cannot be told from noise is
     *     packed as it is, and texts are far below
     */
    public record Limits(int entries, long bytes, int ratio) {

        /** Enough for a workspace with weights. */
        public static final Limits STANDARD = new Limits(500_000, 256L << 30, 200);
    }

    private static final int MANIFEST_BYTES_AT_MOST = 256 << 20;
    private static final int SMALL = 1 << 20;
    private static final int BUFFER = 1 << 16;
    private static final int ENCRYPTED = 1;

    private final Path file;
    private final Limits limits;

    private ArchiveUnpacker(Path file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    /**
     * Unpacks an archive into a new folder.
     *
     * @param out must not exist, or be empty
     * @return what the archive holds
     * @throws UnreadableFileException when the archive is damaged, hostile or of another kind; nothing is left then
     * @throws InvalidInputException when the target is there already
     */
    public static ArchiveManifest unpack(Path file, Path out, Limits limits) throws StratoscopeException, IOException {
        return new ArchiveUnpacker(file, limits).unpack(out.toAbsolutePath().normalize());
    }

    private ArchiveManifest unpack(Path out) throws StratoscopeException, IOException {
        requireNew(out);
        if (!Files.isRegularFile(file)) {
            throw new UnreadableFileException(file, "there is no such file; check the name.");
        }
        Path temporary = out.resolveSibling("." + out.getFileName() + "." + UUID.randomUUID() + ".part");
        boolean moved = false;
        try (ZipFile zip = open()) {
            checkNames();
            ArchiveManifest manifest = manifest(zip);
            Map<ArchiveManifest.Entry, ZipEntry> entries = checked(zip, manifest);
            Files.createDirectories(out.getParent());
            requireSpace(out.getParent(), manifest);
            Files.createDirectory(temporary);
            for (Map.Entry<ArchiveManifest.Entry, ZipEntry> entry : entries.entrySet()) {
                extract(zip, entry.getValue(), entry.getKey(), temporary);
            }
            AtomicFiles.write(temporary.resolve(ArchiveManifest.NAME), manifest.text());
            Files.deleteIfExists(out);
            AtomicFiles.moveFolder(temporary, out);
            moved = true;
            return manifest;
        } finally {
            if (!moved) {
                delete(temporary);
            }
        }
    }

    private static void requireNew(Path out) throws InvalidInputException, IOException {
        if (!Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (Files.isDirectory(out, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> content = Files.list(out)) {
                if (content.findAny().isEmpty()) {
                    return;
                }
            }
        }
        throw new InvalidInputException(out + " is there already; name a new folder to unpack into.");
    }

    private ZipFile open() throws UnreadableFileException {
        try {
            return new ZipFile(file.toFile());
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFileException(file, "is no archive, or it is damaged (" + e.getMessage() + ").", e);
        }
    }

    private void checkNames() throws UnreadableFileException {
        List<ZipDirectory.Item> items;
        try {
            items = ZipDirectory.read(file);
        } catch (IOException e) {
            throw new UnreadableFileException(file, "is no archive, or it is damaged (" + e.getMessage() + ").", e);
        }
        if (items.size() > limits.entries()) {
            throw refused("has " + items.size() + " entries, more than the " + limits.entries() + " that are allowed");
        }
        ArchiveNames names = new ArchiveNames();
        for (ZipDirectory.Item item : items) {
            Optional<String> problem = names.problem(item.name());
            if (problem.isPresent()) {
                throw refused("its entry '" + printable(item.name()) + "' " + problem.get());
            }
            if (!item.isPlainFile()) {
                throw refused("its entry '" + item.name() + "' is a link or a device, not a file");
            }
            boolean known = item.method() == ZipEntry.STORED || item.method() == ZipEntry.DEFLATED;
            if (!known || (item.flags() & ENCRYPTED) != 0) {
                throw refused("its entry '" + item.name() + "' is encrypted or packed in an unusual way");
            }
        }
    }

    private ArchiveManifest manifest(ZipFile zip) throws UnreadableFileException, IOException {
        ZipEntry entry = zip.getEntry(ArchiveManifest.NAME);
        if (entry == null) {
            throw refused("has no " + ArchiveManifest.NAME + ", so that it was not packed by Stratoscope");
        }
        try (InputStream stream = zip.getInputStream(entry)) {
            byte[] bytes = stream.readNBytes(MANIFEST_BYTES_AT_MOST + 1);
            if (bytes.length > MANIFEST_BYTES_AT_MOST) {
                throw refused("its manifest is too large");
            }
            return ArchiveManifest.parse(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw refused("its manifest is damaged or of a newer version of Stratoscope");
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw new UnreadableFileException(file, "is damaged (" + e.getMessage() + ").", e);
        }
    }

    /** The entries that the manifest promises, which must be all there are. */
    private Map<ArchiveManifest.Entry, ZipEntry> checked(ZipFile zip, ArchiveManifest manifest)
            throws UnreadableFileException {
        Map<ArchiveManifest.Entry, ZipEntry> entries = new LinkedHashMap<>();
        long bytes = 0;
        for (ArchiveManifest.Entry promised : manifest.files()) {
            ZipEntry entry = zip.getEntry(promised.path());
            if (entry == null || promised.path().equals(ArchiveManifest.NAME)) {
                throw refused("its entry '" + printable(promised.path()) + "' is missing");
            }
            if (promised.size() < 0 || entry.getSize() >= 0 && entry.getSize() != promised.size()) {
                throw refused("its entry '" + promised.path() + "' has another size than the manifest says");
            }
            if (promised.size() > SMALL && promised.size() / Math.max(1, entry.getCompressedSize()) > limits.ratio()) {
                throw refused("its entry '" + promised.path() + "' would grow more than " + limits.ratio()
                        + " times when unpacked");
            }
            bytes += promised.size();
            if (bytes > limits.bytes() || bytes < 0) {
                throw refused("would take more than " + limits.bytes() + " bytes when unpacked");
            }
            entries.put(promised, entry);
        }
        if (entries.size() + 1 != zip.size()) {
            throw refused("has entries that its manifest does not name");
        }
        return entries;
    }

    private void requireSpace(Path folder, ArchiveManifest manifest) throws IOException, UnreadableFileException {
        long bytes =
                manifest.files().stream().mapToLong(ArchiveManifest.Entry::size).sum();
        long usable = Files.getFileStore(folder).getUsableSpace();
        if (bytes > usable) {
            throw refused("needs " + bytes + " bytes when unpacked, and the disk of " + folder + " has " + usable);
        }
    }

    private void extract(ZipFile zip, ZipEntry entry, ArchiveManifest.Entry promised, Path folder)
            throws IOException, UnreadableFileException {
        Path target = folder.resolve(promised.path()).normalize();
        if (!target.startsWith(folder)) {
            throw refused("its entry '" + printable(promised.path()) + "' leads out of its folder");
        }
        Files.createDirectories(target.getParent());
        MessageDigest digest = Checksums.digest();
        try (InputStream in = zip.getInputStream(entry);
                FileChannel channel =
                        FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            byte[] buffer = new byte[BUFFER];
            long left = promised.size();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw refused("its entry '" + promised.path() + "' is larger than the manifest says");
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
            if (left > 0) {
                throw refused("its entry '" + promised.path() + "' is cut off");
            }
            channel.force(true);
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw new UnreadableFileException(
                    file, "its entry '" + promised.path() + "' is damaged (" + e.getMessage() + ").", e);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(promised.sha256())) {
            throw refused("the checksum of its entry '" + promised.path() + "' is not the one of the manifest");
        }
    }

    private UnreadableFileException refused(String problem) {
        return new UnreadableFileException(file, problem + "; it was not unpacked.");
    }

    private static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) throws IOException {
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, IOException failure) throws IOException {
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
