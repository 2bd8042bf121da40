package org.stratoscope.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stratoscope.help.internal.MarkdownReader;

/**
 * All pages, in the order in which one reads them.
 *
 * @param pages at least one
 */
public record HelpBook(List<HelpPage> pages) {

    private static final List<String> FILES = List.of(
            "workbench.md", "runs.md", "sensitivity.md", "energy.md", "agop.md", "layer-lists.md", "plugins.md");
    private static final String INTERFACE = "api.md";
    private static final Pattern PACKAGE_PAGE = Pattern.compile("\\((api-[a-z-]+\\.md)\\)");

    /**
     * A place where something was found.
     *
     * @param block number of the block in the page, from 0
     * @param heading the heading above it
     */
    public record Hit(HelpPage page, int block, String heading) {}

    public HelpBook {
        pages = List.copyOf(pages);
    }

    /** Reads the pages of the product; may take a moment. */
    public static HelpBook load() {
        List<String> files = new ArrayList<>(FILES);
        files.add(INTERFACE);
        Matcher packages = PACKAGE_PAGE.matcher(text(INTERFACE));
        while (packages.find()) {
            files.add(packages.group(1));
        }
        return new HelpBook(files.stream()
                .map(file -> {
                    String markdown = text(file);
                    return new HelpPage(file, markdown, MarkdownReader.blocks(markdown));
                })
                .toList());
    }

    private static String text(String file) {
        try (InputStream stream = HelpBook.class.getResourceAsStream("/pages/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("the help book lacks its page " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page of that file name. */
    public Optional<HelpPage> page(String file) {
        return pages.stream().filter(page -> page.file().equals(file)).findFirst();
    }

    /**
     * The blocks that hold every word of a question, whatever the case; headings first, and those of the plug-in interface
     * last.
     */
    public List<Hit> search(String question) {
        List<String> words = List.of(question.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        List<Hit> headings = new ArrayList<>();
        List<Hit> others = new ArrayList<>();
        if (question.isBlank()) {
            return headings;
        }
        for (HelpPage page : pages) {
            String heading = page.title();
            for (int i = 0; i < page.blocks().size(); i++) {
                HelpBlock block = page.blocks().get(i);
                boolean isHeading = block instanceof HelpBlock.Heading;
                heading = isHeading ? block.words() : heading;
                String text = block.words().toLowerCase(Locale.ROOT);
                if (words.stream().allMatch(text::contains)) {
                    (isHeading ? headings : others).add(new Hit(page, i, heading));
                }
            }
        }
        headings.addAll(others);
        return Stream.concat(
                        headings.stream().filter(hit -> !hit.page().isReference()),
                        headings.stream().filter(hit -> hit.page().isReference()))
                .toList();
    }
}
