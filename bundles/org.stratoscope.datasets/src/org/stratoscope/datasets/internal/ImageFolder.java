package org.stratoscope.datasets.internal;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stratoscope.api.errors.UnreadableFileException;

/**
 * Lists the pictures of a folder in an order that does not depend on the file system: by the composed Unicode form of their
 * names, character by character. Links that leave the folder are not followed.
 */
final class ImageFolder {

    private static final int FILES_AT_MOST = 1_000_000;
    private static final Comparator<Path> ORDER = Comparator.comparing(ImageFolder::composed)
            .thenComparing(path -> path.getFileName().toString());

    private final Path folder;
    private final Path real;
    private final List<String> classes = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private int entries;
    private int others;
    private int outside;

    private ImageFolder(Path folder) throws IOException {
        this.folder = folder;
        this.real = folder.toRealPath();
    }

    /** Lists a folder of pictures or of sub-folders of pictures. */
    static ImageFolder list(Path folder) throws UnreadableFileException {
        if (!Files.isDirectory(folder)) {
            throw new UnreadableFileException(folder, "is not a folder; set 'folder' to the one with the images");
        }
        try {
            ImageFolder images = new ImageFolder(folder);
            images.list();
            return images;
        } catch (DirectoryIteratorException e) {
            throw new UnreadableFileException(folder, "cannot be listed (" + e.getMessage() + ")", e.getCause());
        } catch (IOException e) {
            throw new UnreadableFileException(folder, "cannot be listed (" + e.getMessage() + ")", e);
        }
    }

    /** The name of the folder, wherever it lies. */
    String name() {
        return composed(real);
    }

    /** The names of the classes: of the sub-folders, even of those without pictures, or of the folder. */
    List<String> classes() {
        return classes;
    }

    /** The pictures, class by class. */
    List<Path> files() {
        return files;
    }

    /** The class of a picture. */
    int label(int index) {
        return labels.get(index);
    }

    /** Says what was passed over, if anything was. */
    Optional<String> note() {
        if (others + outside == 0) {
            return Optional.empty();
        }
        return Optional.of("In " + folder + ", " + others + " entries that are not images and " + outside
                + " links that leave the folder were ignored.");
    }

    private void list() throws IOException, UnreadableFileException {
        List<Path> children = children(folder);
        List<Path> folders = children.stream().filter(Files::isDirectory).toList();
        collect(composed(real), children.stream().filter(Files::isRegularFile).toList());
        boolean direct = !files.isEmpty();
        if (!direct) {
            classes.clear();
        }
        for (Path child : folders) {
            int before = files.size();
            collect(composed(child), children(child));
            if (direct && files.size() > before) {
                throw new UnreadableFileException(
                        folder,
                        "holds images beside the sub-folder " + child.getFileName()
                                + " with images; move the former into a sub-folder or set 'folder' to one");
            }
        }
        if (direct) {
            classes.subList(1, classes.size()).clear();
        }
        if (files.isEmpty()) {
            throw new UnreadableFileException(
                    folder, "holds no PNG, JPEG, GIF, BMP, PPM or PGM images; set 'folder' to the one that does");
        }
    }

    private void collect(String name, List<Path> candidates) {
        classes.add(name);
        for (Path file : candidates) {
            if (Files.isRegularFile(file)
                    && PictureFormat.hasSuffix(file.getFileName().toString())) {
                files.add(file);
                labels.add(classes.size() - 1);
            } else {
                others++;
            }
        }
    }

    /** The sorted entries that are neither hidden nor lead elsewhere; the rest is counted. */
    private List<Path> children(Path parent) throws IOException, UnreadableFileException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(parent)) {
            for (Path child : stream) {
                if (++entries > FILES_AT_MOST) {
                    throw new UnreadableFileException(
                            folder, "holds more than a million files; set 'folder' to a part of it");
                }
                if (child.getFileName().toString().startsWith(".") || !Files.exists(child)) {
                    others++;
                } else if (Files.isSymbolicLink(child) && !child.toRealPath().startsWith(real)) {
                    outside++;
                } else {
                    children.add(child);
                }
            }
        }
        children.sort(ORDER);
        return children;
    }

    private static String composed(Path path) {
        Path last = path.getFileName();
        return Normalizer.normalize(last == null ? path.toString() : last.toString(), Normalizer.Form.NFC);
    }
}
