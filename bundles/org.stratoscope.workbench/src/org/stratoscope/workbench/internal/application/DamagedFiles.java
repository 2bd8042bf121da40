package org.stratoscope.workbench.internal.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.stratoscope.workbench.ui.Failures;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Looks, before the platform reads them, at the files of a workspace that the platform would overwrite where they are
 * damaged, and keeps damaged ones under another name.
 */
final class DamagedFiles {

    private static final Path LAYOUT = Path.of("org.eclipse.e4.workbench", "workbench.xmi");
    private static final Path PREFERENCES = Path.of("org.eclipse.core.runtime", ".settings");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Path plugins;
    private final List<String> sentences = new ArrayList<>();

    private DamagedFiles(Path workspace) {
        plugins = workspace.resolve(Path.of(".metadata", ".plugins"));
    }

    /** Puts the damaged files of a workspace that nobody else uses aside, and says what it found. */
    static List<String> putAside(Path workspace) {
        DamagedFiles files = new DamagedFiles(workspace);
        files.look();
        return List.copyOf(files.sentences);
    }

    private void look() {
        Path layout = plugins.resolve(LAYOUT);
        if (Files.isRegularFile(layout) && !isLayout(layout)) {
            putAside(layout, "The layout of the window", "the window opens as at the first start");
        }
        Path preferences = plugins.resolve(PREFERENCES);
        if (!Files.isDirectory(preferences)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(preferences, "*.prefs")) {
            for (Path file : files) {
                if (!isPreferences(file)) {
                    putAside(file, "The preferences in " + file.getFileName(), "they are as at the first start");
                }
            }
        } catch (IOException e) {
            Failures.log("The preferences could not be looked at", e);
        }
    }

    private void putAside(Path file, String what, String consequence) {
        Path kept = file.resolveSibling(file.getFileName() + ".damaged-" + MOMENT.format(LocalDateTime.now()));
        try {
            Files.move(file, kept);
            sentences.add(
                    what + " could not be read: " + consequence + ", and the damaged file is kept as " + kept + ".");
        } catch (IOException e) {
            Failures.log(file + " is damaged and could not be put aside", e);
            sentences.add(what + " could not be read, and the damaged file could not be put aside: " + file + ".");
        }
    }

    private static boolean isLayout(Path file) {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Root root = new Root();
            factory.newSAXParser().parse(new ByteArrayInputStream(Files.readAllBytes(file)), root);
            return root.name.filter("application:Application"::equals).isPresent();
        } catch (SAXException | IOException e) {
            return false;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the Java runtime reads no XML", e);
        }
    }

    /** What a text file cannot hold, or what is no list of values, was not written by the platform. */
    private static boolean isPreferences(Path file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            new Properties().load(new StringReader(text));
            return text.chars().noneMatch(character -> character < ' ' && "\t\r\n\f".indexOf(character) < 0);
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return false;
        } catch (IOException e) {
            // The platform tells of files that cannot be read at all.
            return true;
        }
    }

    /** Remembers the name of the outermost element. */
    private static final class Root extends DefaultHandler {

        private Optional<String> name = Optional.empty();

        @Override
        public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) {
            if (name.isEmpty()) {
                name = Optional.of(qualifiedName);
            }
        }

        @Override
        public void fatalError(org.xml.sax.SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
