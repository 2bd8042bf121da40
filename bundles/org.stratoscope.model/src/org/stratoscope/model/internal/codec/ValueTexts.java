package org.stratoscope.model.internal.codec;

import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;

/** Converts the text of a field to its value, strictly: what EMF would read leniently is refused here. */
public final class ValueTexts {

    private ValueTexts() {}

    /** Answers the value, or nothing when the text is no value of the type. */
    public static Optional<Object> parse(EDataType type, String text) {
        if (type instanceof EEnum literals) {
            return Optional.ofNullable(literals.getEEnumLiteralByLiteral(text)).map(EEnumLiteral::getInstance);
        }
        return switch (type.getInstanceClassName()) {
            case "java.lang.String" -> Optional.of(text);
            case "int" ->
                wholeNumber(text, Integer.MIN_VALUE, Integer.MAX_VALUE).map(Long::intValue);
            case "long" -> wholeNumber(text, Long.MIN_VALUE, Long.MAX_VALUE).map(Long::longValue);
            case "boolean" ->
                text.equals("true") || text.equals("false") ? Optional.of(text.equals("true")) : Optional.empty();
            default -> throw new IllegalStateException("The document has no values of type " + type.getName());
        };
    }

    /** Says what texts {@link #parse} takes, to end a sentence with. */
    public static String expected(EDataType type) {
        if (type instanceof EEnum literals) {
            return "one of "
                    + literals.getELiterals().stream()
                            .map(EEnumLiteral::getLiteral)
                            .collect(Collectors.joining(", "));
        }
        return switch (type.getInstanceClassName()) {
            case "int", "long" -> "a whole number of " + (type.getInstanceClass() == int.class ? 32 : 64) + " bits";
            case "boolean" -> "true or false";
            default -> "text";
        };
    }

    private static Optional<Long> wholeNumber(String text, long least, long greatest) {
        if (!text.matches("[+-]?[0-9]{1,19}")) {
            return Optional.empty();
        }
        try {
            long number = Long.parseLong(text);
            return number >= least && number <= greatest ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException beyondLong) {
            return Optional.empty();
        }
    }
}
