package org.stratoscope.engine.archive;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.files.AtomicFiles;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.engine.directory.RunReader;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.io.ExperimentDocuments;
import org.stratoscope.task.registry.ComponentRegistry;
import org.stratoscope.task.spec.Json;

/**
 * Packs an experiment, a run or a whole folder of both into one archive. Inputs are referred to, or included with the paths
 * in the documents changed so that they lead to them wherever the archive is unpacked.
 */
public final class ArchivePacker {

    /** What is text compresses well; arrays, weights and pictures hardly, and are stored as they are. */
    private static final List<String> TEXTS =
            List.of(".csv", ".json", ".jsonl", ".txt", ".svg", ".md", ".experiment", ".xml", ".tex", ".py");

    private static final String DOCUMENT_END = "." + ExperimentDocuments.FILE_EXTENSION;

    /** An entry: the bytes of a changed document, or a file as it is. */
    private record Source(Path file, Optional<byte[]> changed) {
        InputStream open() throws IOException {
            return changed.isPresent() ? new ByteArrayInputStream(changed.get()) : Files.newInputStream(file);
        }
    }

    private final Path what;
    private final boolean include;
    private final ComponentRegistry registry;
    private final String name;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<Path, String> read = new TreeMap<>();

    private ArchivePacker(Path what, boolean include, ComponentRegistry registry) {
        this.what = what;
        this.include = include;
        this.registry = registry;
        this.name =
                what.getFileName() == null ? "workspace" : what.getFileName().toString();
    }

    /**
     * Writes the archive.
     *
     * @param what an experiment's document, the folder of a run, or a folder of experiments and runs
     * @param out must not exist
     * @param include whether the files that experiments read are in the archive, or only named with their checksums
     * @return what was packed
     * @throws InvalidInputException when there is nothing of this kind, or a name that could not be unpacked elsewhere
     */
    public static ArchiveManifest pack(Path what, Path out, boolean include, ComponentRegistry registry)
            throws StratoscopeException, IOException {
        if (Files.exists(out)) {
            throw new InvalidInputException(out + " is there already; name a new file.");
        }
        return new ArchivePacker(what.toAbsolutePath().normalize(), include, registry).pack(out);
    }

    private ArchiveManifest pack(Path out) throws StratoscopeException, IOException {
        String kind = collect();
        PackedInputs inputs = new PackedInputs(registry, what, name, read);
        if (include) {
            for (Map.Entry<String, Source> entry : List.copyOf(sources.entrySet())) {
                if (entry.getKey().endsWith(DOCUMENT_END)) {
                    sources.put(entry.getKey(), changed(entry.getKey(), entry.getValue(), inputs));
                }
            }
            inputs.files().forEach((file, place) -> sources.put(place, new Source(file, Optional.empty())));
        }
        List<String> names = new ArrayList<>(List.of(ArchiveManifest.NAME));
        names.addAll(sources.keySet());
        PackedInputs.requireNames(names);
        Map<String, Checksums> checksums = new LinkedHashMap<>();
        List<ArchiveManifest.Entry> files = new ArrayList<>();
        for (Map.Entry<String, Source> entry : sources.entrySet()) {
            try (InputStream stream = entry.getValue().open()) {
                Checksums sums = Checksums.of(stream);
                checksums.put(entry.getKey(), sums);
                files.add(new ArchiveManifest.Entry(entry.getKey(), sums.size(), sums.sha256()));
            }
        }
        ArchiveManifest manifest = new ArchiveManifest(kind, name, files, inputList(inputs, checksums));
        AtomicFiles.write(out, stream -> write(stream, manifest, checksums));
        return manifest;
    }

    private List<ArchiveManifest.Input> inputList(PackedInputs inputs, Map<String, Checksums> checksums) {
        List<ArchiveManifest.Input> list = new ArrayList<>();
        inputs.files()
                .forEach((file, place) -> list.add(new ArchiveManifest.Input(
                        file.toString(), checksums.get(place).sha256(), Optional.of(place))));
        read.forEach((file, hash) -> {
            if (!inputs.files().containsKey(file) && !file.startsWith(what)) {
                list.add(new ArchiveManifest.Input(file.toString(), hash, Optional.empty()));
            }
        });
        return list;
    }

    private String collect() throws StratoscopeException, IOException {
        if (Files.isRegularFile(what) && name.endsWith(DOCUMENT_END)) {
            ExperimentDocuments.load(what);
            sources.put(name, new Source(what, Optional.empty()));
            return "experiment";
        }
        if (!Files.isDirectory(what)) {
            throw new InvalidInputException(
                    what + " is no experiment, run or folder; name an .experiment file or a folder.");
        }
        Files.walkFileTree(what, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                String last =
                        folder.getFileName() == null ? "" : folder.getFileName().toString();
                if (last.equals(".metadata") || last.equals(".git")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (RunReader.isRun(folder)) {
                    readProvenance(new RunDirectory(folder));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String last = file.getFileName().toString();
                boolean passing = last.equals("lock") || last.startsWith(".") && last.endsWith(".part");
                if (attributes.isRegularFile() && !passing) {
                    sources.put(
                            name + "/" + PackedInputs.slashes(what.relativize(file)),
                            new Source(file, Optional.empty()));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return RunReader.isRun(what) ? "run" : "workspace";
    }

    private void readProvenance(RunDirectory run) throws IOException {
        if (!Files.isRegularFile(run.provenance())) {
            return;
        }
        try {
            JsonObject json =
                    JsonParser.parseString(Files.readString(run.provenance())).getAsJsonObject();
            Json.strings(json.getAsJsonObject("inputs")).forEach((file, hash) -> {
                Path path = Path.of(file);
                if (path.isAbsolute()) {
                    read.put(path.normalize(), hash);
                }
            });
        } catch (JsonParseException
                | IllegalStateException
                | NullPointerException
                | ClassCastException
                | UnsupportedOperationException
                | java.nio.file.InvalidPathException e) {
            // A damaged provenance names no inputs; the run is packed as it is.
            return;
        }
    }

    private static Source changed(String place, Source source, PackedInputs inputs) throws IOException {
        try {
            Experiment experiment = ExperimentDocuments.load(source.file());
            inputs.include(experiment, source.file().getParent(), place);
            return new Source(source.file(), Optional.of(ExperimentDocuments.toBytes(experiment)));
        } catch (StratoscopeException e) {
            // A document that cannot be read is packed as it is.
            return source;
        }
    }

    private void write(OutputStream stream, ArchiveManifest manifest, Map<String, Checksums> checksums)
            throws IOException {
        // Not closed: the stream belongs to the caller.
        ZipOutputStream zip = new ZipOutputStream(stream);
        zip.putNextEntry(entry(ArchiveManifest.NAME));
        zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        for (Map.Entry<String, Source> each : sources.entrySet()) {
            ZipEntry entry = entry(each.getKey());
            if (TEXTS.stream().noneMatch(each.getKey().toLowerCase(Locale.ROOT)::endsWith)) {
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(checksums.get(each.getKey()).size());
                entry.setCrc(checksums.get(each.getKey()).crc());
            }
            zip.putNextEntry(entry);
            try (InputStream in = each.getValue().open()) {
                in.transferTo(zip);
            }
            zip.closeEntry();
        }
        zip.finish();
    }

    /** The same content gives the same archive, whenever it is packed. */
    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        return entry;
    }
}
