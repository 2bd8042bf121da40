package org.stratoscope.api.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratoscope.api.errors.InvalidInputException;

/** Claims: one annotated record gives descriptors, instances and a clear sentence for every wrong value. */
class ParameterSchemaTests {

    enum Choice {
        A,
        LONG_NAME
    }

    record Sample(
            @Parameter(title = "Count", description = "d", unit = "images", defaultValue = "5", minimum = 1)
            int count,

            @Parameter(title = "Rate", description = "d", minimum = 0, maximum = 1)
            double rate,

            @Parameter(title = "Choice", description = "d", defaultValue = "long-name")
            Choice choice,

            @Parameter(title = "File", description = "d") Optional<Path> file,

            @Parameter(title = "Mean", description = "d", defaultValue = "0.5/0.25")
            List<Double> mean,

            @Parameter(title = "Flag", description = "d", defaultValue = "false")
            boolean flag) {}

    record Shared(
            @Parameter(title = "Epochs", description = "d", defaultValue = "3")
            int epochs,

            @Parameter(title = "Note", description = "d") Optional<String> note) {

        Shared {
            if (epochs == 13) {
                throw new IllegalArgumentException("'epochs' must not be 13");
            }
        }
    }

    record Composed(
            @Parameter(title = "Rate", description = "d", defaultValue = "1")
            double rate,

            @Inlined Shared shared,

            @Parameter(title = "Flag", description = "d", defaultValue = "true")
            boolean flag) {}

    record Twice(@Inlined Shared first, @Inlined Shared second) {}

    record NoRecord(@Inlined String text) {}

    private final ParameterSchema<Sample> schema = ParameterSchema.of(Sample.class);

    @Test
    void defaultsFillWhatIsNotGiven() throws InvalidInputException {
        assertEquals(
                new Sample(5, 0.25, Choice.LONG_NAME, Optional.empty(), List.of(0.5, 0.25), false),
                schema.bind(Map.of("rate", "0.25")));
    }

    @Test
    void everyTypeIsReadFromText() throws InvalidInputException {
        assertEquals(
                new Sample(7, 1, Choice.A, Optional.of(Path.of("x.bin")), List.of(-1.0), true),
                schema.bind(Map.of(
                        "count", "7", "rate", "1", "choice", "a", "file", "x.bin", "mean", "-1", "flag", "true")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count | 0 | 'count' must be at least 1, not '0'",
                "count | 1.5 | 'count' must be a whole number, not '1.5'",
                "count | 99999999999 | 'count' must be at least 1, not '99999999999'",
                "rate | 2 | 'rate' must be in 0.0 .. 1.0, not '2'",
                "rate | NaN | 'rate' must be a number, not 'NaN'",
                "choice | B | 'choice' must be one of A, long-name, not 'B'",
                "mean | 1//2 | 'mean' must be numbers separated by '/', such as 0.5/0.5/0.5, not '1//2'",
                "flag | yes | 'flag' must be true or false, not 'yes'",
                "other | 1 | there is no parameter 'other'; the parameters are count, rate, choice, file, mean, flag"
            })
    void aWrongValueGetsOneSentence(String name, String value, String expected) {
        Map<String, String> values = name.equals("rate") ? Map.of(name, value) : Map.of("rate", "0.5", name, value);
        assertEquals(expected, schema.problems(values).getFirst());
    }

    @Test
    void aMissingRequiredValueIsNamed() {
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> schema.bind(Map.of()));
        assertEquals("'rate' must be given (Rate)", e.getMessage());
    }

    @Test
    void anInlinedRecordIsDescribedAndBoundInItsPlace() throws InvalidInputException {
        ParameterSchema<Composed> composed = ParameterSchema.of(Composed.class);
        assertEquals(
                List.of("rate", "epochs", "note", "flag"),
                composed.descriptors().stream().map(ParameterDescriptor::name).toList());
        assertEquals(new Composed(1, new Shared(3, Optional.empty()), true), composed.bind(Map.of()));
        assertEquals(
                new Composed(2, new Shared(4, Optional.of("x")), false),
                composed.bind(Map.of("rate", "2", "epochs", "4", "note", "x", "flag", "false")));
        assertEquals(
                "'epochs' must be a whole number, not 'x'",
                composed.problems(Map.of("epochs", "x")).getFirst());
        assertEquals(
                "'epochs' must not be 13",
                assertThrows(InvalidInputException.class, () -> composed.bind(Map.of("epochs", "13")))
                        .getMessage());
    }

    @Test
    void wronglyInlinedRecordsAreAFaultOfThePlugIn() {
        assertThrows(IllegalArgumentException.class, () -> ParameterSchema.of(Twice.class));
        assertThrows(IllegalArgumentException.class, () -> ParameterSchema.of(NoRecord.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "noise | noise",
                "noise:norm=3 | noise:norm=3",
                "x:a=1/2/3, b=\"c, \\\"d\\\"\" | x:a=1/2/3,b=\"c, \\\"d\\\"\"",
                "x:file=C:/y=z.bin | x:file=C:/y=z.bin"
            })
    void componentTextIsReadAndWritten(String text, String canonical) throws InvalidInputException {
        assertEquals(canonical, ComponentText.parse(text).toString());
        assertEquals(ComponentText.parse(text), ComponentText.parse(canonical));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", ":a=1", "x:a", "x:a=1,a=2", "x:a=\"1", "x:a=\"1\"2"})
    void badComponentTextIsRefused(String text) {
        assertThrows(InvalidInputException.class, () -> ComponentText.parse(text));
    }
}
