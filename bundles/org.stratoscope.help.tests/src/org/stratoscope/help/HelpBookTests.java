package org.stratoscope.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.help.HelpSpan.Style;
import org.stratoscope.help.internal.MarkdownReader;

/** Claims: the book is whole, its links lead somewhere, its words are found, and it reads the same on the web. */
class HelpBookTests {

    private final HelpBook book = HelpBook.load();

    @TempDir
    private Path folder;

    @Test
    void everyPageHasATitleAndSections() {
        for (HelpPage page : book.pages()) {
            assertTrue(
                    page.blocks().getFirst() instanceof HelpBlock.Heading heading && heading.level() == 1, page.file());
            assertEquals(
                    1,
                    page.blocks().stream()
                            .filter(block -> block instanceof HelpBlock.Heading heading && heading.level() == 1)
                            .count(),
                    page.file() + " has one title");
        }
    }

    @Test
    void everyLinkWithinTheBookLeadsToAPage() {
        for (HelpPage page : book.pages()) {
            for (HelpBlock block : page.blocks()) {
                if (block instanceof HelpBlock.Paragraph paragraph) {
                    paragraph.spans().stream()
                            .flatMap(span -> span.link().stream())
                            .filter(link -> link.endsWith(".md"))
                            .forEach(link -> assertTrue(book.page(link).isPresent(), page.file() + " to " + link));
                }
            }
        }
    }

    @Test
    void wordsAreFoundHeadingsFirst() {
        List<HelpBook.Hit> hits = book.search("archives");
        assertEquals("runs.md", hits.getFirst().page().file());
        assertTrue(hits.getFirst().page().blocks().get(hits.getFirst().block()) instanceof HelpBlock.Heading);
        assertFalse(book.search("SLURM login").isEmpty());
        assertEquals(List.of(), book.search("  "));
        assertEquals(List.of(), book.search("no page has thisword"));
    }

    @Test
    void thePluginInterfaceIsInTheBook() {
        HelpPage components = book.page("api-api-component.md").orElseThrow();
        assertTrue(components.isReference());
        String words = components.blocks().stream().map(HelpBlock::words).collect(Collectors.joining("\n"));
        assertTrue(words.contains("Measures and hands every number to the sink"), words);
        assertTrue(words.contains("Drawing draw(P parameters, ViewInput input) throws StratoscopeException"), words);
        assertTrue(book.page("api-network-graph.md").isPresent());
        List<HelpBook.Hit> hits = book.search("perturbation");
        assertFalse(hits.getFirst().page().isReference());
        assertTrue(hits.getLast().page().isReference());
    }

    @Test
    void everyPackageOfThePluginInterfaceIsListed() {
        long listed = book.pages().stream().filter(HelpPage::isReference).count();
        assertTrue(listed >= 17, "packages: " + listed);
    }

    @Test
    void everyKindOfBlockIsRead() {
        List<HelpBlock> blocks = MarkdownReader.blocks("""
                # A `title`

                Text with *slanted*, **bold**
                and [a link](runs.md).

                - one
                  - inner
                - two

                3. three
                4. four

                    code
                      stays

                | a | b |
                |---|---|
                | 1 | `2` |
                """);
        assertEquals("A title", blocks.get(0).words());
        assertEquals("Text with slanted, bold and a link.", blocks.get(1).words());
        List<HelpSpan> spans = ((HelpBlock.Paragraph) blocks.get(1)).spans();
        assertTrue(spans.contains(new HelpSpan("bold", Style.STRONG, Optional.empty())));
        assertTrue(spans.contains(new HelpSpan("a link", Style.PLAIN, Optional.of("runs.md"))));
        assertEquals(1, ((HelpBlock.Item) blocks.get(3)).depth());
        assertEquals("\u2022", ((HelpBlock.Item) blocks.get(4)).mark());
        assertEquals("4.", ((HelpBlock.Item) blocks.get(6)).mark());
        assertTrue(blocks.stream()
                .anyMatch(block ->
                        block instanceof HelpBlock.Table table && table.words().equals("a b\n1 2")));
    }

    @Test
    void codeKeepsItsLines() {
        HelpBlock code = MarkdownReader.blocks("Before\n\n    one\n      two\n").get(1);
        assertEquals(new HelpBlock.Code("one\n  two"), code);
    }

    @Test
    void theBookReadsOnTheWebToo() throws Exception {
        new HelpSite(new HelpBook(List.of(
                        new HelpPage(
                                "a.md",
                                "# A\n\n<script>alert(1)</script>\n\n[b](b.md) [x](javascript:alert(1))",
                                List.of()),
                        new HelpPage("b.md", "# B", List.of()))))
                .write(folder);
        String page = Files.readString(folder.resolve("a.html"));
        assertTrue(page.contains("href=\"b.html\""), page);
        assertFalse(page.contains("<script>"), page);
        assertFalse(page.contains("javascript:"), page);
        assertTrue(Files.readString(folder.resolve("index.html")).contains("b.html"));
    }
}
